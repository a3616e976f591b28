import { describe, expect, it } from 'vitest'
import { civilDate, type Instant, instant } from '../../src/calendar/index.ts'
import {
  cycleId,
  type DeterminationCommand,
  type DeterminationContext,
  determination,
  determinedIn,
  openTiesOf,
} from '../../src/cycle/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { commandId, type Grade, memberId } from '../../src/vocabulary/index.ts'
import { at, b1, b2, b3, c2025, clerk, cycleOf, sun, untilRunning } from './cycle-fixtures.ts'
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
  withdrawingClause,
  withdrawingGrade,
} from './determination-fixtures.ts'

type Parts = Partial<DeterminationContext>

/** Everything that is said of a command: code, subject, path, what was expected, and what was there. */
function said(
  before: readonly DeterminationCommand[],
  command: DeterminationCommand,
  parts: Parts = {},
) {
  const state = determination.replay(determinationEvents(...before))
  const result = determination.decide(command, state, contextFor(command.type, parts))
  return result.ok
    ? 'done'
    : result.refusals.map(({ code, subject, path, expected, actual }) => {
        return [code, subject, path.join('.'), expected, actual]
      })
}

const named = decidingTie({ id: commandId('d-tie') })
const cycle = cycleOf(untilRunning())
const early = instant('2025-01-01T08:00Z')

