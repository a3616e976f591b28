import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type CivilDate, civilDate, instantOf } from '../../src/calendar/index.ts'
import { freezeDeep, unwrap } from '../../src/foundation/index.ts'
import {
  type Member,
  type MemberCommand,
  type MemberEvent,
  type MemberOn,
  member,
  memberOn,
  type Unit,
  type UnitCommand,
  type UnitEvent,
  type UnitOn,
  unit,
  unitOn,
} from '../../src/organisation/index.ts'
import { commandId, unitId } from '../../src/vocabulary/index.ts'
import {
  affiliating,
  appointing,
  daqiao,
  describing,
  describingMember,
  dissolving,
  ending,
  endingAffiliation,
  founding,
  grid1,
  joining,
  leaving,
  li,
  memberOf,
  moving,
  prolonging,
  recategorising,
  reforming,
  renaming,
  resuming,
  rules,
  serving,
  street,
  suspending,
  theDaqiao,
  theGrid1,
  theStreet,
  theWenhua,
  transferring,
  unitOf,
  upgrading,
  wang,
  wenhua,
  works,
  zhou,
} from '../organisation/fixtures.ts'

// Hundreds of lives, each asked for every day: some seconds where machines are busy.
const slow = { timeout: 60_000 }

const start = civilDate('2026-01-01')
const dayAt = (n: number): CivilDate => unwrap(addDays(start, n))
const lastDay = 30
const days = Array.from({ length: lastDay + 5 }, (_, n) => dayAt(n - 2))
const dayNumber = fc.integer({ min: 0, max: lastDay })
const anyDay = dayNumber.map(dayAt)
const joinedEarly = (id: typeof wang, home: typeof daqiao, at: Unit) =>
  memberOf([joining({ member: id, home }), { unit: at }])
const people = [
  joinedEarly(wang, daqiao, theDaqiao),
  joinedEarly(li, grid1, theGrid1),
  joinedEarly(zhou, daqiao, theDaqiao),
] as const
const person = fc.constantFrom(...people)
const post = fc.constantFrom('secretary', 'deputy', 'committee-member')
const maybeDay = fc.option(anyDay, { nil: undefined })

const committees = [
  theStreet,
  unitOf(
    founding({
      ...{ unit: unitId('u-other'), kind: 'working-committee', parent: null },
      on: civilDate('2000-01-01'),
    }),
  ),
] as const

/** Commands that are right often enough, and wrong often enough. */
const unitCommand: fc.Arbitrary<UnitCommand> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(anyDay, post, person, maybeDay).map(([on, name, who, until]) =>
      appointing({
        ...{ on, post: name, member: who.member },
        ...(until && { until }),
        concurrent: who.member === li && name === 'committee-member',
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyDay, post, person)
      .map(([on, name, who]) => ending({ on, post: name, member: who.member })),
  },
  fc
    .tuple(anyDay, fc.constantFrom('general-branch', 'community-branch'))
    .map(([on, kind]) => upgrading({ on, kind })),
  fc
    .tuple(anyDay, fc.constantFrom('a', 'b', 'c'))
    .map(([on, en]) => renaming({ on, name: { en } })),
  fc
    .tuple(anyDay, fc.constantFrom(...committees))
    .map(([on, above]) => moving({ on, unit: daqiao, parent: above.unit })),
  fc
    .tuple(anyDay, fc.constantFrom('joint', 'attached'))
    .map(([on, formation]) => reforming({ on, formation })),
  fc
    .tuple(anyDay, fc.subarray([works, wenhua]))
    .map(([on, serves]) => serving({ on, unit: daqiao, serves })),
  fc
    .tuple(anyDay, fc.integer({ min: 0, max: 3 }))
    .map(([on, area]) => describing({ on, attributes: { 'venue-area': area } })),
  fc.option(anyDay).map((until) => prolonging({ until })),
  anyDay.map((on) => dissolving({ on })),
)

