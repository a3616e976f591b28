import fc from 'fast-check'
import { expect, it } from 'vitest'
import { epochMs, type Instant, instantOf } from '../../src/calendar/index.ts'
import {
  type CycleCommand,
  type CycleContext,
  type CycleEvent,
  type CycleState,
  cycle,
  editionAt,
} from '../../src/cycle/index.ts'
import { freezeDeep } from '../../src/foundation/index.ts'
import { noticeId } from '../../src/record/index.ts'
import {
  amending,
  announcing,
  applying,
  beginning,
  calm,
  carryingOn,
  closing,
  confirming,
  firstNotice,
  leaders,
  noticeWith,
  opening,
  openObjection,
  publicationAfter,
  publishing,
  rejectedObjection,
  revising,
  shownBy,
  stars,
  upheldObjection,
} from '../cycle/cycle-fixtures.ts'

const start = epochMs(publishing().at)
const second = noticeWith('n-2', publicationAfter.digest, '01-09T09:00')
const objections = [openObjection, upheldObjection, rejectedObjection]

/** Mostly the way of a year, with steps left out, repeated and out of order. */
const verb = fc.constantFrom(
  ...['open', 'amend', 'begin', 'close', 'close-other', 'publish', 'announce', 'announce'],
  ...['announce-again', 'revise', 'confirm', 'confirm', 'confirm', 'apply', 'carry-on'],
)

function commandOf(name: string): CycleCommand {
  switch (name) {
    case 'open':
      return opening()
    case 'amend':
      return amending()
    case 'begin':
      return beginning()
    case 'close':
      return closing()
    case 'close-other':
      return closing({ populations: [{ ...stars, hash: 'h-other' }, leaders] })
    case 'publish':
      return publishing()
    case 'announce':
      return announcing()
    case 'announce-again':
      return announcing({ notice: noticeId('n-2') })
    case 'revise':
      return revising()
    case 'confirm':
      return confirming()
    case 'apply':
      return applying()
    default:
      return carryingOn()
  }
}

const context: fc.Arbitrary<CycleContext> = fc
  .record({
    objected: fc.option(fc.constantFrom(...objections), { nil: undefined, freq: 2 }),
    after: fc.boolean(),
    role: fc.constantFrom('office', 'office', 'office', 'other'),
    open: fc.constantFrom(0, 0, 1),
    unconfirmed: fc.constantFrom(0, 0, 0, 1),
  })
  .map(({ objected, after, role, open, unconfirmed }) => {
    const some = objected ? [objected] : []
    return {
      ...calm,
      actorRoles: [role],
      shown: [shownBy(firstNotice, ...some), shownBy(second, ...some)],
      ...(after && { results: publicationAfter.populations }),
      measures: { unconfirmed, open, declined: 0, carriedOut: 0, lifted: 0 },
    }
  })

const step = fc.record({ verb, context, minutes: fc.integer({ min: -30, max: 6000 }) })
/** The way of a year, with the minutes between its steps. */
const way: readonly (readonly [verb: string, minutes: number])[] = [
  ...[['open', 0] as const, ['begin', 10] as const, ['close', 10] as const],
  ...[['publish', 10] as const, ['announce', 1500] as const, ['confirm', 24_000] as const],
  ...[['apply', 60] as const, ['carry-on', 60] as const],
]

interface Run {
  readonly states: readonly CycleState[]
  readonly events: readonly CycleEvent[]
  readonly contexts: readonly CycleContext[]
}

/** Tries steps one after another; what is refused changes nothing. */
const run: fc.Arbitrary<Run> = fc
  .tuple(fc.array(step, { maxLength: 40, size: 'max' }), fc.nat(way.length), context)
  .map(([steps, ahead, first]) => {
    const ready = { ...calm, actorRoles: first.actorRoles }
    const known = way.slice(0, ahead).map(([name, minutes]) => {
      return { verb: name, context: ready, minutes }
    })
    let state: CycleState | undefined
    const found = {
      states: [] as CycleState[],
      events: [] as CycleEvent[],
      contexts: [] as CycleContext[],
    }
    let now = start
    for (const each of [...known, ...steps]) {
      now += each.minutes * 60_000
      const command = freezeDeep({ ...commandOf(each.verb), at: instantOf(now) })
      const result = cycle.decide(command, state, each.context)
      if (!result.ok) continue
      for (const event of freezeDeep(result.value)) {
        state = cycle.evolve(state, event)
        if (state) found.states.push(state)
        found.events.push(event)
        found.contexts.push(each.context)
      }
    }
    return found
  })

