import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CivilDate, epochMs, instantOf } from '../../src/calendar/index.ts'
import { freezeDeep } from '../../src/foundation/index.ts'
import {
  type RecordCommand,
  type RecordEvent,
  type RecordState,
  record,
  vouchedFact,
} from '../../src/record/index.ts'
import { type CommandId, commandId } from '../../src/vocabulary/index.ts'
import {
  as,
  certifying,
  chen,
  correcting,
  li,
  recording,
  resubmitting,
  returning,
  wang,
  withdrawing,
  zhou,
} from '../record/fixtures.ts'

type Parts = Pick<RecordCommand, 'id' | 'actor' | 'at'>
const makers: readonly ((parts: Parts) => RecordCommand)[] = [
  recording,
  certifying,
  returning,
  resubmitting,
  correcting,
  withdrawing,
]

const step = fc.record({
  make: fc.constantFrom(...makers),
  actor: fc.constantFrom(wang, li, zhou, chen),
  roles: fc.subarray(['member', 'clerk', 'community']),
  day: fc.constantFrom('2026-03-01', '2026-03-07', '2027-01-01'),
  minute: fc.integer({ min: -5, max: 500 }),
})

interface Run {
  readonly states: readonly RecordState[]
  readonly events: readonly RecordEvent[]
}

/** Tries the steps one after another; what is refused changes nothing. */
function live(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]): Run {
  let state: RecordState | undefined
  const states: RecordState[] = []
  const events: RecordEvent[] = []
  let now = Date.parse('2026-03-08T02:00:00Z')
  for (const [index, { make, actor, roles, day, minute }] of steps.entries()) {
    now += minute * 60_000
    const id: CommandId = commandId(`c-${index}`)
    const parts = { id, actor, at: instantOf(now) }
    const command: RecordCommand =
      make === recording ? recording({ ...parts, on: day as CivilDate }) : make(parts)
    const result = record.decide(freezeDeep(command), state, as(...roles))
    if (!result.ok) continue
    for (const event of freezeDeep(result.value)) {
      events.push(event)
      state = record.evolve(state, event)
    }
    if (state) states.push(state)
  }
  return { states, events }
}

const steps = fc.array(step, { minLength: 1, maxLength: 25 })

it('a replay gives the live state, after every event', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { states, events } = live(list)
      for (const [index, state] of states.entries()) {
        expect(record.replay(events.slice(0, index + 1))).toEqual(state)
      }
    }),
  )
})

it('state and events share nothing, and the state is frozen', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { events } = live(list)
      const thawed: RecordEvent[] = JSON.parse(JSON.stringify(events))
      const state = record.replay(thawed)
      const before = JSON.stringify(state)
      for (const event of thawed) {
        if ('fields' in event) Object.assign(event.fields, { hours: 99 })
        if ('evidence' in event) (event.evidence as unknown[]).pop()
      }
      expect(JSON.stringify(state)).toBe(before)
      if (state)
        expect([state, state.versions, state.versions[0].fields].every(Object.isFrozen)).toBe(true)
    }),
  )
})

it('what counts was certified by someone who neither recorded it nor is its subject', () => {
  let seen = 0
  fc.assert(
    fc.property(steps, (list) => {
      for (const state of live(list).states) {
        const fact = vouchedFact(state)
        if (!fact) continue
        seen += 1
        expect(state.status).toBe('certified')
        expect(fact.certifiedBy).not.toBe(fact.subject)
        expect(state.versions.map((version) => version.recordedBy)).not.toContain(fact.certifiedBy)
      }
    }),
  )
  expect(seen).toBeGreaterThan(0)
})

it('no version is ever dropped or changed but by saying why it came back', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { states } = live(list)
      for (const [index, state] of states.entries()) {
        const before = states[index - 1]?.versions ?? []
        expect(state.versions.slice(0, before.length)).toMatchObject(before)
      }
    }),
  )
})

it('later knowledge never changes an answer for an earlier time', () => {
  let differed = 0
  fc.assert(
    fc.property(steps, fc.nat(), (list, pick) => {
      const { states, events } = live(list)
      const now = epochMs(states[pick % Math.max(states.length, 1)]?.lastAt ?? instantOf(0))
      const known = record.replay(events.filter(({ at }) => epochMs(at) <= now))
      // What was answered when that moment was over.
      const then = states.filter(({ lastAt }) => epochMs(lastAt) <= now).at(-1)
      expect(known).toEqual(then)
      expect(known && vouchedFact(known)).toEqual(then && vouchedFact(then))
      if (then !== states.at(-1)) differed += 1
    }),
    { numRuns: 500 },
  )
  expect(differed).toBeGreaterThan(10)
})