const places = [theDaqiao, theWenhua, theGrid1] as const
const place = fc.constantFrom(...places)
const memberCommand: fc.Arbitrary<MemberCommand> = fc.oneof(
  fc.tuple(anyDay, place).map(([on, home]) => joining({ on, home: home.unit })),
  fc.tuple(anyDay, place).map(([on, home]) => transferring({ on, home: home.unit })),
  fc
    .tuple(anyDay, fc.constantFrom('retired', 'floating', 'in-service'))
    .map(([on, category]) => recategorising({ on, category })),
  fc
    .tuple(anyDay, place, maybeDay)
    .map(([on, at, until]) => affiliating({ on, unit: at.unit, ...(until && { until }) })),
  fc.tuple(anyDay, place).map(([on, at]) => endingAffiliation({ on, unit: at.unit })),
  anyDay.map((on) => suspending({ on })),
  anyDay.map((on) => resuming({ on })),
  fc
    .tuple(anyDay, fc.integer({ min: 0, max: 3 }))
    .map(([on, years]) => describingMember({ on, attributes: { years } })),
  anyDay.map((on) => leaving({ on })),
)

interface Life<State, Event> {
  readonly states: readonly State[]
  readonly events: readonly Event[]
}

/** Tries one command after another, each an hour after the last; what is refused changes nothing. */
function live<C extends object, S, E>(
  commands: readonly C[],
  run: (command: C, state: S | undefined) => readonly E[],
  evolve: (state: S | undefined, event: E) => S | undefined,
): Life<S, E> {
  let state: S | undefined
  const states: S[] = []
  const events: E[] = []
  for (const [index, command] of commands.entries()) {
    const at = instantOf(Date.parse('2026-02-01T00:00Z') + index * 3_600_000)
    const dated = freezeDeep({ ...command, at, id: commandId(`c-${index}`) })
    for (const event of run(dated, state)) {
      events.push(freezeDeep(event))
      state = evolve(state, event)
      if (state) states.push(state)
    }
  }
  return { states, events }
}

function unitLife(commands: readonly UnitCommand[]): Life<Unit, UnitEvent> {
  const first = founding({ on: dayAt(1), name: { en: 'first' } })
  return live<UnitCommand, Unit, UnitEvent>(
    [first, ...commands],
    (command, state) => {
      const holder = command.type === 'appoint' ? command.member : undefined
      const asked = 'on' in command && state ? unitOn(state, command.on)?.parent : street
      const above = 'parent' in command ? command.parent : asked
      const parent = committees.find((each) => each.unit === above)
      const context = { rules, parent, member: people.find((p) => p.member === holder) }
      const decided = unit.decide(command, state, context)
      return decided.ok ? decided.value : []
    },
    unit.evolve,
  )
}

function memberLife(commands: readonly MemberCommand[]): Life<Member, MemberEvent> {
  const first = joining({ on: dayAt(1) })
  return live<MemberCommand, Member, MemberEvent>(
    [first, ...commands],
    (command, state) => {
      const named = 'home' in command ? command.home : 'unit' in command ? command.unit : undefined
      const context = { rules, unit: places.find((each) => each.unit === named) }
      const decided = member.decide(command, state, context)
      return decided.ok ? decided.value : []
    },
    member.evolve,
  )
}

const unitCommands = fc.array(unitCommand, { maxLength: 40 })
const memberCommands = fc.array(memberCommand, { maxLength: 40 })

/** What holds on a day, read from the events alone: of those that say it, the one of the latest day. */
function latest<E, V>(
  events: readonly E[],
  on: CivilDate,
  of: (event: E) => { readonly on: CivilDate; readonly value: V } | undefined,
): V | undefined {
  let found: { readonly on: CivilDate; readonly value: V } | undefined
  for (const event of events) {
    const said = of(event)
    if (said && said.on <= on && (!found || said.on >= found.on)) found = said
  }
  return found?.value
}

