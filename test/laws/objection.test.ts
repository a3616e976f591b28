import fc from 'fast-check'
import { expect, it } from 'vitest'
import { epochMs, type Instant, instantOf } from '../../src/calendar/index.ts'
import { freezeDeep, unwrap } from '../../src/foundation/index.ts'
import {
  isAnswerOverdue,
  isFinal,
  isOpenObjection,
  mayBeConfirmed,
  type ObjectionCommand,
  type ObjectionContext,
  type ObjectionEvent,
  type Objections,
  type Objector,
  objection,
  objectionsAt,
  objectionWindow,
  openObjections,
} from '../../src/record/index.ts'
import { noticeOf, posting } from '../record/notice-fixtures.ts'
import {
  admitting,
  appealing,
  chen,
  dismissing,
  hidden,
  li,
  o1,
  o2,
  o3,
  objectionRules,
  raising,
  resident,
  ruling,
  subject,
  sun,
  wang,
  withdrawing,
  world,
  worldUnder,
  zhou,
} from '../record/objection-fixtures.ts'

const objectors: readonly Objector[] = [
  subject,
  { kind: 'member', member: wang },
  { kind: 'public', person: 'm-wang' },
  { kind: 'member', member: li },
  resident,
  hidden,
  { kind: 'anonymous', token: 'm-wang' },
]
const objector = fc.constantFrom(...objectors)
const judge = fc.constantFrom(wang, li, zhou, chen, chen, sun, sun)
const outcome = fc.constantFrom('upheld' as const, 'partly-upheld' as const, 'rejected' as const)

/** Which objection and by whom: mostly the pairs that belong together, so that they get far. */
const whose = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      { objection: o1, by: objectors[0]! },
      { objection: o1, by: objectors[0]! },
      { objection: o2, by: objectors[3]! },
      { objection: o3, by: hidden },
    ),
  },
  { weight: 1, arbitrary: fc.record({ objection: fc.constantFrom(o1, o2, o3), by: objector }) },
)

const parts = fc.record({
  whose,
  actor: judge,
  outcome,
  because: fc.constantFrom('late' as const, 'no-ground' as const),
})
type Parts = typeof parts extends fc.Arbitrary<infer P> ? P : never

function commandOf(verb: string, { whose, actor, outcome, because }: Parts): ObjectionCommand {
  const { objection, by } = whose
  switch (verb) {
    case 'raise':
      return raising({ objection, objector: by })
    case 'admit':
      return admitting({ objection, actor })
    case 'dismiss':
      return dismissing({ objection, actor, because })
    case 'withdraw':
      return withdrawing({ objection, objector: by })
    case 'rule':
      return ruling({ objection, actor, outcome, ...(outcome === 'rejected' && { remedy: [] }) })
    default:
      return appealing({ objection, by })
  }
}

const verb = fc.constantFrom(
  ...['raise', 'raise', 'admit', 'admit', 'admit', 'dismiss', 'withdraw'],
  ...['rule', 'rule', 'rule', 'appeal', 'appeal', 'appeal'],
)
const command = fc.tuple(verb, parts).map(([name, given]) => commandOf(name, given))

/** The rules may change on the way: what holds must hold all the same. */
const context: fc.Arbitrary<ObjectionContext> = fc
  .record({
    rounds: fc.constantFrom(1, 2, 3),
    late: fc.constantFrom('refused' as const, 'received' as const),
    appeal: fc.constantFrom(null, objectionRules.appeal, objectionRules.appeal),
  })
  .map(worldUnder)

const step = fc.record({ command, context, minutes: fc.integer({ min: -30, max: 900 }) })
const start = epochMs(posting().at)

interface Run {
  readonly states: readonly Objections[]
  readonly events: readonly ObjectionEvent[]
}

/** Tries the steps one after another; what is refused changes nothing. */
const run: fc.Arbitrary<Run> = fc
  .array(step, { minLength: 10, maxLength: 40, size: 'max' })
  .map((steps) => {
    let state: Objections | undefined
    const states: Objections[] = []
    const events: ObjectionEvent[] = []
    let now = start
    for (const each of steps) {
      now += each.minutes * 60_000
      const timed = freezeDeep({ ...each.command, at: instantOf(now) })
      const result = objection.decide(timed, state, each.context)
      if (!result.ok) continue
      for (const event of freezeDeep(result.value)) {
        events.push(event)
        state = objection.evolve(state, event)
        if (state) states.push(state)
      }
    }
    return { states, events }
  })

const moment = fc
  .integer({ min: -100, max: 60_000 })
  .map((minutes) => instantOf(start + minutes * 60_000))

it('a replay gives the live state, after every event', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(run, ({ states, events }) => {
      for (const [index, state] of states.entries()) {
        expect(objection.replay(events.slice(0, index + 1))).toEqual(state)
        for (const { status } of state.objections) seen.add(status)
      }
    }),
    { numRuns: 300 },
  )
  const all = ['admitted', 'appealed', 'decided', 'raised', 'settled', 'withdrawn']
  expect([...seen].sort()).toEqual(all)
})

it('state and events share nothing, and the state is frozen', () => {
  fc.assert(
    fc.property(run, ({ events }) => {
      const thawed: ObjectionEvent[] = JSON.parse(JSON.stringify(events))
      const state = objection.replay(thawed)
      const before = JSON.stringify(state)
      for (const event of thawed) {
        if ('matter' in event) Object.assign(event.matter, { id: 'other' })
        if ('objector' in event) Object.assign(event.objector, { kind: 'other' })
        if ('by' in event) Object.assign(event.by, { kind: 'other' })
        if ('evidence' in event) (event.evidence as unknown[]).push('other')
        if ('remedy' in event) for (const part of event.remedy) Object.assign(part, { id: 'other' })
      }
      expect(JSON.stringify(state)).toBe(before)
      if (state)
        expect([state, ...state.objections, state.matter].every(Object.isFrozen)).toBe(true)
    }),
  )
})