describe('a refusal of a decision in grading names what it is about', () => {
  it('where the stream, the stage, the population or the time is another one', () => {
    const clause = decidingClause()
    expect(said([clause], decidingClause({ subject: b1 }))).toEqual([
      ['determination-other', b1, '', [c2025, 'branches', b3], [c2025, 'branches', b1]],
    ])
    expect(said([named], decidingTie({ population: 'secretaries' }))).toEqual([
      ['determination-other', c2025, '', [c2025, 'branches'], [c2025, 'secretaries']],
    ])
    expect(said([named], lifting({ subject: b3 }))).toEqual([
      ['determination-other', b3, '', [c2025, 'branches'], [c2025, 'branches', b3]],
    ])
    const other = cycleId('2024:fuxin')
    expect(said([named], decidingTie({ cycle: other }))).toEqual([
      ['determination-other', other, '', [c2025, 'branches'], [other, 'branches']],
    ])
    expect(said([], decidingTie(), { cycle })).toEqual([
      ['cycle-not-ready', c2025, '', ['closed', 'provisional'], 'running'],
    ])
    expect(said([], givingGrade(), { cycle })).toEqual([
      ['cycle-not-ready', c2025, '', ['closed'], 'running'],
    ])
    expect(said([], reopeningTie(), { cycle })).toEqual([
      expect.arrayContaining(['cycle-not-ready', c2025, '', ['closed'], 'running']),
    ])
    const { rulebook: _, ...without } = contextFor('decide-tie')
    const lost = determination.decide(decidingTie({ population: 'x' }), undefined, without)
    expect(lost).toMatchObject({
      refusals: [{ subject: c2025, path: ['population'], actual: 'x' }],
    })
    const closed = contextFor('decide-tie').cycle
    expect(said([], decidingTie({ at: early }))).toEqual([
      ['time-went-back', c2025, 'at', closed?.lastAt, early],
    ])
  })

  it('where time ran on in its own stream, and not back', () => {
    const late = at('01-05T09:00') as Instant
    const later = decidingTie({ id: commandId('d-tie'), at: late })
    expect(said([later], reopeningTie())).toEqual([['time-went-back', c2025, 'at', late, named.at]])
    expect(said([later], reopeningTie({ at: late }))).toBe('done')
    // A stage that began after the last decision counts, too.
    const closed = contextFor('decide-tie').cycle
    const after = closed && { ...closed, lastAt: late }
    expect(said([named], reopeningTie({ at: named.at }), { cycle: after })).toEqual([
      ['time-went-back', c2025, 'at', late, named.at],
    ])
  })

  it('where whoever decides may not, or says no reason', () => {
    const parts = { actorRoles: Array.from({ length: 101 }, (_, n) => `r-${n}`) }
    expect(said([], decidingTie(), parts)).toEqual([
      ['role-missing', c2025, 'actor', ['office'], parts.actorRoles.slice(0, 100)],
    ])
    expect(said([], givingGrade(), { actorRoles: [] })).toEqual([
      ['role-missing', b3, 'actor', ['committee'], []],
    ])
    const nobody = 'someone who has no part in it'
    expect(said([], decidingClause(), { concerned: [clerk] })).toEqual([
      ['own-case', b3, 'actor', nobody, clerk],
    ])
    expect(said([], decidingClause({ reason: '' }))).toEqual([
      expect.arrayContaining(['text-invalid', b3, 'reason']),
    ])
  })

  it('where a tie is none, or its seats are filled otherwise', () => {
    const [known, actual] = [[['5.1', 'three-star', b1, b2]], ['5.2', 'three-star']]
    expect(said([], decidingTie({ clause: '5.2' }))).toEqual([
      ['tie-unknown', c2025, 'clause', known, actual],
    ])
    expect(said([], decidingTie({ seated: [b1, b3] }))).toEqual([
      ['not-tied', '5.1', 'seated', [b1, b2], [b3]],
    ])
    expect(said([], decidingTie({ seated: [b1, b2] }))).toEqual([
      ['tie-seats-differ', '5.1', 'seated', 1, [b1, b2]],
    ])
    const two = { ties: [{ ...tie, seats: 2, tied: [b1, b2, b3] }] }
    expect(said([], decidingTie({ seated: [b1, b2] }), two)).toBe('done')
    expect(said([], decidingTie({ seated: [b1, b1] }), two)).toEqual([
      ['tie-seats-differ', '5.1', 'seated', 2, [b1, b1]],
    ])
    expect(said([named], reopeningTie({ decision: commandId('x') }))).toEqual([
      ['nothing-determined', c2025, 'decision', ['d-tie'], 'x'],
    ])
    expect(said([], reopeningTie())).toEqual([
      ['nothing-determined', c2025, 'decision', [], 'd-tie'],
    ])
  })

  it('where a tie has the clause of another grade, and a vote is asked of no stranger', () => {
    const lower = { ...tie, grade: 'two-star', tied: [b3, b2] }
    const re = { ties: [lower, { ...tie, settledBy: 're-vote' as const }] }
    expect(said([], decidingTie({ seated: [b3] }), re)).toEqual([
      ['not-tied', '5.1', 'seated', [b1, b2], [b3]],
    ])
    expect(said([], decidingTie(), re)).toEqual([
      expect.arrayContaining(['vote-missing', c2025, 'votes']),
    ])
  })

  it('where a vote does not count', () => {
    const three = { ties: [{ ...tie, seats: 2, tied: [b1, b2, b3] }] }
    const voted = (counts: readonly number[], seated = [b1, b2], names = [b1, b2, b3]) => {
      const votes = counts.map((count, index) => ({ subject: names[index] ?? b1, votes: count }))
      return said([], decidingTie({ seated, votes }), three)
    }
    expect(voted([3, 2, 1])).toBe('done')
    // Who is surely seated may be even with each other, and so may those who are not.
    expect(voted([3, 3, 1])).toBe('done')
    expect(voted([0, 1_000_000, 0], [b2, b1])).toEqual([
      ['votes-even', c2025, 'votes', 2, [b1, b3]],
    ])
    expect(voted([0, 1_000_000, 1], [b2, b3])).toBe('done')
    expect(voted([3, 2])).toEqual([['votes-invalid', c2025, 'votes', [b1, b2, b3], [b1, b2]]])
    expect(voted([3, 2, 1], [b1, b2], [b1, b2, b2])).toEqual([
      expect.arrayContaining(['votes-invalid']),
    ])
    expect(voted([3, 2, 1.5])).toEqual([expect.arrayContaining(['votes-invalid'])])
    expect(voted([3, 2, -1])).toEqual([expect.arrayContaining(['votes-invalid'])])
    expect(voted([1_000_001, 2, 1])).toEqual([expect.arrayContaining(['votes-invalid'])])
    expect(voted([3, 2, 1], [b1, b3])).toEqual([
      ['votes-other', c2025, 'seated', [b1, b2], [b1, b3]],
    ])
  })

  it('where a grade by hand is not to be given', () => {
    const { manual: _, ...rulebook } = contextFor('give-grade').rulebook ?? {}
    const without = { rulebook: rulebook as never }
    expect(said([], givingGrade(), without)).toEqual([
      ['manual-not-allowed', b3, 'grade', 'branches', 'three-star'],
    ])
    expect(said([givingGrade()], withdrawingGrade(), without)).toEqual([
      ['nothing-determined', b3, 'subject', null, 'branches'],
    ])
    expect(said([], givingGrade({ grade: 'x' }))).toEqual([
      ['manual-grade-unknown', b3, 'grade', ['three-star', 'two-star'], 'x'],
    ])
    const [from, until] = [civilDate('2026-01-01'), civilDate('2025-12-31')]
    expect(said([], givingGrade({ from, until: from }))).toEqual([
      ['manual-span-empty', b3, 'until', from, from],
    ])
    const june = civilDate('2026-06-01')
    expect(said([], givingGrade({ from }))).toEqual([
      ['span-misses-day', b3, 'from', until, [from, june]],
    ])
    expect(said([], givingGrade({ from: until, until: from }))).toBe('done')
    expect(said([], givingGrade(), { isJudged: false })).toEqual([
      ['subject-unknown', b3, 'subject', null, 'branches'],
    ])
    expect(said([givingGrade()], givingGrade({ grade: 'two-star' }))).toEqual([
      ['manual-repeated', b3, 'subject', 'three-star', 'two-star'],
    ])
    expect(said([givingGrade({ subject: b1 })], withdrawingGrade())).toEqual([
      ['nothing-determined', b3, 'subject', null, 'branches'],
    ])
    expect(said([givingGrade(), withdrawingGrade()], withdrawingGrade())).toEqual([
      expect.arrayContaining(['nothing-determined']),
    ])
  })

  it('where points are not to be decided', () => {
    expect(said([], decidingClause({ clause: 'x' }))).toEqual([
      ['decision-unknown', b3, 'clause', ['ill', 'decided'], 'x'],
    ])
    const { points: _, ...pointless } = decidingClause()
    expect(said([], pointless)).toEqual([['decision-points', 'decided', 'points', 'points', null]])
    expect(said([], decidingClause({ clause: 'ill', points: 3 }))).toEqual([
      expect.arrayContaining(['decision-points', 'ill', 'points', 'no points', 3]),
    ])
    expect(said([], decidingClause({ points: 11 }))).toEqual([
      ['decision-out-of-bounds', 'decided', 'points', { from: '0', to: '10' }, '11'],
    ])
    for (const points of [0, 10]) expect(said([], decidingClause({ points }))).toBe('done')
    expect(said([], decidingClause(), { isJudged: false })).toEqual([
      ['subject-unknown', b3, 'subject', null, 'branches'],
    ])
    const { points: __, ...ill } = decidingClause({ clause: 'ill' })
    expect(said([ill, decidingClause()], decidingClause({ points: 1 }))).toEqual([
      ['decision-repeated', b3, 'clause', null, 'decided'],
    ])
    expect(said([], withdrawingClause())).toEqual([
      ['nothing-determined', b3, 'clause', null, 'decided'],
    ])
    expect(said([ill], withdrawingClause())).toEqual([
      expect.arrayContaining(['nothing-determined']),
    ])
    const byOffice = { actorRoles: ['office'] }
    expect(said([ill, decidingClause()], withdrawingClause(), byOffice)).toEqual([
      ['role-missing', b3, 'actor', ['committee'], ['office']],
    ])
    const own = { concerned: [clerk] }
    expect(said([decidingClause()], withdrawingClause(), own)).toEqual([
      expect.arrayContaining(['own-case', b3]),
    ])
    expect(said([decidingClause()], withdrawingClause({ clause: 'x' }))).toEqual([
      expect.arrayContaining(['nothing-determined', b3, 'clause', null, 'x']),
    ])
  })

  it('where it is about whoever decides', () => {
    const own = [expect.arrayContaining(['own-case', clerk])]
    const [clause, grade] = [decidingClause({ subject: clerk }), givingGrade({ subject: clerk })]
    expect(said([], clause)).toEqual(own)
    const by = (event: DeterminationCommand) => ({ ...event, actor: sun })
    expect(said([by(clause)], withdrawingClause({ subject: clerk }))).toEqual(own)
    expect(said([by(grade)], withdrawingGrade({ subject: clerk }))).toEqual(own)
  })

  it('where nothing is left that a ruling takes back', () => {
    expect(said([], lifting())).toEqual([['nothing-determined', c2025, 'decision', [], 'd-tie']])
    expect(said([decidingClause()], lifting({ subject: b3 }))).toEqual([
      expect.arrayContaining(['nothing-determined', b3, 'decision', [expect.any(String)], 'd-tie']),
    ])
    expect(said([named], lifting({ reason: ' ' }))).toEqual([
      expect.arrayContaining(['text-invalid', c2025, 'reason']),
    ])
    expect(said([named], lifting(), { objections: undefined } as never)).toEqual([
      expect.arrayContaining(['ruling-unknown']),
    ])
  })
})

