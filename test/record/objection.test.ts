import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import { refusal } from '../../src/foundation/index.ts'
import {
  answerDue,
  appealUntil,
  type ConfirmCode,
  checkObjectionRules,
  type DecidedObjection,
  type Hearing,
  isAnswerOverdue,
  isFinal,
  isOpenObjection,
  mayBeConfirmed,
  type Notice,
  type Objection,
  type ObjectionCommand,
  type ObjectionRules,
  type Objections,
  objection,
  objectionsAt,
  objectionWindow,
  openObjections,
  outcomeOf,
} from '../../src/record/index.ts'
import { specification } from '../../src/testing/index.ts'
import { expectSentences } from './expect-sentences.ts'
import {
  at,
  ending,
  extending,
  n1,
  noticeOf,
  noticeRules,
  posting,
  shanghai,
  withdrawing as withdrawingNotice,
} from './notice-fixtures.ts'
import {
  admitted,
  admitting,
  appealed,
  appealing,
  branch,
  chen,
  closes,
  dismissed,
  dismissing,
  eventsOf,
  hearing,
  hidden,
  li,
  matter,
  member,
  o1,
  o2,
  o3,
  objectionRules,
  page,
  raised,
  raising,
  remedy,
  resident,
  ruled,
  ruling,
  settled,
  settling,
  stateOf,
  subject,
  sun,
  under,
  wang,
  withdrawing,
  withdrawn,
  world,
  worldUnder,
} from './objection-fixtures.ts'

const given = specification(objection)
const first = (state: Objections): Objection => state.objections[0]!

