import { describe, expect, it } from 'vitest'
import { civilDate, instant } from '../../src/calendar/index.ts'
import {
  cycleId,
  type DeterminationCommand,
  type DeterminationContext,
  decisionsIn,
  determination,
  determinedIn,
  openTiesOf,
  settlementOf,
  tieRefusals,
} from '../../src/cycle/index.ts'
import { specification } from '../../src/testing/index.ts'
import { commandId, type Grade, memberId, unitId } from '../../src/vocabulary/index.ts'
import { b1, b2, b3, c2025, clerk, cycleOf, sun, untilPublished } from './cycle-fixtures.ts'
import {
  contextFor,
  decidingClause,
  decidingTie,
  determinationEvents,
  determinationOf,
  givingGrade,
  lifting,
  reopeningTie,
  tie,
  tiedMember,
  withdrawingClause,
  withdrawingGrade,
} from './determination-fixtures.ts'

const given = specification(determination)
const having = (...commands: readonly DeterminationCommand[]) =>
  given(determinationEvents(...commands))
const about = (command: DeterminationCommand, parts: Partial<DeterminationContext> = {}) =>
  [command, contextFor(command.type, parts)] as const

const named = decidingTie({ id: commandId('d-tie') })
/** Each command and what must have been decided before it. */
const steps = [
  [decidingTie, []],
  [reopeningTie, [named]],
  [givingGrade, []],
  [withdrawingGrade, [givingGrade()]],
  [decidingClause, []],
  [withdrawingClause, [decidingClause()]],
] as const

describe('everything that people decide in grading', () => {
  it.each(steps)('needs a role, no part in it, a reason and a stage: %#', (make, before) => {
    const { type } = make()
    const own = having(...before)
    own.when(...about(make(), { actorRoles: [] })).thenRefused('role-missing')
    own.when(...about(make(), { concerned: [clerk] })).thenRefused('own-case')
    own.when(...about(make({ reason: ' ' }))).thenRefused('text-invalid')
    own.when(...about(make({ reason: 'x'.repeat(2001) }))).thenRefused('text-invalid')
    own
      .when(...about(make({ actor: sun, reason: '' }), { actorRoles: [], concerned: [sun] }))
      .thenRefused('text-invalid', 'role-missing', 'own-case')
    for (const cycle of [undefined, cycleOf(untilPublished())]) {
      // A tie may be one that a ruling made.
      if (cycle !== undefined && type === 'decide-tie') continue
      own.when(...about(make(), { cycle })).thenRefused('cycle-not-ready')
    }
    const { rulebook: _, ...without } = contextFor(type)
    own.when(make({ population: 'branches' }), without).thenRefused({
      ...{ code: 'populations-other', expected: ['branches', 'secretaries'], actual: 'branches' },
    })
    own.when(...about(make({ at: instant('2025-01-01T08:00Z') }))).thenRefused('time-went-back')
  })

  it('goes to its own stream', () => {
    having(named)
      .when(...about(decidingTie({ population: 'secretaries' })))
      .thenRefused({ code: 'determination-other', actual: ['2025:fuxin', 'secretaries'] })
    having(decidingClause())
      .when(...about(decidingClause({ subject: b1 })))
      .thenRefused({ code: 'determination-other', subject: b1 })
    const other = decidingTie({ cycle: cycleId('x') })
    given([])
      .when(...about(other))
      .thenRefused({ code: 'cycle-not-ready', actual: null })
  })
})

