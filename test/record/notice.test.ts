import { describe, expect, it } from 'vitest'
import { civilDate, deadlineOf } from '../../src/calendar/index.ts'
import {
  checkNoticeRules,
  type DayCount,
  deadlineWithin,
  hasRunItsCourse,
  type NoticeRules,
  notice,
  noticeAt,
  noticeRunsUntil,
} from '../../src/record/index.ts'
import { specification } from '../../src/testing/index.ts'
import {
  at,
  calendar,
  clerk,
  ending,
  extending,
  n1,
  n2,
  noticeContext,
  noticeEvents,
  noticeOf,
  noticeRules,
  posting,
  secretary,
  shanghai,
  withdrawing,
  work,
} from './notice-fixtures.ts'

const given = specification(notice)

describe('a notice', () => {
  it('is posted with everything that was said', () => {
    const command = posting({ replaces: n2 })
    const { id, type: _, ...said } = command
    given([])
      .when(command, noticeContext)
      .then([{ ...said, type: 'posted', cause: id }])
    expect(noticeOf(command)).toEqual({
      status: 'shown',
      id: n1,
      matter: { kind: 'grades', id: 'branch-1/2025' },
      content: { ref: 'lists/2025', digest: 'sha256:1f' },
      audiences: ['residents', 'members'],
      ways: ['board', 'website'],
      from: '2026-01-05',
      replaces: n2,
      postedBy: clerk,
      postedAt: at('01-05T09:00'),
      extensions: [],
      lastAt: at('01-05T09:00'),
    })
  })

  it('may begin on a day to come, be shown to more people and in more ways, and need none', () => {
    const wide = posting({
      from: civilDate('2026-02-01'),
      audiences: ['members', 'residents', 'partners'],
      ways: ['board', 'website', 'meeting'],
    })
    expect(notice.can(wide, undefined, noticeContext).ok).toBe(true)
    const free = { ...noticeRules, audiences: [], ways: [], waysAtLeast: 0 }
    const plain = posting({ audiences: ['members'], ways: [] })
    expect(notice.can(plain, undefined, { ...noticeContext, rules: free }).ok).toBe(true)
    expect('replaces' in noticeOf(posting())).toBe(false)
    expect('digest' in noticeOf(posting({ content: { ref: 'x' } })).content).toBe(false)
  })

  it('is extended while it runs, more than once, and the furthest day holds', () => {
    const longer = extending({ until: civilDate('2026-01-20'), at: at('01-16T23:59') })
    given(noticeEvents(posting(), extending()))
      .when(longer, noticeContext)
      .then([
        {
          type: 'extended',
          at: longer.at,
          actor: secretary,
          cause: longer.id,
          notice: n1,
          until: longer.until,
          reason: longer.reason,
        },
      ])
    const state = noticeOf(posting(), extending(), longer)
    expect(state).toMatchObject({ status: 'shown', lastAt: longer.at })
    expect(state.extensions).toEqual([
      {
        until: '2026-01-16',
        by: secretary,
        at: at('01-08T09:00'),
        reason: 'the board was out of reach for two days',
      },
      { until: '2026-01-20', by: secretary, at: longer.at, reason: longer.reason },
    ])
    const last = noticeRunsUntil(state, noticeRules, calendar)
    expect(last).toEqual({ ok: true, value: { date: '2026-01-20', time: '24:00' } })
  })

  it('ends when its time is over, and keeps what was extended', () => {
    const late = ending({ at: at('01-17T00:00') })
    const events = noticeEvents(posting(), extending(), late)
    expect(events.at(-1)).toEqual({
      type: 'ended',
      at: late.at,
      actor: clerk,
      cause: late.id,
      notice: n1,
    })
    expect(notice.replay(events)).toMatchObject({
      status: 'ended',
      end: { by: clerk, at: late.at },
      extensions: [{ until: '2026-01-16' }],
      lastAt: late.at,
      content: { ref: 'lists/2025' },
    })
  })

  it('is withdrawn with its reason, in its time or after it', () => {
    const state = noticeOf(posting(), withdrawing({ at: at('02-01T09:00') }))
    expect(state).toMatchObject({
      status: 'withdrawn',
      end: { by: secretary, at: at('02-01T09:00'), reason: 'the list named the wrong year' },
      lastAt: at('02-01T09:00'),
      postedBy: clerk,
      matter: { kind: 'grades' },
    })
  })

  it('shares nothing with the command', () => {
    const command = posting()
    const [event] = noticeEvents(command)
    if (event?.type !== 'posted') throw new Error('not posted')
    expect(event.matter).not.toBe(command.matter)
    expect(event.content).not.toBe(command.content)
    expect(event.audiences).not.toBe(command.audiences)
    expect(event.ways).not.toBe(command.ways)
  })
})

