import fc from 'fast-check'
import { expect, it } from 'vitest'
import { civilDateIn, epochMs, instantOf } from '../../src/calendar/index.ts'
import {
  type Appraisal,
  type AppraisalCommand,
  type AppraisalEvent,
  appraisal,
  measureMatter,
  resultAt,
} from '../../src/cycle/index.ts'
import { freezeDeep } from '../../src/foundation/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import {
  appraisalContext,
  at,
  b1,
  b1Key,
  carrying,
  carryingOut,
  clerk,
  confirmingB1,
  cycleFor,
  deciding,
  grading,
  lifting,
  notifying,
  openObjection,
  proposing,
  rejectedObjection,
  revisingB1,
  rulingRef,
  sun,
  upheldObjection,
  wang,
} from '../cycle/cycle-fixtures.ts'
import { shanghai } from '../record/notice-fixtures.ts'

const start = epochMs(at('01-04T10:00'))
const matter = measureMatter(b1Key, '8.1')
const ruling = { ...rulingRef, matter }
const actors = [sun, sun, clerk, wang, memberId(b1)]
const stages = {
  ...{ grade: cycleFor('grade'), revise: cycleFor('revise') },
  ...{ confirm: cycleFor('confirm'), carry: cycleFor('carry') },
}

const way = ['grade', 'revise', 'confirm', 'propose', 'decide', 'notify', 'carry-out'] as const
const verb = fc.constantFrom(
  ...way,
  ...(['confirm', 'decide', 'decide', 'decide', 'notify', 'carry-out', 'lift', 'carry'] as const),
)
const parts = fc.record({
  actor: fc.constantFrom(...actors),
  measure: fc.constantFrom('8.1', '8.1', '8.2'),
  outcome: fc.constantFrom('accepted' as const, 'accepted' as const, 'declined' as const),
})

function commandOf(
  name: AppraisalCommand['type'],
  {
    actor,
    measure,
    outcome,
  }: { actor: typeof sun; measure: string; outcome: 'accepted' | 'declined' },
): AppraisalCommand {
  switch (name) {
    case 'grade':
      return grading({ actor })
    case 'revise':
      return revisingB1({ actor })
    case 'confirm':
      return confirmingB1({ actor })
    case 'propose':
      return proposing({ actor })
    case 'decide':
      return deciding({ actor, measure, outcome })
    case 'notify':
      return notifying({ actor, measure })
    case 'lift':
      return lifting({ actor, measure, ruling })
    case 'carry-out':
      return carryingOut({ actor, measure })
    default:
      return carrying({ actor })
  }
}

const stage = fc.constantFrom(stages.grade, stages.revise, stages.confirm, stages.carry)
const step = fc.record({
  verb,
  parts,
  stage,
  fits: fc.constantFrom(true, true, true, false),
  objected: fc.constantFrom(
    undefined,
    undefined,
    openObjection,
    upheldObjection,
    rejectedObjection,
  ),
  role: fc.constantFrom('committee', 'committee', 'office'),
  minutes: fc.integer({ min: -30, max: 6000 }),
})

/** How long after the step before each step of the way comes. */
const minutesTo = {
  ...{ grade: 0, revise: 7000, confirm: 18_000, propose: 60, decide: 60, notify: 60 },
  'carry-out': 9000,
}

interface Run {
  readonly states: readonly Appraisal[]
  readonly events: readonly AppraisalEvent[]
}

/** Tries steps one after another; what is refused changes nothing. */
const run: fc.Arbitrary<Run> = fc
  .tuple(fc.array(step, { maxLength: 30, size: 'max' }), fc.nat(way.length), parts)
  .map(([steps, ahead, given]) => {
    const known = way.slice(0, ahead).map((each) => {
      const plain = { stage: stages.grade, fits: true, objected: undefined, role: 'committee' }
      const accepted = { measure: '8.1', actor: sun, outcome: 'accepted' as const }
      // A ruling is not always there, so that both ways are tried.
      const name = each === 'revise' && given.actor !== sun ? 'grade' : each
      return { verb: name, parts: accepted, ...plain, minutes: minutesTo[each] }
    })
    let state: Appraisal | undefined
    const found = { states: [] as Appraisal[], events: [] as AppraisalEvent[] }
    let now = start
    for (const { verb: name, parts: some, ...each } of [...known, ...steps]) {
      now += each.minutes * 60_000
      const timed = { ...commandOf(name, some), at: instantOf(now) }
      const on = civilDateIn(timed.at, shanghai)
      const command = freezeDeep(timed.type === 'carry-out' ? { ...timed, on } : timed)
      const fitting = name in stages ? stages[name as keyof typeof stages] : stages.confirm
      const objections = each.objected ? [{ ...each.objected, matter }] : []
      const context = appraisalContext(each.fits ? fitting : each.stage, {
        ...{ objections, actorRoles: [each.role], concerned: [wang] },
      })
      const result = appraisal.decide(command, state, context)
      if (!result.ok) continue
      for (const event of freezeDeep(result.value)) {
        state = appraisal.evolve(state, event)
        if (state) found.states.push(state)
        found.events.push(event)
      }
    }
    return found
  })