describe('a tie', () => {
  it('is decided once, by the role that answers for the cycle', () => {
    const { id: cause, cycle, population, at: now, actor, reason } = named
    const base = { cycle, population, at: now, actor, cause, reason }
    given([])
      .when(...about(named))
      .then([{ type: 'tie-decided', ...base, ...tie, seated: [b1] }])
    having(named)
      .when(...about(decidingTie(), { ties: [] }))
      .thenRefused({ code: 'tie-unknown', expected: [], actual: ['5.1', 'three-star'] })
    given([])
      .when(...about(decidingTie({ grade: 'two-star' })))
      .thenRefused({ code: 'tie-unknown', expected: [['5.1', 'three-star', b1, b2]] })
  })

  it('is not decided by whoever ties', () => {
    given([])
      .when(...about(decidingTie({ actor: sun, seated: [b2] }), { ties: [tiedMember] }))
      .thenRefused('own-case')
  })

  it('seats as many as there are seats, and nobody else', () => {
    const refusedFor = (seated: readonly (typeof b1)[]) =>
      given([]).when(...about(decidingTie({ seated })))
    refusedFor([b3]).thenRefused({ code: 'not-tied', actual: [b3] })
    refusedFor([b1, b2]).thenRefused({ code: 'tie-seats-differ', expected: 1 })
    refusedFor([]).thenRefused('tie-seats-differ')
    const two = { ...tie, seats: 2, tied: [b1, b2, b3] }
    given([])
      .when(...about(decidingTie({ seated: [b1, b1] }), { ties: [two] }))
      .thenRefused('tie-seats-differ')
  })

  it('of many pools is the one of whom it seats', () => {
    const other = { ...tie, tied: [b3, unitId('b-4')] }
    const { id: cause, cycle, population, at: now, actor, reason } = decidingTie()
    const command = { ...decidingTie({ seated: [b3] }), id: cause }
    given([])
      .when(...about(command, { ties: [tie, other] }))
      .then([
        {
          ...{ type: 'tie-decided', cycle, population, at: now, actor, cause, reason },
          ...{ ...other, seated: [b3] },
        },
      ])
  })

  it('that asks for a vote is decided by its counts', () => {
    const ties = [{ ...tie, settledBy: 're-vote' as const }]
    const voted = (votes: readonly (readonly [typeof b1, number])[]) =>
      decidingTie({ votes: votes.map(([subject, count]) => ({ subject, votes: count })) })
    const when = (command: DeterminationCommand) => given([]).when(...about(command, { ties }))
    when(decidingTie()).thenRefused({ code: 'vote-missing', expected: [b1, b2] })
    for (const votes of [
      [[b1, 3]],
      [
        [b1, 3],
        [b1, 2],
      ],
      [
        [b1, 3],
        [b3, 2],
      ],
      [
        [b1, 3],
        [b2, 0.5],
      ],
      [
        [b1, 1_000_001],
        [b2, 0],
      ],
    ] as const) {
      when(voted(votes)).thenRefused('votes-invalid')
    }
    when(
      voted([
        [b1, 3],
        [b2, 3],
      ]),
    ).thenRefused({ code: 'votes-even', actual: [b1, b2] })
    when(
      voted([
        [b1, 2],
        [b2, 3],
      ]),
    ).thenRefused({ code: 'votes-other', expected: [b2], actual: [b1] })
    const fine = voted([
      [b2, 2],
      [b1, 3],
    ])
    const decided = determination.decide(fine, undefined, contextFor('decide-tie', { ties }))
    expect(decided).toMatchObject({ ok: true, value: [{ settledBy: 're-vote' }] })
    // Where people are free to decide, a vote binds them all the same.
    given([])
      .when(...about(voted([[b1, 3]])))
      .thenRefused('votes-invalid')
  })

  it('is reopened by the id of its decision, and both stay', () => {
    having(named)
      .when(...about(reopeningTie({ decision: commandId('d-other') })))
      .thenRefused({ code: 'nothing-determined', expected: ['d-tie'], actual: 'd-other' })
    having(named, reopeningTie())
      .when(...about(reopeningTie()))
      .thenRefused('nothing-determined')
    const state = determinationOf(named, reopeningTie(), decidingTie({ seated: [b2] }))
    expect(state.ties.map(({ seated, withdrawn }) => [seated, withdrawn?.reason])).toEqual([
      [[b1], 'so agreed'],
      [[b2], undefined],
    ])
    expect(determinedIn(state).ties.map(({ seated }) => seated)).toEqual([[b2]])
    const byMember = determinationEvents(named)
    const [decided] = byMember
    if (decided?.type !== 'tie-decided') throw new Error('a tie was decided')
    given([{ ...decided, tied: [sun, b2] }])
      .when(...about(reopeningTie({ actor: sun })))
      .thenRefused('own-case')
  })
})