describe('how long a notice runs', () => {
  it('counts the day after the first as day 1, to the end of the last', () => {
    const until = noticeRunsUntil(noticeOf(posting()), noticeRules, calendar)
    expect(until).toEqual({ ok: true, value: deadlineOf(civilDate('2026-01-12')) })
  })

  it('is not shortened by an extension to a day before the minimum of other rules', () => {
    const state = noticeOf(posting(), extending())
    const longer: NoticeRules = { ...noticeRules, atLeast: { days: 30, count: 'calendar' } }
    const until = noticeRunsUntil(state, longer, calendar)
    expect(until).toEqual({ ok: true, value: deadlineOf(civilDate('2026-02-04')) })
  })

  const moments: [string, boolean][] = [
    ['01-05T08:59', false],
    ['01-12T23:59', false],
    ['01-13T00:00', true],
    ['03-01T00:00', true],
  ]
  it.each(moments)('at %s: has run its course %s', (moment, expected) => {
    const answer = hasRunItsCourse(noticeOf(posting()), at(moment), noticeRules, calendar)
    expect(answer).toEqual({ ok: true, value: expected })
    // Neither the act of taking it down nor anything later changes what was true then.
    const ended = noticeOf(posting(), ending({ at: at('03-02T00:00') }))
    expect(hasRunItsCourse(ended, at(moment), noticeRules, calendar)).toEqual(answer)
    const gone = noticeOf(posting(), withdrawing({ at: at('03-02T00:00') }))
    expect(hasRunItsCourse(gone, at(moment), noticeRules, calendar)).toEqual(answer)
    const since = hasRunItsCourse(gone, at('03-02T00:00'), noticeRules, calendar)
    expect(since).toEqual({ ok: true, value: false })
  })

  it('is not known without a notice, and refused where days cannot be counted', () => {
    const none = hasRunItsCourse(undefined, at('01-05T09:00'), noticeRules, calendar)
    expect(none).toEqual({ ok: true, value: false })
    const bare = { zone: shanghai }
    const refused = hasRunItsCourse(noticeOf(posting()), at('02-01T00:00'), noticeRules, bare)
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'work-calendar-missing' }] })
  })
})

describe('a notice as it was known at an instant', () => {
  const events = noticeEvents(posting(), extending(), ending({ at: at('01-17T00:00') }))
  const whole = notice.replay(events)

  it.each([
    ['01-05T08:59', 0],
    ['01-05T09:00', 1],
    ['01-08T08:59', 1],
    ['01-08T09:00', 2],
    ['01-16T23:59', 2],
    ['01-17T00:00', 3],
  ])('at %s: the first %i events', (moment, known) => {
    expect(noticeAt(whole, at(moment))).toEqual(notice.replay(events.slice(0, known)))
  })

  it('is nothing where there is none', () => {
    expect(noticeAt(undefined, at('01-05T09:00'))).toBeUndefined()
  })

  it('keeps what it replaces', () => {
    const other = notice.replay(noticeEvents(posting({ replaces: n2 }), withdrawing()))
    expect(noticeAt(other, at('01-06T09:00'))).toMatchObject({ status: 'shown', replaces: n2 })
  })
})

describe('within n days', () => {
  const working = (days: number): DayCount => ({ days, count: 'working' })
  const plain = (days: number): DayCount => ({ days, count: 'calendar' })

  it.each([
    ['2026-01-05', plain(1), '2026-01-06'],
    ['2026-01-05', plain(10), '2026-01-15'],
    ['2026-01-31', plain(1), '2026-02-01'],
    // The last day stays the last, a Sunday too.
    ['2026-01-08', plain(10), '2026-01-18'],
    ['2026-01-05', working(1), '2026-01-06'],
    ['2026-01-09', working(1), '2026-01-12'],
    ['2026-01-10', working(1), '2026-01-12'],
    // New Year: the 4th is a Sunday that is worked.
    ['2026-01-01', working(1), '2026-01-04'],
    ['2026-01-01', working(2), '2026-01-05'],
  ])('of %s, %j: to the end of %s', (from, count, last) => {
    const deadline = deadlineWithin(civilDate(from), count, calendar)
    expect(deadline).toEqual({ ok: true, value: { date: last, time: '24:00' } })
  })

  it.each([
    ['count-invalid', plain(0), calendar],
    ['count-invalid', plain(-3), calendar],
    ['count-invalid', working(1.5), calendar],
    ['count-invalid', plain(Number.NaN), calendar],
    ['date-out-of-range', plain(9_000_000), calendar],
    ['work-calendar-missing', working(1), { zone: shanghai }],
    ['work-calendar-too-short', working(90), { zone: shanghai, work }],
  ])('%s', (code, count, days) => {
    const deadline = deadlineWithin(civilDate('2026-01-05'), count, days)
    expect(deadline).toMatchObject({ ok: false, refusals: [{ code }] })
  })

  it('needs no work calendar for days of the calendar', () => {
    const deadline = deadlineWithin(civilDate('2026-05-01'), plain(3), { zone: shanghai })
    expect(deadline).toMatchObject({ value: { date: '2026-05-04' } })
  })
})

describe('the rules of a notice', () => {
  it('can be applied', () => {
    expect(checkNoticeRules(noticeRules)).toEqual([])
    const all = {
      ...noticeRules,
      waysAtLeast: 3,
      atLeast: { days: 3660, count: 'calendar' },
    } as const
    expect(checkNoticeRules(all)).toEqual([])
  })

  const faults: [string, Partial<NoticeRules>][] = [
    ['atLeast.days', { atLeast: { days: 0, count: 'working' } }],
    ['atLeast.days', { atLeast: { days: 3661, count: 'working' } }],
    ['atLeast.count', { atLeast: { days: 1, count: 'unheard-of' as 'working' } }],
    ['audiences.1', { audiences: ['members', 'members'] }],
    ['audiences.0', { audiences: [' '] }],
    ['ways', { ways: Array.from({ length: 51 }, (_, n) => `way-${n}`) }],
    ['waysAtLeast', { waysAtLeast: 4 }],
    ['waysAtLeast', { waysAtLeast: -1 }],
    ['waysAtLeast', { waysAtLeast: 0.5 }],
  ]
  it.each(faults)('%s: %j', (path, parts) => {
    const found = checkNoticeRules({ ...noticeRules, ...parts })
    expect(found.map((each) => [each.code, each.subject, each.path.join('.')])).toEqual([
      ['hearing-rule-invalid', 'notice', path],
    ])
  })
})