describe('what was decided in grading is kept whole', () => {
  const stamp = { by: clerk, at: named.at, reason: 'so agreed' }

  it('a tie with its vote, its place and how it was to be settled', () => {
    const voted = [
      { subject: b1, votes: 2 },
      { subject: b2, votes: 1 },
    ]
    const open = { ...tie, settledBy: 're-vote' as const }
    const command = decidingTie({ id: commandId('d-1'), votes: voted })
    const events = unwrap(
      determination.decide(command, undefined, contextFor('decide-tie', { ties: [open] })),
    )
    expect(events).toMatchObject([{ ...open, seated: [b1], votes: voted }])
    expect(determination.replay(events)).toEqual({
      ...{ cycle: c2025, population: 'branches', grades: [], clauses: [], lastAt: named.at },
      ties: [{ ...stamp, decision: 'd-1', ...open, seated: [b1], votes: voted }],
    })
  })

  it('a tie without any of these', () => {
    const { rank: _, ...bare } = tie
    const events = unwrap(
      determination.decide(named, undefined, contextFor('decide-tie', { ties: [bare] })),
    )
    expect(Object.keys(events[0] ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(rank|settledBy|votes)$/)]),
    )
    const [kept] = determination.replay(events)?.ties ?? []
    expect(Object.keys(kept ?? {}).sort()).toEqual([
      'at',
      'below',
      'by',
      'clause',
      'decision',
      'grade',
      'reason',
      'seated',
      'seats',
      'tied',
    ])
    expect(Object.keys(openTiesOf([gradeOf(b1, [b1])])[0] ?? {}).sort()).toEqual([
      'below',
      'clause',
      'grade',
      'seats',
      'tied',
    ])
  })

  const gradeOf = (subject: string, tied: readonly (typeof b1)[], parts: object = {}): Grade =>
    ({
      ...{ subject, period: '2025', rulebook: { id: 'r', version: '1' }, grade: null, value: null },
      ...{ band: null, because: [] },
      undecided: { clause: 'q', between: ['five', null], seats: 1, tied, ...parts },
    }) as unknown as Grade

  it('of many ties each is told once, and by whom it is settled', () => {
    const others = [memberId('x')] as never
    const all = [
      gradeOf(b1, [b1, b2]),
      gradeOf(b2, [b1, b2]),
      gradeOf('x', others, { settledBy: 're-vote' }),
    ]
    expect(openTiesOf(all)).toEqual([
      { clause: 'q', grade: 'five', below: null, seats: 1, tied: [b1, b2] },
      { clause: 'q', grade: 'five', below: null, seats: 1, tied: others, settledBy: 're-vote' },
    ])
  })

  it('a grade by hand and its end', () => {
    const give = givingGrade({ id: commandId('d-2') })
    const state = determinationOf(give, withdrawingGrade())
    const { from, until } = give
    expect(state.grades).toEqual([
      {
        ...{ ...stamp, decision: 'd-2', subject: b3, grade: 'three-star', from, until },
        withdrawn: stamp,
      },
    ])
    expect(determinedIn(determinationOf(give)).grades).toEqual([
      { subject: b3, grade: 'three-star', reason: 'so agreed', by: clerk, from, until },
    ])
  })

  it('takes back the one that is named, and no other', () => {
    const standing = (list: readonly { readonly withdrawn?: unknown }[]) =>
      list.map(({ withdrawn }) => withdrawn === undefined)
    const ties = ['d-a', 'd-b'].map((id) => decidingTie({ id: commandId(id) }))
    const second = reopeningTie({ decision: commandId('d-b') })
    expect(standing(determinationOf(...ties, second).ties)).toEqual([true, false])
    const grades = [givingGrade({ subject: b1 }), givingGrade({ id: commandId('d-g') })]
    expect(standing(determinationOf(...grades, withdrawingGrade()).grades)).toEqual([true, false])
    const lifted = lifting({ decision: commandId('d-g') })
    expect(standing(determinationOf(...grades, lifted).grades)).toEqual([true, false])
    const { points: _, ...ill } = decidingClause({ clause: 'ill' })
    const clauses = determinationOf(ill, decidingClause(), withdrawingClause()).clauses
    expect(standing(clauses)).toEqual([true, false])
  })

  it('points twice under one clause: the first stays as it was taken back', () => {
    const again = decidingClause({ points: 3 })
    const state = determinationOf(decidingClause(), withdrawingClause(), again, withdrawingClause())
    expect(state.clauses.map(({ points, withdrawn }) => [points, withdrawn?.reason])).toEqual([
      [7.5, 'so agreed'],
      [3, 'so agreed'],
    ])
    expect(said([decidingClause(), withdrawingClause()], again)).toBe('done')
  })
})