describe('an objection', () => {
  it('is raised with everything that was said', () => {
    const command = raising()
    const { id: cause, type: _, ...said } = command
    given([])
      .when(command, world)
      .then([
        { ...said, type: 'raised', cause, notice: n1, on: civilDate('2026-01-06'), late: false },
      ])
    expect(stateOf([command])).toEqual({
      matter,
      objections: [
        {
          status: 'raised',
          id: o1,
          notice: n1,
          objector: subject,
          ground: 'fact-wrong',
          reason: 'three hours were read as two',
          evidence: [page],
          on: '2026-01-06',
          late: false,
          raisedAt: at('01-06T10:00'),
          enteredBy: wang,
        },
      ],
      lastAt: at('01-06T10:00'),
    })
  })

  it('names no ground where the rules know none', () => {
    const { ground: _, ...command } = raising()
    expect('ground' in first(stateOf([command], worldUnder({ grounds: [] })))).toBe(false)
  })

  it.each([subject, member, resident, hidden])('may come from %j', (objector) => {
    expect(first(stateOf([raising({ objector, actor: li })])).objector).toEqual(objector)
  })

  it('may come from a unit that the matter is about', () => {
    const objector = { kind: 'subject', subject: branch } as const
    const about = { ...world, subjects: [branch] }
    expect(objection.can(raising({ objector }), undefined, about).ok).toBe(true)
  })

  it('is admitted by another, then ruled on with its remedy', () => {
    const [command, decision] = [admitting(), ruling()]
    given(eventsOf([raising()]))
      .when(command, world)
      .then([
        {
          type: 'admitted',
          at: command.at,
          actor: chen,
          cause: command.id,
          objection: o1,
          reason: command.reason,
        },
      ])
    given(eventsOf([raising(), command]))
      .when(decision, world)
      .then([
        {
          type: 'ruled',
          at: decision.at,
          actor: chen,
          cause: decision.id,
          objection: o1,
          outcome: 'upheld',
          reason: decision.reason,
          remedy: [remedy],
          on: civilDate('2026-01-08'),
        },
      ])
    const state = stateOf([raising(), command, decision])
    expect(first(state)).toMatchObject({
      status: 'decided',
      admission: { by: chen, at: command.at, reason: command.reason },
      decision: {
        outcome: 'upheld',
        by: chen,
        at: decision.at,
        remedy: [remedy],
        on: '2026-01-08',
      },
    })
    expect(state.lastAt).toBe(decision.at)
  })

  it('is rejected without a remedy, partly upheld with one', () => {
    const rejected = stateOf([raising(), admitting(), ruling({ outcome: 'rejected', remedy: [] })])
    expect(outcomeOf(first(rejected))).toMatchObject({ outcome: 'rejected', remedy: [] })
    const partly = stateOf([raising(), admitting(), ruling({ outcome: 'partly-upheld' })])
    expect(outcomeOf(first(partly))).toMatchObject({ outcome: 'partly-upheld', remedy: [remedy] })
  })

  it('is dismissed for want of a ground', () => {
    const command = dismissing()
    given(eventsOf([raising()]))
      .when(command, world)
      .then([
        {
          type: 'dismissed',
          at: command.at,
          actor: chen,
          cause: command.id,
          objection: o1,
          because: 'no-ground',
          reason: command.reason,
          on: civilDate('2026-01-07'),
        },
      ])
    const state = first(stateOf([raising(), command]))
    expect(outcomeOf(state)).toEqual({
      outcome: 'dismissed',
      because: 'no-ground',
      by: chen,
      at: command.at,
      reason: command.reason,
      on: '2026-01-07',
    })
    expect('admission' in state).toBe(false)
  })

  it('is received late where the rules say so, marked, and dismissed for it or admitted all the same', () => {
    const received = worldUnder({ late: 'received' })
    const late = raising({ at: at('01-16T00:00') })
    expect(first(stateOf([late], received)).late).toBe(true)
    expect(first(stateOf([raising({ at: at('01-15T23:59') })], received)).late).toBe(false)
    const away = dismissing({ at: at('01-16T10:00'), because: 'late', reason: 'five days late' })
    expect(outcomeOf(first(stateOf([late, away], received)))).toMatchObject({ because: 'late' })
    const taken = admitting({ at: at('01-16T10:00'), reason: 'was in hospital' })
    expect(first(stateOf([late, taken], received))).toMatchObject({
      status: 'admitted',
      late: true,
    })
  })

  it('is taken back by whoever raised it, before or after it was admitted', () => {
    const command = withdrawing()
    given(eventsOf([raising()]))
      .when(command, world)
      .then([
        {
          type: 'withdrawn',
          at: command.at,
          actor: wang,
          cause: command.id,
          objection: o1,
          reason: command.reason,
        },
      ])
    const end = { by: wang, at: command.at, reason: command.reason }
    expect(first(stateOf([raising(), command]))).toMatchObject({ status: 'withdrawn', end })
    expect('admission' in first(stateOf([raising(), command]))).toBe(false)
    const later = first(stateOf([raising(), admitting(), command]))
    expect(later).toMatchObject({ status: 'withdrawn', admission: { by: chen }, end })
    const token = [raising({ objector: hidden, actor: li }), withdrawing({ objector: hidden })]
    expect(first(stateOf(token)).status).toBe('withdrawn')
  })

  it('goes to another body once, and ends there', () => {
    const [command, last] = [
      appealing({ evidence: [page] }),
      settling({ outcome: 'rejected', remedy: [] }),
    ]
    given(eventsOf([raising(), admitting(), ruling()]))
      .when(command, world)
      .then([
        {
          type: 'appealed',
          at: command.at,
          actor: wang,
          cause: command.id,
          objection: o1,
          by: subject,
          reason: command.reason,
          evidence: [page],
          on: civilDate('2026-01-09'),
        },
      ])
    const state = first(stateOf([raising(), admitting(), ruling(), command, last]))
    expect(state).toMatchObject({
      status: 'settled',
      admission: { by: chen },
      decision: { outcome: 'upheld', by: chen },
      appeal: { by: subject, at: command.at, on: '2026-01-09', evidence: [page], enteredBy: wang },
      ruling: { outcome: 'rejected', by: sun, at: last.at, on: '2026-01-12' },
    })
    expect(outcomeOf(state)).toMatchObject({ outcome: 'rejected', by: sun })
  })

  it('may be appealed by whom it is about, and after a dismissal', () => {
    const of = [raising({ objector: member, actor: li }), admitting(), ruling()]
    expect(first(stateOf([...of, appealing()])).status).toBe('appealed')
    const away = first(stateOf([raising(), dismissing(), appealing(), settling()]))
    expect(away).toMatchObject({ status: 'settled', decision: { outcome: 'dismissed' } })
    expect('admission' in away).toBe(false)
  })

  it('leaves room for others: many at a time, one for each person', () => {
    const both = [
      raising(),
      raising({ objection: o2, objector: member, actor: li }),
      raising({ objection: o3, objector: hidden, actor: li, at: at('01-06T11:00') }),
      admitting({ objection: o2 }),
    ]
    const state = stateOf(both)
    expect(state.objections.map(({ id, status }) => [id, status])).toEqual([
      [o1, 'raised'],
      [o2, 'admitted'],
      [o3, 'raised'],
    ])
    expect(state.lastAt).toBe(at('01-07T10:00'))
  })

  it('may be raised again once the first is over, as often as the rules say', () => {
    const twice = worldUnder({ rounds: 2, appeal: null })
    const again = raising({ objection: o2, at: at('01-09T10:00') })
    const state = stateOf([raising(), admitting(), ruling(), again], twice)
    expect(state.objections.map(({ status }) => status)).toEqual(['decided', 'raised'])
    const third = raising({ objection: o3, at: at('01-12T10:00') })
    const over = [admitting({ objection: o2, at: at('01-10T10:00') })]
    const two = [...over, ruling({ objection: o2, at: at('01-11T10:00') })]
    const full = stateOf([raising(), admitting(), ruling(), again, ...two], twice)
    expect(objection.can(third, full, twice)).toMatchObject({
      refusals: [{ code: 'rounds-used-up', expected: 2, actual: 2 }],
    })
    // One that was taken back is no round.
    const back = [raising(), withdrawing(), raising({ objection: o2, at: at('01-08T10:00') })]
    expect(stateOf(back).objections.map(({ status }) => status)).toEqual(['withdrawn', 'raised'])
  })

  it('shares nothing with the commands', () => {
    const commands = [raising(), admitting(), ruling(), appealing({ evidence: [page] })] as const
    const events = eventsOf(commands)
    const [begun, , decided, appeal] = events
    if (begun?.type !== 'raised' || decided?.type !== 'ruled' || appeal?.type !== 'appealed') {
      throw new Error('other events')
    }
    expect(begun.matter).not.toBe(commands[0].matter)
    expect(begun.objector).not.toBe(commands[0].objector)
    expect(begun.evidence[0]).not.toBe(page)
    expect(decided.remedy[0]).not.toBe(remedy)
    expect(appeal.by).not.toBe(commands[3].by)
    expect(appeal.evidence[0]).not.toBe(page)
  })
})