describe('a grade by hand', () => {
  it('is one that the rule allows, for a time that holds the last day, of whoever is judged', () => {
    const when = (command: DeterminationCommand, parts: Partial<DeterminationContext> = {}) =>
      given([]).when(...about(command, parts))
    when(givingGrade({ grade: 'one-star' })).thenRefused({
      ...{ code: 'manual-grade-unknown', expected: ['three-star', 'two-star'] },
    })
    const day = civilDate('2025-12-31')
    when(givingGrade({ until: civilDate('2025-12-01') })).thenRefused('manual-span-empty')
    when(givingGrade({ until: day })).thenRefused({ code: 'span-misses-day', expected: day })
    when(givingGrade({ from: civilDate('2026-01-01') })).thenRefused('span-misses-day')
    when(givingGrade(), { isJudged: false }).thenRefused('subject-unknown')
    const { manual: _, ...without } = contextFor('give-grade').rulebook ?? {}
    when(givingGrade(), { rulebook: without as never }).thenRefused('manual-not-allowed')
    when(givingGrade({ subject: clerk })).thenRefused('own-case')
    having(givingGrade())
      .when(...about(givingGrade({ grade: 'two-star' })))
      .thenRefused({ code: 'manual-repeated', expected: 'three-star', actual: 'two-star' })
  })

  it('stands with who, why and until when, and can be given anew when it is taken back', () => {
    const state = determinationOf(
      ...[givingGrade(), givingGrade({ subject: b1 }), withdrawingGrade()],
      givingGrade({ grade: 'two-star' }),
    )
    expect(determinedIn(state).grades).toEqual([
      expect.objectContaining({ subject: b1, grade: 'three-star', by: clerk, reason: 'so agreed' }),
      expect.objectContaining({ subject: b3, grade: 'two-star', until: civilDate('2026-06-01') }),
    ])
    expect(state.grades).toHaveLength(3)
    having()
      .when(...about(withdrawingGrade()))
      .thenRefused('nothing-determined')
  })
})

describe('what is decided under a clause', () => {
  it('has points exactly where points are decided, within the bounds, once', () => {
    const when = (parts: object, context: Partial<DeterminationContext> = {}) =>
      given([]).when(...about(decidingClause(parts), context))
    when({ clause: 'service' }).thenRefused({
      ...{ code: 'decision-unknown', expected: ['ill', 'decided'], actual: 'service' },
    })
    when({ clause: 'ill' }).thenRefused({ code: 'decision-points', expected: 'no points' })
    when({ points: 0.1234567 }).thenRefused({ code: 'decision-points', expected: 'points' })
    for (const points of [-0.5, 10.5]) {
      when({ points }).thenRefused({
        ...{ code: 'decision-out-of-bounds', expected: { from: '0', to: '10' } },
      })
    }
    when({}, { isJudged: false }).thenRefused('subject-unknown')
    having(decidingClause())
      .when(...about(decidingClause({ points: 3 })))
      .thenRefused('decision-repeated')
    having(decidingClause())
      .when(...about(withdrawingClause({ clause: 'ill' })))
      .thenRefused('nothing-determined')
  })

  it('is handed to whoever reckons, while it stands', () => {
    const { points: _, ...ill } = decidingClause({ clause: 'ill' })
    const state = determinationOf(decidingClause(), ill)
    const base = { by: clerk, reason: 'so agreed' }
    expect(state.subject).toBe(b3)
    expect(decisionsIn(state)).toEqual([
      { ...base, clause: 'decided', points: 7.5 },
      { ...base, clause: 'ill' },
    ])
    expect(decisionsIn(determinationOf(decidingClause(), withdrawingClause()))).toEqual([])
    expect([decisionsIn(undefined), determinedIn(undefined)]).toEqual([
      [],
      { ties: [], grades: [] },
    ])
  })
})

