import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type CivilDate,
  civilDate,
  type Day,
  dateOf,
  dayOf,
  deadlineMs,
  epochMs,
  type Instant,
  instantOf,
} from '../../src/calendar/index.ts'
import { freezeDeep, unwrap } from '../../src/foundation/index.ts'
import {
  hasRunItsCourse,
  type Notice,
  type NoticeCommand,
  type NoticeEvent,
  type NoticeRules,
  notice,
  noticeAt,
  noticeRunsUntil,
} from '../../src/record/index.ts'
import { commandId } from '../../src/vocabulary/index.ts'
import {
  calendar,
  ending,
  extending,
  noticeRules,
  posting,
  withdrawing,
} from '../record/notice-fixtures.ts'

const start = epochMs(posting().at)
const monday = dayOf(civilDate('2026-01-05'))

const step = fc.record({
  make: fc.constantFrom('post', 'extend', 'extend', 'extend', 'withdraw', 'end'),
  day: fc.integer({ min: 0, max: 40 }),
  minutes: fc.integer({ min: -60, max: 4000 }),
})
const rules = fc.record({
  days: fc.integer({ min: 1, max: 15 }),
  count: fc.constantFrom('calendar' as const, 'working' as const),
})

type Parts = Pick<NoticeCommand, 'id' | 'at'>

function commandOf(make: string, parts: Parts, on: CivilDate): NoticeCommand {
  if (make === 'post') return posting({ ...parts, from: on })
  if (make === 'extend') return extending({ ...parts, until: on })
  return make === 'end' ? ending(parts) : withdrawing(parts)
}

interface Run {
  readonly rules: NoticeRules
  readonly states: readonly Notice[]
  readonly events: readonly NoticeEvent[]
}

/** Tries the steps one after another; what is refused changes nothing. */
const run: fc.Arbitrary<Run> = fc
  .tuple(fc.array(step, { minLength: 1, maxLength: 20 }), rules)
  .map(([steps, atLeast]) => {
    const noticeRules_: NoticeRules = { ...noticeRules, atLeast }
    let state: Notice | undefined
    const states: Notice[] = []
    const events: NoticeEvent[] = []
    let now = start
    for (const [index, { make, day, minutes }] of [
      { make: 'post', day: 0, minutes: 0 },
      ...steps,
    ].entries()) {
      now += minutes * 60_000
      const parts = { id: commandId(`c-${index}`), at: instantOf(now) }
      const on = dateOf((monday + day) as Day)
      const command = commandOf(make, parts, on)
      const result = notice.decide(freezeDeep(command), state, { rules: noticeRules_, calendar })
      if (!result.ok) continue
      for (const event of freezeDeep(result.value)) {
        events.push(event)
        state = notice.evolve(state, event)
        if (state) states.push(state)
      }
    }
    return { rules: noticeRules_, states, events }
  })

const moment = fc
  .integer({ min: -100, max: 60_000 })
  .map((minutes) => instantOf(start + minutes * 60_000))

it('a replay gives the live state, after every event', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(run, ({ states, events }) => {
      for (const [index, state] of states.entries()) {
        expect(notice.replay(events.slice(0, index + 1))).toEqual(state)
        seen.add(events[index]!.type)
      }
    }),
  )
  expect([...seen].sort()).toEqual(['ended', 'extended', 'posted', 'withdrawn'])
})

it('state and events share nothing, and the state is frozen', () => {
  fc.assert(
    fc.property(run, ({ events }) => {
      const thawed: NoticeEvent[] = JSON.parse(JSON.stringify(events))
      const state = notice.replay(thawed)
      const before = JSON.stringify(state)
      for (const event of thawed) {
        if (event.type !== 'posted') continue
        Object.assign(event.content, { ref: 'other' })
        Object.assign(event.matter, { id: 'other' })
        ;(event.audiences as string[]).pop()
        ;(event.ways as string[]).pop()
      }
      expect(JSON.stringify(state)).toBe(before)
      if (state) expect([state, state.extensions, state.content].every(Object.isFrozen)).toBe(true)
    }),
  )
})

/** What was known at an instant: the events until then. */
const knownAt = (events: readonly NoticeEvent[], now: Instant) =>
  notice.replay(events.filter(({ at }) => epochMs(at) <= epochMs(now)))

it('later knowledge never changes an answer for an earlier instant', () => {
  fc.assert(
    fc.property(run, moment, ({ rules, states, events }, now) => {
      const known = knownAt(events, now)
      const expected = hasRunItsCourse(known, now, rules, calendar)
      const since = states.filter(({ lastAt }) => epochMs(lastAt) >= epochMs(now))
      for (const state of [...since, states.at(-1)]) {
        expect(noticeAt(state, now)).toEqual(known)
        expect(hasRunItsCourse(state, now, rules, calendar)).toEqual(expected)
      }
    }),
  )
})

it('runs to its end to the minute, never less than the minimum, and is not ended before', () => {
  let ended = 0
  fc.assert(
    fc.property(run, ({ rules, states, events }) => {
      for (const [index, state] of states.entries()) {
        const until = unwrap(noticeRunsUntil(state, rules, calendar))
        const end = deadlineMs(until, calendar.zone)
        const ask = (ms: number) => unwrap(hasRunItsCourse(state, instantOf(ms), rules, calendar))
        // What happens after the last event is not known yet: ask of the instant or later ones.
        if (epochMs(state.lastAt) < end - 60_000 && state.status !== 'withdrawn') {
          expect(ask(end - 60_000)).toBe(false)
          expect(ask(end)).toBe(true)
        }
        const minimum = dayOf(until.date) - dayOf(state.from)
        expect(minimum).toBeGreaterThanOrEqual(rules.atLeast.days)
        if (events[index]?.type === 'ended') {
          ended += 1
          expect(epochMs(state.lastAt)).toBeGreaterThanOrEqual(end)
        }
      }
    }),
  )
  expect(ended).toBeGreaterThan(0)
})

it('once it has run its course it has for good, but for being withdrawn', () => {
  fc.assert(
    fc.property(run, moment, fc.nat(5000), ({ rules, states }, now, more) => {
      const state = states.at(-1)
      if (!unwrap(hasRunItsCourse(state, now, rules, calendar))) return
      const later = instantOf(epochMs(now) + more * 60_000)
      const stands = noticeAt(state, later)?.status !== 'withdrawn'
      expect(unwrap(hasRunItsCourse(state, later, rules, calendar))).toBe(stands)
    }),
  )
})