describe('the window', () => {
  const extended = noticeOf(posting(), extending())

  it.each<[string, Notice, Partial<ObjectionRules['window']>, string]>([
    ['ten days from the first', noticeOf(posting()), {}, '2026-01-15T16:00:00.000Z'],
    ['the same, extended or not', extended, {}, '2026-01-15T16:00:00.000Z'],
    ['from the last day', noticeOf(posting()), { from: 'notice-end' }, '2026-01-22T16:00:00.000Z'],
    ['from the extended day', extended, { from: 'notice-end' }, '2026-01-26T16:00:00.000Z'],
    ['working days', noticeOf(posting()), { count: 'working' }, '2026-01-19T16:00:00.000Z'],
    [
      'from the last day that it must run, whenever it was taken down',
      noticeOf(posting(), ending({ at: at('02-01T00:00') })),
      { from: 'notice-end', days: 1 },
      '2026-01-13T16:00:00.000Z',
    ],
  ])('%s', (_, shown, parts, end) => {
    const rules = under({ window: { ...objectionRules.window, ...parts } })
    expect(objectionWindow(shown, rules)).toEqual({
      ok: true,
      value: { opens: '2026-01-04T16:00:00.000Z', closes: end },
    })
  })

  it('is refused where the days are not known', () => {
    const bare = { ...hearing, calendar: { zone: shanghai } }
    expect(objectionWindow(noticeOf(posting()), bare)).toMatchObject({
      refusals: [{ code: 'work-calendar-missing' }],
    })
  })
})