it('a replay gives the live state, after every event', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(run, ({ states, events }) => {
      for (const [index, state] of states.entries()) {
        expect(appraisal.replay(events.slice(0, index + 1))).toEqual(state)
        seen.add(events[index]?.type ?? '')
      }
    }),
    { numRuns: 300 },
  )
  expect([...seen].sort()).toEqual(
    ['carried', 'carried-out', 'confirmed', 'decided', 'graded', 'lifted', 'notified'].concat([
      'proposed',
      'revised',
    ]),
  )
})

it('is confirmed at most once, and has no other result after that', () => {
  let confirmed = 0
  fc.assert(
    fc.property(run, ({ events }) => {
      const types = events.map(({ type }) => type)
      const place = types.indexOf('confirmed')
      if (place < 0) return
      confirmed += 1
      expect(types.lastIndexOf('confirmed')).toBe(place)
      expect(types.lastIndexOf('revised')).toBeLessThan(place)
    }),
  )
  expect(confirmed).toBeGreaterThan(0)
})

it('no result and no measure is ever lost, and what is known of an instant stays so', () => {
  const moment = fc.nat(60_000).map((minutes) => instantOf(start + minutes * 60_000))
  fc.assert(
    fc.property(run, moment, ({ states, events }, now) => {
      const until = events.filter((event) => epochMs(event.at) <= epochMs(now))
      const expected = resultAt(appraisal.replay(until), now)
      for (const [index, state] of states.entries()) {
        if (index + 1 >= until.length) expect(resultAt(state, now)).toEqual(expected)
        const before = states[index - 1]
        if (!before) continue
        expect(state.results.slice(0, before.results.length)).toEqual(before.results)
        if (before.status === 'provisional' || state.status === 'provisional') continue
        const clauses = (of: typeof before) => of.measures.map(({ measure }) => measure)
        expect(clauses(state).slice(0, before.measures.length)).toEqual(clauses(before))
      }
    }),
  )
})

it('a measure is decided at most once, by its role and never in an own case', () => {
  let decided = 0
  fc.assert(
    fc.property(run, ({ events }) => {
      const decisions = events.flatMap((event) => (event.type === 'decided' ? [event] : []))
      decided += decisions.length
      const clauses = decisions.map(({ measure }) => measure)
      expect(new Set(clauses).size).toBe(clauses.length)
      for (const { actor } of decisions) expect([wang, b1]).not.toContain(actor)
    }),
  )
  expect(decided).toBeGreaterThan(0)
})

it('nothing has effect before it was accepted, told, and past the time to object', () => {
  let done = 0
  fc.assert(
    fc.property(run, ({ states, events }) => {
      for (const [index, event] of events.entries()) {
        if (event.type !== 'carried-out') continue
        done += 1
        const state = states[index - 1]
        const measures = state && 'measures' in state ? state.measures : []
        const found = measures.find(({ measure }) => measure.clause === event.measure)
        if (found?.status !== 'notified') throw new Error('carried out before it was told')
        expect(event.on > (found.notified.until?.date ?? '')).toBe(true)
        expect([wang, b1]).not.toContain(event.actor)
      }
    }),
    { numRuns: 300 },
  )
  expect(done).toBeGreaterThan(0)
})

it('state and events share nothing, and the state is frozen', () => {
  fc.assert(
    fc.property(run, ({ events }) => {
      const thawed: AppraisalEvent[] = JSON.parse(JSON.stringify(events))
      const state = appraisal.replay(thawed)
      const before = JSON.stringify(state)
      for (const event of thawed) spoil(event)
      expect(JSON.stringify(state)).toBe(before)
      if (state) expect([state, ...state.results].every(Object.isFrozen)).toBe(true)
    }),
  )
})

/** Changes every object and list inside, however deep. */
function spoil(value: object): void {
  for (const part of Object.values(value)) if (typeof part === 'object' && part) spoil(part)
  if (Array.isArray(value)) value.push('spoilt')
  else Object.assign(value, { spoilt: true })
}