/** The unit on a day, worked out from the events by somebody who knows no histories. */
function naiveUnit(events: readonly UnitEvent[], on: CivilDate): UnitOn | undefined {
  const [founded] = events
  if (founded?.type !== 'founded' || on < founded.on) return undefined
  let until = founded.until ?? null
  for (const event of events) if (event.type === 'prolonged') until = event.until
  if (until !== null && on >= until) return undefined
  if (events.some((event) => event.type === 'dissolved' && on >= event.on)) return undefined
  const said = <K extends string>(key: K, types: readonly string[]) =>
    latest(events, on, (event) =>
      types.includes(event.type) && 'on' in event && key in event
        ? { on: event.on, value: (event as unknown as Record<K, unknown>)[key] }
        : undefined,
    )
  const posts = events.flatMap((event) => {
    if (event.type !== 'appointed' || event.on > on) return []
    const end = events.find(
      (each) =>
        each.type === 'post-ended' &&
        each.member === event.member &&
        each.post === event.post &&
        each.from === event.on,
    )
    const last = end?.type === 'post-ended' ? end.on : event.until
    return last !== undefined && on >= last ? [] : [`${event.member} ${event.post} ${event.on}`]
  })
  return {
    unit: founded.unit,
    founded: founded.on,
    domain: founded.domain,
    kind: said('kind', ['founded', 'upgraded']),
    formation: said('formation', ['founded', 'reformed']),
    name: said('name', ['founded', 'renamed']),
    parent: said('parent', ['founded', 'moved']),
    serves: said('serves', ['founded', 'serves']),
    attributes: said('attributes', ['founded', 'described']),
    ...(until !== null && { until }),
    posts,
  } as unknown as UnitOn
}

function shownUnit(state: Unit, on: CivilDate): unknown {
  const found = unitOn(state, on)
  return (
    found && {
      ...found,
      posts: found.posts.map((each) => `${each.member} ${each.post} ${each.from}`),
    }
  )
}

it('lives of a unit made up at random reach every event', slow, () => {
  const lives = fc.sample(unitCommands, 1000).flatMap((commands) => unitLife(commands).events)
  const seen = new Set<string>(lives.map(({ type }) => type))
  expect([...seen].sort()).toEqual([
    ...['appointed', 'described', 'dissolved', 'founded', 'moved', 'post-ended', 'prolonged'],
    ...['reformed', 'renamed', 'serves', 'upgraded'],
  ])
})

it('a unit on any day is what its events say of that day', slow, () => {
  fc.assert(
    fc.property(unitCommands, (commands) => {
      const { states, events } = unitLife(commands)
      const state = states[states.length - 1]
      if (!state) throw new Error('not founded')
      for (const on of days) expect(shownUnit(state, on)).toEqual(naiveUnit(events, on))
    }),
    { numRuns: 200 },
  )
})

/** The member on a day, worked out from the events of the membership that the day lies in. */
function naiveMember(events: readonly MemberEvent[], on: CivilDate): unknown {
  const memberships: MemberEvent[][] = []
  for (const event of events) {
    if (event.type === 'joined') memberships.push([event])
    else {
      const from = (list: MemberEvent[]) => list[0]?.on ?? on
      const mine = memberships.filter((list) => from(list) <= event.on)
      mine[mine.length - 1]?.push(event)
    }
  }
  const membership = memberships.filter((list) => (list[0]?.on ?? on) <= on).pop()
  if (!membership || membership.some((each) => each.type === 'left' && on >= each.on)) {
    return undefined
  }
  const said = (key: string, types: readonly string[]) =>
    latest(membership, on, (event) =>
      types.includes(event.type) && key in event
        ? { on: event.on, value: (event as unknown as Record<string, unknown>)[key] }
        : undefined,
    )
  const ends = (type: string, from: CivilDate, at?: string) =>
    membership.find(
      (each) =>
        each.type === type &&
        'from' in each &&
        each.from === from &&
        (at === undefined || ('unit' in each && each.unit === at)),
    )?.on
  return {
    member: wang,
    joined: membership[0]?.on,
    home: said('home', ['joined', 'transferred']),
    category: said('category', ['joined', 'recategorised']),
    attributes: said('attributes', ['joined', 'member-described']),
    suspended: membership.some((each) => {
      const end = ends('resumed', each.on)
      return each.type === 'suspended' && each.on <= on && (end === undefined || on < end)
    }),
    affiliations: membership.flatMap((each) => {
      if (each.type !== 'affiliated' || each.on > on) return []
      const end = ends('affiliation-ended', each.on, each.unit) ?? each.until
      return end !== undefined && on >= end ? [] : [`${each.unit} ${each.on}`]
    }),
  }
}