describe('objection and answer within ten days (T58–T61)', () => {
  /** Told on a day, so many days to object, so many to answer: the last minutes in time. */
  const told = (day: string, objections: Partial<ObjectionRules>): [Notice, Hearing] => {
    const notice = { ...noticeRules, audiences: ['members'], ways: ['in-writing'], waysAtLeast: 1 }
    const shown = noticeOf(posting({ at: at(`${day}T17:30`), from: civilDate(`2026-${day}`) }))
    return [shown, { ...under(objections), notice }]
  }

  it.each([
    ['01-05', '01-15T23:59', '01-16T00:00'],
    // The last day is a Sunday and stays the last.
    ['01-08', '01-18T23:59', '01-19T00:00'],
    ['01-31', '02-10T23:59', '02-11T00:00'],
    ['02-20', '03-02T23:59', '03-03T00:00'],
  ])('told on %s: objected at %s is in time, at %s too late', (day, inTime, late) => {
    const [notice, rules] = told(day, {})
    const context = { ...world, notice, hearing: rules }
    expect(objection.can(raising({ at: at(inTime) }), undefined, context).ok).toBe(true)
    expect(objection.can(raising({ at: at(late) }), undefined, context)).toMatchObject({
      refusals: [{ code: 'window-closed', actual: at(late) }],
    })
  })

  it.each([
    ['01-06T00:00', '01-16', '01-16T23:59', '01-17T00:00'],
    ['01-06T23:59', '01-16', '01-16T23:59', '01-17T00:00'],
    ['01-15T23:59', '01-25', '01-25T23:59', '01-26T00:00'],
  ])('raised at %s: answered by the end of %s', (moment, last, inTime, late) => {
    const state = stateOf([raising({ at: at(moment) })])
    const deadline = { date: `2026-${last}`, time: '24:00' }
    expect(answerDue(first(state), hearing)).toEqual({ ok: true, value: deadline })
    const overdue = (now: string) => isAnswerOverdue(state, o1, at(now), hearing)
    expect(overdue(inTime)).toEqual({ ok: true, value: false })
    expect(overdue(late)).toEqual({ ok: true, value: true })
    // The answer comes late, and still can; what was overdue before was overdue.
    const [admit, rule] = [admitting({ at: at('02-01T10:00') }), ruling({ at: at('02-02T10:00') })]
    const answered = stateOf([raising({ at: at(moment) }), admit, rule])
    const then = (now: string) => isAnswerOverdue(answered, o1, at(now), hearing)
    expect(then(inTime)).toEqual({ ok: true, value: false })
    expect(then(late)).toEqual({ ok: true, value: true })
    expect(then('02-01T10:00')).toEqual({ ok: true, value: true })
    expect(then('02-02T10:00')).toEqual({ ok: true, value: false })
    expect(then('01-05T00:00')).toEqual({ ok: true, value: false })
  })

  it('counts the answer to an appeal from the day of the appeal, in its own days', () => {
    const appeal = { ...objectionRules.appeal!, answer: { days: 3, count: 'working' } as const }
    const rules = under({ appeal })
    const deadline = { date: '2026-01-14', time: '24:00' }
    expect(answerDue(first(appealed()), rules)).toEqual({ ok: true, value: deadline })
    const overdue = (now: string) => isAnswerOverdue(appealed(), o1, at(now), rules)
    expect(overdue('01-14T23:59')).toEqual({ ok: true, value: false })
    expect(overdue('01-15T00:00')).toEqual({ ok: true, value: true })
    // Rules that no longer know an appeal: as for a first answer.
    const without = answerDue(first(appealed()), under({ appeal: null }))
    expect(without).toMatchObject({ value: { date: '2026-01-19' } })
  })

  it('is due of nobody where nothing is open, and refused where days are not known', () => {
    for (const state of [dismissed(), ruled(), settled(), withdrawn()]) {
      expect(answerDue(first(state), hearing)).toEqual({ ok: true, value: undefined })
    }
    const never = { ok: true, value: false }
    expect(isAnswerOverdue(undefined, o1, at('03-01T00:00'), hearing)).toEqual(never)
    expect(isAnswerOverdue(raised(), o2, at('03-01T00:00'), hearing)).toEqual(never)
    const rules = under({ answer: { days: 0, count: 'calendar' } })
    expect(isAnswerOverdue(raised(), o1, at('03-01T00:00'), rules)).toMatchObject({
      refusals: [{ code: 'count-invalid' }],
    })
  })
})