describe('a ruling', () => {
  it('takes back what was decided, which stays with the ruling beside it', () => {
    const grade = givingGrade({ id: commandId('d-grade') })
    const clause = decidingClause({ id: commandId('d-clause') })
    const decision = commandId('d-grade')
    const state = determinationOf(named, grade, lifting(), lifting({ decision }))
    expect(determinedIn(state)).toEqual({ ties: [], grades: [] })
    expect(state.grades[0]?.withdrawn).toEqual({
      ...{ by: clerk, at: lifting().at, reason: 'so agreed', ruling: lifting().ruling },
    })
    const own = lifting({ subject: b3, decision: commandId('d-clause') })
    expect(decisionsIn(determinationOf(clause, own))).toEqual([])
  })

  it('is one that upheld an objection, and names what stands', () => {
    const again = having(named, lifting())
    again.when(...about(lifting())).thenRefused({ code: 'nothing-determined', expected: [] })
    const first = having(named)
    first.when(...about(lifting(), { objections: [] })).thenRefused('ruling-unknown')
    first.when(...about(lifting({ reason: ' ' }))).thenRefused('text-invalid')
    first.when(...about(lifting({ subject: b3 }))).thenRefused('determination-other')
    const closed = contextFor('give-grade').cycle
    first.when(...about(lifting(), { cycle: closed })).thenRefused('cycle-not-ready')
  })
})

describe('the ties that are open', () => {
  const grade = (subject: string, parts: Partial<Grade> = {}): Grade => ({
    ...{ subject: memberId(subject), period: '2025', rulebook: { id: 'r', version: '1' } },
    ...{ grade: null, value: null, band: null, because: [], ...parts },
  })
  const [a, b, c] = ['a', 'b', 'c'].map((name) => memberId(name))
  const upper = { clause: 'q', between: ['five', 'four'], seats: 1, tied: [a, b] } as never
  const lower = { clause: 'p', between: ['four', null], seats: 1, tied: [a, b, c] } as never

  it('are told once, and one that hangs on another is not', () => {
    const grades = [
      grade('a', { undecided: upper, rank: 1 }),
      grade('b', { undecided: upper, rank: 1 }),
      grade('c', { undecided: lower }),
      grade('d', { grade: 'four' }),
    ]
    expect(openTiesOf(grades)).toEqual([
      { clause: 'q', grade: 'five', below: 'four', seats: 1, tied: [a, b], rank: 1 },
    ])
    expect(openTiesOf([])).toEqual([])
  })

  it('stay open where one of the tied has a grade by hand, not where all have', () => {
    const manual = { computed: { grade: null, because: [], undecided: upper } } as never
    const byHand = (name: string) => grade(name, { grade: 'five', manual })
    expect(openTiesOf([byHand('a'), grade('b', { undecided: upper })])).toHaveLength(1)
    expect(openTiesOf([byHand('a'), byHand('b')])).toEqual([])
  })

  it('are settled by what was decided about this very tie', () => {
    const { clause, grade: star, seats, tied } = tie
    const settled = { clause, grade: star, seats, tied, seated: [b1] }
    expect(settlementOf(tie, [settled])).toBe(settled)
    expect(settlementOf({ ...tie, tied: [b2, b1] }, [settled])).toBe(settled)
    for (const other of [
      { seats: 2 },
      { clause: '5.2' },
      { grade: 'two-star' },
      { tied: [b1, b2, b3] },
      { tied: [b1, b3] },
    ]) {
      expect(settlementOf({ ...tie, ...other }, [settled])).toBeUndefined()
    }
  })

  it('are refused with the command that decides them', () => {
    expect(tieRefusals(c2025, 'branches', [tie, { ...tie, settledBy: 're-vote' }])).toMatchObject([
      {
        ...{ code: 'tie-to-decide', subject: c2025, path: ['populations', 'branches', '5.1'] },
        expected: {
          command: 'decide-tie',
          grade: 'three-star',
          seats: 1,
          place: 2,
          by: 'decision',
        },
        actual: [b1, b2],
      },
      { expected: { by: 're-vote' } },
    ])
  })
})