/** Who it is, by another telling than the library's. */
const personOf = (by: Objector) =>
  by.kind === 'anonymous'
    ? `token ${by.token}`
    : by.kind === 'subject'
      ? by.subject
      : by.kind === 'member'
        ? by.member
        : by.person

it('one person never has two open objections to one matter, whatever the rules become', () => {
  let several = 0
  fc.assert(
    fc.property(run, ({ states }) => {
      for (const { objections } of states) {
        const open = objections.filter(isOpenObjection).map((each) => personOf(each.objector))
        expect(new Set(open).size).toBe(open.length)
        if (open.length > 1) several += 1
      }
    }),
    { numRuns: 300 },
  )
  expect(several).toBeGreaterThan(0)
})

it('nobody decides who judged first, objects, appeals or is whom it is about; never twice', () => {
  let judged = 0
  fc.assert(
    fc.property(run, ({ states }) => {
      for (const each of states.at(-1)?.objections ?? []) {
        const parties = [personOf(each.objector), wang, zhou]
        if ('appeal' in each) parties.push(personOf(each.appeal.by))
        const judges = [
          ...('decision' in each ? [each.decision.by] : []),
          ...('ruling' in each ? [each.ruling.by] : []),
        ]
        judged += judges.length
        expect(new Set(judges).size).toBe(judges.length)
        expect(judges.filter((judge) => [wang, zhou].includes(judge))).toEqual([])
        // Whoever appeals afterwards is a party only of the second ruling.
        const last = judges.at(-1)
        if (last && each.status !== 'appealed') expect(parties).not.toContain(last)
      }
    }),
  )
  expect(judged).toBeGreaterThan(0)
})

it('what was said and decided is never dropped, and after the end nothing more happens', () => {
  fc.assert(
    fc.property(run, ({ states }) => {
      for (const [index, state] of states.entries()) {
        for (const [place, before] of (states[index - 1]?.objections ?? []).entries()) {
          const { status, ...kept } = before
          expect(state.objections[place]).toMatchObject(kept)
          if (status === 'settled' || status === 'withdrawn') {
            expect(state.objections[place]).toEqual(before)
          }
        }
      }
    }),
  )
})

/** What was known at an instant: the events until then. */
const knownAt = (events: readonly ObjectionEvent[], now: Instant) =>
  objection.replay(events.filter(({ at }) => epochMs(at) <= epochMs(now)))

it('later knowledge never changes an answer for an earlier instant', () => {
  fc.assert(
    fc.property(run, moment, ({ states, events }, now) => {
      const known = knownAt(events, now)
      const { hearing, notice } = world
      const listOf = (state: Objections | undefined) => (state ? [state] : [])
      const expected = mayBeConfirmed(notice, listOf(known), now, hearing)
      const since = states.filter(({ lastAt }) => epochMs(lastAt) >= epochMs(now))
      for (const state of [...since, ...states.slice(-1)]) {
        expect(objectionsAt(state, now)).toEqual(known)
        expect(openObjections(state, now)).toEqual(openObjections(known, now))
        expect(mayBeConfirmed(notice, [state], now, hearing)).toEqual(expected)
        for (const each of [o1, o2, o3]) {
          const overdue = isAnswerOverdue(known, each, now, hearing)
          expect(isAnswerOverdue(state, each, now, hearing)).toEqual(overdue)
        }
      }
    }),
    { numRuns: 300 },
  )
})

it('what may be confirmed has nothing left that is not final', () => {
  let confirmed = 0
  fc.assert(
    fc.property(run, moment, ({ events }, now) => {
      const known = knownAt(events, now)
      const { hearing, notice } = world
      const may = mayBeConfirmed(notice, known ? [known] : [], now, hearing)
      if (!may.ok) return
      if (known) confirmed += 1
      for (const each of known?.objections ?? []) {
        expect(unwrap(isFinal(each, now, hearing))).toBe(true)
        const late = { ...appealing({ objection: each.id, by: each.objector }), at: now }
        expect(objection.can(late, known, world).ok).toBe(false)
      }
      const more = raising({ objection: o3, at: now, objector: { kind: 'public', person: 'new' } })
      expect(objection.can(more, known, world).ok).toBe(false)
    }),
    { numRuns: 500 },
  )
  expect(confirmed).toBeGreaterThan(0)
})

it('the window opens and closes to the minute', () => {
  const windows = fc.record({
    days: fc.integer({ min: 1, max: 20 }),
    count: fc.constantFrom('calendar' as const, 'working' as const),
    from: fc.constantFrom('notice-start' as const, 'notice-end' as const),
  })
  fc.assert(
    fc.property(windows, (window) => {
      const notice = noticeOf(posting())
      const context = { ...worldUnder({ window }), notice }
      const { closes } = unwrap(objectionWindow(notice, context.hearing))
      const raisedAt = (ms: number) =>
        objection.can(raising({ at: instantOf(ms) }), undefined, context).ok
      expect(raisedAt(start - 60_000)).toBe(false)
      expect(raisedAt(start)).toBe(true)
      expect(raisedAt(epochMs(closes) - 60_000)).toBe(true)
      expect(raisedAt(epochMs(closes) - 1)).toBe(true)
      expect(raisedAt(epochMs(closes))).toBe(false)
    }),
  )
})