describe('what is open, decided and final', () => {
  it('open: raised, admitted, appealed', () => {
    const all = { raised, admitted, appealed, dismissed, ruled, settled, withdrawn }
    const open = Object.entries(all).filter(([, make]) => isOpenObjection(first(make())))
    expect(open.map(([name]) => name)).toEqual(['raised', 'admitted', 'appealed'])
  })

  it('is asked of an instant', () => {
    const open = (now: string) => openObjections(settled(), at(now)).map(({ status }) => status)
    expect(open('01-06T09:59')).toEqual([])
    expect(open('01-06T10:00')).toEqual(['raised'])
    expect(open('01-07T10:00')).toEqual(['admitted'])
    expect(open('01-08T10:00')).toEqual([])
    expect(open('01-09T10:00')).toEqual(['appealed'])
    expect(open('01-12T10:00')).toEqual([])
    expect(openObjections(undefined, at('01-12T10:00'))).toEqual([])
  })

  it('an outcome stands while nothing is open', () => {
    const outcomes = [raised, admitted, dismissed, ruled, appealed, settled, withdrawn].map(
      (make) => outcomeOf(first(make()))?.outcome,
    )
    expect(outcomes).toEqual([
      undefined,
      undefined,
      'dismissed',
      'upheld',
      undefined,
      'upheld',
      undefined,
    ])
  })

  it('a first decision is final when the time to appeal is over', () => {
    const decided = first(ruled()) as DecidedObjection
    expect(appealUntil(decided, hearing)).toEqual({
      ok: true,
      value: { date: '2026-01-13', time: '24:00' },
    })
    const final = (now: string, rules = hearing) => isFinal(decided, at(now), rules)
    expect(final('01-13T23:59')).toEqual({ ok: true, value: false })
    expect(final('01-14T00:00')).toEqual({ ok: true, value: true })
    expect(final('01-08T10:00', under({ appeal: null }))).toEqual({ ok: true, value: true })
    const now = at('03-01T00:00')
    for (const [make, expected] of [
      [raised, false],
      [admitted, false],
      [appealed, false],
      [settled, true],
      [withdrawn, true],
    ] as const) {
      expect(isFinal(first(make()), now, hearing)).toEqual({ ok: true, value: expected })
    }
  })

  const histories: [string, readonly ObjectionCommand[]][] = [
    ['settled', [raising(), admitting(), ruling(), appealing(), settling()]],
    ['dismissed and settled', [raising(), dismissing(), appealing(), settling()]],
    ['withdrawn', [raising(), withdrawing()]],
    ['admitted and withdrawn', [raising(), admitting(), withdrawing()]],
    [
      'two at a time',
      [
        raising(),
        raising({ objection: o2, objector: member, actor: li, at: at('01-06T12:00') }),
        admitting(),
        admitting({ objection: o2, at: at('01-07T11:00') }),
        ruling(),
      ],
    ],
  ]
  it.each(histories)('as known at each event: %s', (_, commands) => {
    const events = eventsOf(commands)
    const whole = objection.replay(events)
    for (const [index, event] of events.entries()) {
      const known = objection.replay(events.slice(0, index + 1))
      expect(objectionsAt(whole, event.at)).toEqual(known)
    }
    expect(objectionsAt(whole, at('01-06T09:59'))).toBeUndefined()
    expect(objectionsAt(undefined, at('01-06T09:59'))).toBeUndefined()
  })
})