function shownMember(found: MemberOn | undefined): unknown {
  return (
    found && {
      ...found,
      affiliations: found.affiliations.map((each) => `${each.unit} ${each.from}`),
    }
  )
}

it('lives of a member made up at random reach every event', slow, () => {
  const lives = fc.sample(memberCommands, 1000).flatMap((commands) => memberLife(commands).events)
  const seen = new Set<string>(lives.map(({ type }) => type))
  expect([...seen].sort()).toEqual([
    ...['affiliated', 'affiliation-ended', 'joined', 'left', 'member-described'],
    ...['recategorised', 'resumed', 'suspended', 'transferred'],
  ])
})

it('a member on any day is what its events say of that day', slow, () => {
  fc.assert(
    fc.property(memberCommands, (commands) => {
      const { states, events } = memberLife(commands)
      const state = states[states.length - 1]
      if (!state) throw new Error('not joined')
      for (const on of days) {
        expect(shownMember(memberOn(state, on))).toEqual(naiveMember(events, on))
      }
    }),
    { numRuns: 200 },
  )
})

it('on no day are there more holders of a post than places', slow, () => {
  let full = 0
  fc.assert(
    fc.property(unitCommands, (commands) => {
      for (const state of unitLife(commands).states.slice(-1)) {
        for (const on of days) {
          const found = unitOn(state, on)
          const kind = rules.unitKinds.find(({ name }) => name === found?.kind)
          for (const { post: name } of found?.posts ?? []) {
            const place = kind?.posts.find((each) => each.post === name)
            const held = found?.posts.filter((each) => each.post === name) ?? []
            expect(held.length).toBeLessThanOrEqual(place?.most ?? 0)
            expect(new Set(held.map((each) => each.member)).size).toBe(held.length)
            if (held.length === place?.most) full += 1
          }
        }
      }
    }),
    { numRuns: 200 },
  )
  expect(full).toBeGreaterThan(0)
})

it('a replay gives the live state, after every event', slow, () => {
  fc.assert(
    fc.property(unitCommands, memberCommands, (ofUnit, ofMember) => {
      const units = unitLife(ofUnit)
      for (const [index, state] of units.states.entries()) {
        expect(unit.replay(units.events.slice(0, index + 1))).toEqual(state)
      }
      const members = memberLife(ofMember)
      for (const [index, state] of members.states.entries()) {
        expect(member.replay(members.events.slice(0, index + 1))).toEqual(state)
      }
    }),
  )
})

it('commands, events and states share nothing, and what is decided is frozen', slow, () => {
  const stir = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const part of Object.values(value)) stir(part)
    if (Array.isArray(value)) value.push('stirred')
    else Object.assign(value, { stirred: true })
  }
  fc.assert(
    fc.property(unitCommands, memberCommands, (ofUnit, ofMember) => {
      for (const [events, replay] of [
        [unitLife(ofUnit).events, unit.replay],
        [memberLife(ofMember).events, member.replay],
      ] as const) {
        const thawed = JSON.parse(JSON.stringify(events))
        const state = replay(thawed)
        const before = JSON.stringify(state)
        stir(thawed)
        expect(JSON.stringify(state)).toBe(before)
        expect(allFrozen(state)).toBe(true)
      }
    }),
  )
  const command = founding({ serves: [works], attributes: { 'venue-area': 1 } })
  const decided = unwrap(unit.decide(command, undefined, { rules, parent: theStreet }))
  expect(allFrozen(decided)).toBe(true)
  const before = JSON.stringify(decided)
  stir(command)
  expect(JSON.stringify(decided)).toBe(before)
  const joined = unwrap(member.decide(joining(), undefined, { rules, unit: theDaqiao }))
  expect(allFrozen(joined)).toBe(true)
})

function allFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(allFrozen)
}

it('order of two changes of different things does not matter', slow, () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const first = renaming({ on: a, name: { en: 'other' } })
      const second = describing({ on: b, attributes: { 'venue-area': 7 } })
      const begin = [founding({ on: dayAt(-9) }), { parent: theStreet }] as const
      const one = unitOf(begin, first, second)
      const two = unitOf(begin, second, first)
      for (const on of days) expect(unitOn(one, on)).toEqual(unitOn(two, on))
    }),
  )
})