const moment = fc
  .integer({ min: -100, max: 60_000 })
  .map((minutes) => instantOf(start + minutes * 60_000))
const until = (events: readonly CycleEvent[], now: Instant) =>
  events.filter(({ at }) => epochMs(at) <= epochMs(now))

it('a replay gives the live state, after every event', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(run, ({ states, events }) => {
      for (const [index, state] of states.entries()) {
        expect(cycle.replay(events.slice(0, index + 1))).toEqual(state)
        seen.add(events[index]?.type ?? '')
      }
    }),
  )
  expect([...seen].sort()).toEqual(
    [
      'amended',
      'announced',
      'applied',
      'begun',
      'carried-on',
      'closed',
      'confirmed',
      'opened',
    ].concat(['published', 'revised']),
  )
})

it('confirms at most once, and only what was shown, heard and drawn', () => {
  let confirmed = 0
  fc.assert(
    fc.property(run, ({ events, states, contexts }) => {
      const places = events.flatMap(({ type }, index) => (type === 'confirmed' ? [index] : []))
      expect(places.length).toBeLessThan(2)
      for (const place of places) {
        confirmed += 1
        const state = states[place]
        const context = contexts[place]
        if (state?.status !== 'confirmed' || !context) throw new Error('not confirmed')
        const names = state.shown.map(({ population }) => population).sort()
        expect(names).toEqual(['branches', 'secretaries'])
        const all = (context.shown ?? []).flatMap((each) => each.objections)
        expect(all).not.toContain(openObjection)
        const taken = state.editions.some(({ ruling }) => ruling !== undefined)
        if (all.includes(upheldObjection)) expect(taken).toBe(true)
        expect(state.editions.at(-1)?.populations).toMatchObject(context.results ?? [])
        for (const { notice } of state.shown) {
          const announced = state.announcements.find((each) => each.notice === notice)
          expect(epochMs(state.confirmed.at)).toBeGreaterThanOrEqual(
            epochMs(announced?.closes ?? state.confirmed.at),
          )
        }
      }
    }),
    { numRuns: 300 },
  )
  expect(confirmed).toBeGreaterThan(0)
})

it('judges by the method with which it began', () => {
  fc.assert(
    fc.property(run, ({ events, states }) => {
      const begun = states[events.findIndex(({ type }) => type === 'begun')]
      for (const event of events) {
        if (event.type === 'closed') expect(event.populations).toEqual(begun?.populations)
      }
      const since = states.slice(begun ? states.indexOf(begun) : states.length)
      for (const { populations } of since) expect(populations).toEqual(begun?.populations)
    }),
  )
})

it('later events never change an answer for an earlier instant, nor drop an edition', () => {
  let editions = 0
  fc.assert(
    fc.property(run, moment, ({ states, events }, now) => {
      const known = cycle.replay(until(events, now))
      const expected = editionAt(known, now)
      for (const [index, state] of states.entries()) {
        if (epochMs(state.lastAt) < epochMs(now)) continue
        // The state in which all events until then are known, and those that came after it.
        if (index + 1 < until(events, now).length) continue
        expect(editionAt(state, now)).toEqual(expected)
      }
      for (const [index, state] of states.entries()) {
        const before = states[index - 1]
        if (!before || !('editions' in before) || !('editions' in state)) continue
        expect(state.editions.slice(0, before.editions.length)).toEqual(before.editions)
        editions = Math.max(editions, state.editions.length)
      }
    }),
  )
  expect(editions).toBeGreaterThan(1)
})

it('state and events share nothing, and the state is frozen', () => {
  fc.assert(
    fc.property(run, ({ events }) => {
      const thawed: CycleEvent[] = JSON.parse(JSON.stringify(events))
      const state = cycle.replay(thawed)
      const before = JSON.stringify(state)
      for (const event of thawed) spoil(event)
      expect(JSON.stringify(state)).toBe(before)
      if (state) expect(Object.isFrozen(state)).toBe(true)
    }),
  )
})

/** Changes every object and list inside, however deep. */
function spoil(value: object): void {
  for (const part of Object.values(value)) if (typeof part === 'object' && part) spoil(part)
  if (Array.isArray(value)) value.push('spoilt')
  else Object.assign(value, { spoilt: true })
}