describe('whether it may be confirmed', () => {
  const shown = noticeOf(posting())
  const codesAt = (
    now: string,
    objections: readonly Objections[],
    { notice = shown as Notice | undefined, rules = hearing } = {},
  ): readonly string[] => {
    const result = mayBeConfirmed(notice, objections, at(now), rules)
    if (!result.ok) expectSentences(result.refusals)
    return result.ok ? ['yes'] : result.refusals.map(({ code }) => code)
  }

  it('when the notice has run, the window is closed and nothing is open', () => {
    expect(codesAt('01-12T23:59', [])).toEqual(['notice-running', 'window-open'])
    expect(codesAt('01-13T00:00', [])).toEqual(['window-open'])
    expect(codesAt('01-15T23:59', [])).toEqual(['window-open'])
    expect(codesAt('01-16T00:00', [])).toEqual(['yes'])
    expect(mayBeConfirmed(shown, [], at('01-16T00:00'), hearing)).toEqual({ ok: true, value: true })
  })

  it('where nobody may object, when the notice has run', () => {
    const rules = under({ mayObject: [] })
    expect(codesAt('01-12T23:59', [], { rules })).toEqual(['notice-running'])
    expect(codesAt('01-13T00:00', [], { rules })).toEqual(['yes'])
  })

  it('never without its notice', () => {
    expect(codesAt('01-05T08:59', [])).toEqual(['notice-missing'])
    const gone = noticeOf(posting(), withdrawingNotice({ at: at('01-20T09:00') }))
    expect(codesAt('01-20T08:59', [], { notice: gone })).toEqual(['yes'])
    expect(codesAt('01-20T09:00', [], { notice: gone })).toEqual(['notice-missing'])
    const ended = noticeOf(posting(), ending())
    expect(codesAt('01-16T00:00', [], { notice: ended })).toEqual(['yes'])
  })

  it('names everything that is open, of every matter', () => {
    const other = stateOf([
      raising({ objection: o2, objector: member, actor: li }),
      raising({ objection: o3, objector: hidden, actor: li }),
      dismissing({ objection: o3, at: at('01-20T10:00') }),
    ])
    const result = mayBeConfirmed(shown, [admitted(), other], at('01-21T00:00'), hearing)
    expect(result).toEqual({
      ok: false,
      refusals: [
        refusal('objection-open', { subject: o1, actual: 'admitted' }),
        refusal('objection-open', { subject: o2, actual: 'raised' }),
        refusal('appeal-possible', {
          subject: o3,
          expected: '2026-01-25T16:00:00.000Z',
          actual: at('01-21T00:00'),
        }),
      ],
    })
    if (!result.ok) expectSentences(result.refusals)
  })

  it('waits for the time to appeal, and for the ruling on an appeal', () => {
    const late = [
      raising(),
      admitting({ at: at('01-16T09:00') }),
      ruling({ at: at('01-16T10:00') }),
    ]
    expect(codesAt('01-21T23:59', [stateOf(late)])).toEqual(['appeal-possible'])
    expect(codesAt('01-22T00:00', [stateOf(late)])).toEqual(['yes'])
    const rules = under({ appeal: null })
    expect(codesAt('01-16T09:59', [stateOf(late)], { rules })).toEqual(['objection-open'])
    expect(codesAt('01-16T10:00', [stateOf(late)], { rules })).toEqual(['yes'])
    expect(codesAt('01-16T00:00', [appealed()])).toEqual(['objection-open'])
    expect(codesAt('01-16T00:00', [settled(), withdrawn()])).toEqual(['yes'])
  })

  it('says the hours', () => {
    const now = at('01-12T23:59')
    expect(mayBeConfirmed(shown, [], now, hearing)).toMatchObject({
      refusals: [
        { subject: n1, expected: '2026-01-12T16:00:00.000Z', actual: now },
        { subject: n1, expected: closes, actual: now },
      ],
    })
    expect(mayBeConfirmed(undefined, [], now, hearing)).toMatchObject({
      refusals: [{ subject: '', expected: 'shown', actual: null }],
    })
    const gone = noticeOf(posting(), withdrawingNotice())
    expect(mayBeConfirmed(gone, [], now, hearing)).toMatchObject({
      refusals: [{ subject: n1, actual: 'withdrawn' }],
    })
  })

  it('is refused where days are not known', () => {
    const bare = { ...hearing, calendar: { zone: shanghai } }
    const missing = ['work-calendar-missing', 'work-calendar-missing']
    expect(codesAt('01-16T00:00', [], { rules: bare })).toEqual(missing)
    const bad = { ...objectionRules.appeal!, within: { days: 0, count: 'calendar' } as const }
    const rules = under({ appeal: bad })
    expect(codesAt('01-16T00:00', [ruled()], { rules })).toEqual(['count-invalid'])
  })

  it('has a code for each obstacle', () => {
    const codes: Record<ConfirmCode, true> = {
      'appeal-possible': true,
      'notice-missing': true,
      'notice-running': true,
      'objection-open': true,
      'window-open': true,
    }
    const met = [...codesAt('01-12T23:59', [raised(), ruled()]), ...codesAt('01-05T00:00', [])]
    expect([...new Set(met)].sort()).toEqual(Object.keys(codes))
  })
})

describe('the rules of objections', () => {
  it('can be applied, with and without an appeal, and where nobody may object', () => {
    expect(checkObjectionRules(objectionRules)).toEqual([])
    expect(checkObjectionRules({ ...objectionRules, appeal: null, grounds: [] })).toEqual([])
    expect(checkObjectionRules({ ...objectionRules, mayObject: [], ruledBy: [] })).toEqual([])
    const end = { ...objectionRules.window, from: 'notice-end' } as const
    expect(checkObjectionRules({ ...objectionRules, window: end, late: 'received' })).toEqual([])
  })

  const appeal = objectionRules.appeal!
  const none = { days: 0, count: 'calendar' } as const
  const faults: [string, Partial<ObjectionRules>][] = [
    ['mayObject.0', { mayObject: ['unheard-of' as 'member'] }],
    ['mayObject.1', { mayObject: ['member', 'member'] }],
    ['grounds.0', { grounds: [''] }],
    ['evidence', { evidence: -1 }],
    ['evidence', { evidence: 101 }],
    ['window.days', { window: { ...none, from: 'notice-start' } }],
    ['window.from', { window: { ...objectionRules.window, from: 'unheard-of' as 'notice-end' } }],
    ['late', { late: 'unheard-of' as 'refused' }],
    ['rounds', { rounds: 0 }],
    ['rounds', { rounds: 101 }],
    ['answer.days', { answer: none }],
    ['answer.count', { answer: { days: 1, count: 'unheard-of' as 'working' } }],
    ['ruledBy', { ruledBy: [] }],
    ['ruledBy.0', { ruledBy: [' '] }],
    ['appeal.mayAppeal', { appeal: { ...appeal, mayAppeal: [] } }],
    ['appeal.mayAppeal.0', { appeal: { ...appeal, mayAppeal: ['member' as 'subject'] } }],
    ['appeal.within.days', { appeal: { ...appeal, within: none } }],
    ['appeal.answer.days', { appeal: { ...appeal, answer: none } }],
    ['appeal.ruledBy', { appeal: { ...appeal, ruledBy: [] } }],
  ]
  it.each(faults)('%s: %j', (path, parts) => {
    const found = checkObjectionRules({ ...objectionRules, ...parts })
    expect(found.map((each) => [each.code, each.subject, each.path.join('.')])).toEqual([
      ['hearing-rule-invalid', 'objection', path],
    ])
    expectSentences(found)
  })
})
