import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addDays,
  type CivilDate,
  civilDate,
  epochMs,
  type Instant,
  instantOf,
} from '../../src/calendar/index.ts'
import { freezeDeep, unwrap } from '../../src/foundation/index.ts'
import {
  activeAt,
  childrenOf,
  holdersAt,
  type Member,
  type MemberCommand,
  type MemberEvent,
  member,
  memberOn,
  membersAt,
  organisationFaults,
  organisationOn,
  type Unit,
  type UnitCommand,
  type UnitEvent,
  unit,
  unitOn,
  vacanciesOn,
} from '../../src/organisation/index.ts'
import { commandId, type MemberId, type UnitId } from '../../src/vocabulary/index.ts'
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
  theStreet,
  transferring,
  upgrading,
  wang,
  wenhua,
  works,
  zhou,
} from '../organisation/fixtures.ts'

// Hundreds of small organisations, each asked for every day.
const slow = { timeout: 60_000 }

const start = civilDate('2026-01-01')
const dayAt = (n: number): CivilDate => unwrap(addDays(start, n))
const lastDay = 24
/** From before anything is dated to after everything. */
const days = Array.from({ length: lastDay + 4 }, (_, n) => dayAt(n - 1))
const early = dayAt(-1)

const anyDay = fc.integer({ min: 0, max: lastDay }).map(dayAt)
const maybeDay = fc.option(anyDay, { nil: undefined })
const branch = fc.constantFrom(daqiao, wenhua)
const anyUnit = fc.constantFrom(daqiao, wenhua, grid1)
const person = fc.constantFrom(wang, li, zhou)
const ways = fc.constantFrom('a', 'b', 'c')
const number = fc.integer({ min: 0, max: 3 })

type Command = UnitCommand | MemberCommand

const begins: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(anyDay, anyUnit, branch, maybeDay).map(([on, id, above, until]) =>
    founding({
      ...{ on, unit: id, kind: id === grid1 ? 'grid-branch' : 'community-branch' },
      ...{ parent: id === grid1 ? above : street, ...(until && { until }) },
    }),
  ),
  fc.tuple(anyDay, person, anyUnit).map(([on, id, home]) => joining({ on, member: id, home })),
  fc
    .tuple(anyDay, anyUnit, person, maybeDay, fc.boolean())
    .map(([on, id, holder, until, concurrent]) =>
      appointing({ on, unit: id, member: holder, concurrent, ...(until && { until }) }),
    ),
  fc
    .tuple(anyDay, person, branch, maybeDay)
    .map(([on, id, at, until]) =>
      affiliating({ on, member: id, unit: at, ...(until && { until }) }),
    ),
  fc.tuple(anyDay, person).map(([on, id]) => suspending({ on, member: id })),
)

const changes: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(anyDay, branch, ways).map(([on, id, way]) => upgradeOf(on, id, way)),
  fc.tuple(anyDay, anyUnit, ways).map(([on, id, en]) => renaming({ on, unit: id, name: { en } })),
  fc.tuple(anyDay, branch).map(([on, parent]) => moving({ on, unit: grid1, parent })),
  fc
    .tuple(anyDay, anyUnit, fc.constantFrom('joint', 'attached'))
    .map(([on, id, formation]) => reforming({ on, unit: id, formation })),
  fc
    .tuple(anyDay, anyUnit, fc.subarray([works, street]))
    .map(([on, id, serves]) => serving({ on, unit: id, serves })),
  fc
    .tuple(anyDay, anyUnit, number)
    .map(([on, id, area]) => describing({ on, unit: id, attributes: { 'venue-area': area } })),
  fc
    .tuple(anyDay, person, fc.constantFrom('retired', 'floating'))
    .map(([on, id, category]) => recategorising({ on, member: id, category })),
  fc.tuple(anyDay, person, anyUnit).map(([on, id, home]) => transferring({ on, member: id, home })),
  fc
    .tuple(anyDay, person, number)
    .map(([on, id, years]) => describingMember({ on, member: id, attributes: { years } })),
)

const ends: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(anyDay, anyUnit, person)
    .map(([on, id, holder]) => ending({ on, unit: id, member: holder })),
  fc
    .tuple(anyDay, person, branch)
    .map(([on, id, at]) => endingAffiliation({ on, member: id, unit: at })),
  fc.tuple(anyDay, person).map(([on, id]) => resuming({ on, member: id })),
)

const finals: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(anyUnit, fc.option(anyDay)).map(([id, until]) => prolonging({ unit: id, until })),
  fc.tuple(anyDay, anyUnit).map(([on, id]) => dissolving({ on, unit: id })),
  fc.tuple(anyDay, person).map(([on, id]) => leaving({ on, member: id })),
)

/** Everything that can be told of three units and three members, right often enough and wrong often enough. */
const command: fc.Arbitrary<Command> = fc.oneof(
  { arbitrary: begins, weight: 10 },
  { arbitrary: changes, weight: 10 },
  { arbitrary: ends, weight: 15 },
  { arbitrary: finals, weight: 1 },
)

function upgradeOf(on: CivilDate, id: UnitId, way: string): Command {
  return upgrading({ on, unit: id, kind: way === 'a' ? 'community-branch' : 'general-branch' })
}

/** What is known of everybody. */
interface World {
  readonly units: ReadonlyMap<UnitId, Unit>
  readonly members: ReadonlyMap<MemberId, Member>
}

/** One command that was accepted: what it made, and the world before and after it. */
interface Told {
  readonly command: Command
  readonly at: Instant
  readonly event: UnitEvent | MemberEvent
  readonly before: World
  readonly after: World
}

const nobody: World = { units: new Map([[street, theStreet]]), members: new Map() }

const isOfUnit = (given: Command): given is UnitCommand => !isOfMember(given)
const memberTypes: readonly string[] = [
  ...['join', 'recategorise', 'transfer', 'affiliate', 'end-affiliation'],
  ...['suspend', 'resume', 'describe-member', 'leave'],
]
const isOfMember = (given: Command): given is MemberCommand => memberTypes.includes(given.type)

function decideIn({ units, members }: World, given: Command) {
  if (isOfUnit(given)) {
    const state = units.get(given.unit)
    const above =
      'parent' in given ? given.parent : state && 'on' in given && parentOn(state, given.on)
    const holder = 'member' in given ? members.get(given.member) : undefined
    const context = { rules, parent: above ? units.get(above) : undefined, member: holder }
    return unit.decide(given, state, context)
  }
  const place = 'home' in given ? given.home : 'unit' in given ? given.unit : undefined
  const context = { rules, unit: place && units.get(place) }
  return member.decide(given, members.get(given.member), context)
}

const parentOn = (state: Unit, on: CivilDate) => unitOn(state, on)?.parent

function evolveIn({ units, members }: World, event: UnitEvent | MemberEvent): World {
  if (isUnitEvent(event)) {
    const state = unit.evolve(units.get(event.unit), event)
    return { units: new Map([...units, [event.unit, state as Unit]]), members }
  }
  const state = member.evolve(members.get(event.member), event)
  return { units, members: new Map([...members, [event.member, state as Member]]) }
}

/** Events of a unit name the unit first; a member's own may name one as well. */
const ofUnits = new Set<string>([
  ...['founded', 'upgraded', 'renamed', 'moved', 'reformed', 'serves', 'described'],
  ...['prolonged', 'dissolved', 'appointed', 'post-ended'],
])
const isUnitEvent = (event: UnitEvent | MemberEvent): event is UnitEvent => ofUnits.has(event.type)

const step = fc.record({ command, minutes: fc.constantFrom(0, 0, 1, 60, 600) })
interface Step {
  readonly command: Command
  readonly minutes: number
}
const firstAt = Date.parse('2026-02-01T00:00Z')

/** Tells one thing after another, some at the very same moment; what is refused changes nothing. */
function tell(steps: readonly Step[]): readonly Told[] {
  let world = nobody
  let now = firstAt
  const told: Told[] = []
  for (const [index, given] of steps.entries()) {
    now += given.minutes * 60_000
    const at = instantOf(now)
    const timed = freezeDeep({ ...given.command, at, id: commandId(`c-${index}`) }) as Command
    const decided = decideIn(world, timed)
    if (!decided.ok) continue
    for (const event of decided.value) {
      const before = world
      world = evolveIn(world, freezeDeep(event))
      told.push({ command: timed, at, event, before, after: world })
    }
  }
  return told
}

/** Three units and three members to begin with, each from a day of its own; one leaves and comes back. */
const beginning = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 })
  .map((gaps) => {
    const on = (place: number, more = 0) =>
      dayAt(gaps.slice(0, place + 1).reduce((sum, gap) => sum + gap, more))
    const commands: readonly Command[] = [
      founding({ on: on(0) }),
      founding({ on: on(1), unit: wenhua }),
      founding({ on: on(2), unit: grid1, kind: 'grid-branch', parent: daqiao }),
      joining({ on: on(3), member: wang, home: daqiao }),
      joining({ on: on(4), member: zhou, home: wenhua }),
      joining({ on: on(5), member: li, home: grid1 }),
      appointing({ on: on(5), unit: daqiao, member: wang }),
      affiliating({ on: on(5), member: li, unit: wenhua }),
      leaving({ on: on(4, 5), member: zhou }),
      joining({ on: on(5, 5), member: zhou, home: daqiao }),
    ]
    return commands.map((each) => ({ command: each, minutes: 1 }))
  })

const steps = fc
  .tuple(beginning, fc.array(step, { minLength: 15, maxLength: 50, size: 'max' }))
  .map(([first, rest]): readonly Step[] => [...first, ...rest])

it('small organisations made up at random reach every event', slow, () => {
  const seen = new Set(
    fc.sample(steps, 300).flatMap((list) => tell(list).map(({ event }) => event.type)),
  )
  expect(seen.size).toBe(ofUnits.size + memberTypes.length)
})

/** What can be seen of one stream on a day, posts and affiliations by name. */
function seen(world: World, event: UnitEvent | MemberEvent, on: CivilDate): Shown | undefined {
  if (isUnitEvent(event)) {
    const state = world.units.get(event.unit)
    const found = state && unitOn(state, on)
    return found && { ...found, posts: found.posts.map(nameOf) }
  }
  const state = world.members.get(event.member)
  const found = state && memberOn(state, on)
  return found && { ...found, affiliations: found.affiliations.map(nameOf) }
}

type Shown = Readonly<Record<string, unknown>>

const nameOf = (each: { readonly from: CivilDate } & Partial<Record<'member' | 'unit', string>>) =>
  `${each.member ?? each.unit} ${each.from}`

/** Which field a change of a value is about. */
const fieldOf: Readonly<Record<string, string>> = {
  upgraded: 'kind',
  renamed: 'name',
  moved: 'parent',
  reformed: 'formation',
  serves: 'serves',
  described: 'attributes',
  recategorised: 'category',
  transferred: 'home',
  'member-described': 'attributes',
}

const subjectOf = (event: UnitEvent | MemberEvent) =>
  isUnitEvent(event) ? event.unit : event.member

/** The first day after this one on which something of that type was said of the same unit or member. */
function nextSaid(
  earlier: readonly Told[],
  event: UnitEvent | MemberEvent,
  type: string = event.type,
): CivilDate | undefined {
  const later = earlier
    .map((each) => each.event)
    .filter((each) => each.type === type && subjectOf(each) === subjectOf(event))
    .flatMap((each) => ('on' in each && 'on' in event && each.on > event.on ? [each.on] : []))
  return later.sort()[0]
}

/** What must be seen on a day after an event, from what was seen on that day before it. */
function expected(
  was: Shown | undefined,
  event: UnitEvent | MemberEvent,
  day: CivilDate,
  next: CivilDate | undefined,
): Shown | undefined | 'something' {
  if (event.type === 'prolonged') return 'something'
  if (day < event.on) return was
  const field = fieldOf[event.type]
  if (field !== undefined) {
    const value = (event as unknown as Shown)[field]
    return was && (next === undefined || day < next) ? { ...was, [field]: value } : was
  }
  const within = !('until' in event) || event.until === undefined || day < event.until
  switch (event.type) {
    case 'founded':
      return within ? 'something' : undefined
    case 'joined':
      return 'something'
    case 'dissolved':
    case 'left':
      return undefined
    case 'appointed':
      return was && within
        ? { ...was, posts: [...(was['posts'] as string[]), nameOf({ ...event, from: event.on })] }
        : was
    case 'affiliated': {
      const name = nameOf({ unit: event.unit, from: event.on })
      return was && within
        ? { ...was, affiliations: [...(was['affiliations'] as string[]), name] }
        : was
    }
    case 'post-ended':
      return was && { ...was, posts: without(was['posts'], nameOf(event)) }
    case 'affiliation-ended':
      return (
        was && {
          ...was,
          affiliations: without(
            was['affiliations'],
            nameOf({ unit: event.unit, from: event.from }),
          ),
        }
      )
    case 'suspended':
      return was && { ...was, suspended: true }
    case 'resumed':
      return was && { ...was, suspended: false }
    default:
      throw new Error(event.type)
  }
}

const without = (list: unknown, name: string) => (list as string[]).filter((each) => each !== name)

it(
  'right before the day of a change all is as it was, on it and after it the new holds',
  slow,
  () => {
    const changed = new Set<string>()
    fc.assert(
      fc.property(steps, (list) => {
        const told = tell(list)
        for (const [index, { event, before, after }] of told.entries()) {
          const earlier = told.slice(0, index)
          const [next, left] = [nextSaid(earlier, event), nextSaid(earlier, event, 'left')]
          for (const day of days) {
            const was = seen(before, event, day)
            const is = seen(after, event, day)
            // What is told late of an earlier membership ends with it.
            const must = left !== undefined && day >= left ? was : expected(was, event, day, next)
            if (must === 'something') continue
            expect(is).toEqual(must)
            if (JSON.stringify(is) !== JSON.stringify(was)) changed.add(event.type)
          }
          if ('on' in event && event.type !== 'founded') continue
          expectStanding(told.slice(0, index + 1), event, after)
        }
      }),
      { numRuns: 150 },
    )
    expect(changed.size).toBeGreaterThan(15)
  },
)

/** A unit stands from its founding until the end that was said last. */
function expectStanding(told: readonly Told[], event: UnitEvent | MemberEvent, world: World): void {
  if (!isUnitEvent(event)) return
  const mine = told
    .map((each) => each.event)
    .filter((each) => isUnitEvent(each) && each.unit === event.unit)
  const founded = mine.find((each) => each.type === 'founded')
  const ends = mine.flatMap((each) =>
    each.type === 'founded' || each.type === 'prolonged' ? [each.until ?? null] : [],
  )
  const until = ends.at(-1) ?? null
  for (const day of days) {
    const stands = founded !== undefined && day >= founded.on && (until === null || day < until)
    expect(seen(world, event, day) !== undefined).toBe(stands)
  }
}

/** The whole organisation on a day, as one text. */
function viewText({ units, members }: World, day: CivilDate): string {
  const {
    day: _,
    positions,
    memberPositions,
    posts,
    ...view
  } = organisationOn(units.values(), members.values(), day)
  const maps = [[...positions], [...memberPositions], [...posts]]
  const faults = organisationFaults({ ...view, day, positions, memberPositions, posts }, rules)
  const vacant = view.units.map((each) => vacanciesOn(each, rules))
  return JSON.stringify([view, maps, faults, vacant])
}

/** Every day that anything was said to begin or to end on. */
function boundariesOf(told: readonly Told[]): ReadonlySet<CivilDate> {
  const found = told.flatMap(({ event }) => [
    ...('on' in event ? [event.on] : []),
    ...('until' in event && event.until ? [event.until] : []),
  ])
  return new Set(found)
}

it(
  'between the days on which something begins or ends, the organisation stays the same',
  slow,
  () => {
    let [changes, calm] = [0, 0]
    fc.assert(
      fc.property(steps, (list) => {
        const told = tell(list)
        const world = told.at(-1)?.after ?? nobody
        const boundaries = boundariesOf(told)
        let before = viewText(world, early)
        for (const day of days) {
          const now = viewText(world, day)
          if (now !== before) {
            expect(boundaries).toContain(day)
            changes++
          } else if (!boundaries.has(day)) calm++
          before = now
        }
      }),
      { numRuns: 100 },
    )
    expect(changes).toBeGreaterThan(200)
    expect(calm).toBeGreaterThan(200)
  },
)

it('the whole on a day is everybody as they are on that day, each where they belong', slow, () => {
  let [held, active] = [0, 0]
  fc.assert(
    fc.property(steps, anyDay, (list, day) => {
      const world = tell(list).at(-1)?.after ?? nobody
      const view = organisationOn(world.units.values(), world.members.values(), day)
      const units = [...world.units.values()].flatMap((each) => unitOn(each, day) ?? [])
      const members = [...world.members.values()].flatMap((each) => memberOn(each, day) ?? [])
      expect(byName(view.units)).toEqual(byName(units))
      expect(byName(view.members)).toEqual(byName(members))
      for (const each of units) {
        const id = each.unit
        const below = units.filter(({ parent }) => parent === id)
        expect(byName(childrenOf(view, id))).toEqual(byName(below))
        expect(byName(membersAt(view, id))).toEqual(
          byName(members.filter(({ home }) => home === id)),
        )
        const busy = members.filter(({ affiliations }) => affiliations.some((at) => at.unit === id))
        expect(byName(activeAt(view, id))).toEqual(byName(busy))
        expect(holdersAt(view, id)).toEqual(each.posts)
        active += busy.length
        held += each.posts.length
      }
    }),
    { numRuns: 300 },
  )
  expect(Math.min(held, active)).toBeGreaterThan(20)
})

/** In the order of their names. */
function byName<T extends { readonly unit: string } | { readonly member: string }>(
  list: readonly T[],
) {
  const nameOf = (each: T) => ('unit' in each ? each.unit : 'member' in each ? each.member : '')
  return [...list].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

/** The world as it was known at a moment: of each stream the events until then. */
function knownAt(told: readonly Told[], now: Instant): World {
  const known = told.filter(({ at }) => epochMs(at) <= epochMs(now)).map(({ event }) => event)
  const ids = new Set(known.map((event) => (isUnitEvent(event) ? event.unit : event.member)))
  const units = new Map(nobody.units)
  const members = new Map<MemberId, Member>()
  for (const id of ids) {
    const ofUnit = unit.replay(known.filter(isUnitEvent).filter((each) => each.unit === id))
    const own = known.filter((each): each is MemberEvent => !isUnitEvent(each))
    const ofMember = member.replay(own.filter((each) => each.member === id))
    if (ofUnit) units.set(ofUnit.unit, ofUnit)
    if (ofMember) members.set(ofMember.member, ofMember)
  }
  return { units, members }
}

it('later knowledge never changes an answer for an earlier time', slow, () => {
  let differed = 0
  fc.assert(
    fc.property(steps, fc.nat(), anyDay, (list, pick, day) => {
      const told = tell(list)
      const now = told[pick % Math.max(told.length, 1)]?.at ?? instantOf(firstAt)
      // What the organisation answered when that moment was over.
      const then = told.filter(({ at }) => epochMs(at) <= epochMs(now)).at(-1)?.after ?? nobody
      const answer = viewText(then, day)
      expect(viewText(knownAt(told, now), day)).toBe(answer)
      if (viewText(told.at(-1)?.after ?? nobody, day) !== answer) differed++
    }),
    { numRuns: 300 },
  )
  expect(differed).toBeGreaterThan(50)
})

it('nothing is told of a time before the last thing that was told of the same', slow, () => {
  let refused = 0
  fc.assert(
    fc.property(steps, command, (list, given) => {
      const world = tell(list).at(-1)?.after ?? nobody
      const state = isOfUnit(given) ? world.units.get(given.unit) : world.members.get(given.member)
      if (!state) return
      const at = (ms: number) => instantOf(epochMs(state.lastAt) + ms)
      const inTime = decideIn(world, { ...given, at: at(0) })
      const before = decideIn(world, { ...given, at: at(-1) })
      expect(before.ok).toBe(false)
      if (!inTime.ok) return
      expect(before.ok || before.refusals.map(({ code }) => code)).toEqual(['time-went-back'])
      refused++
    }),
    { numRuns: 300 },
  )
  expect(refused).toBeGreaterThan(20)
})

/** Everything in a state that says which command it comes from, by that command. */
function saidBy(state: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('cause' in value && 'at' in value) found.set(String(value.cause), String(value.at))
    Object.values(value).forEach(walk)
  }
  walk(state)
  return found
}

it(
  'what was told is kept with the command that told it, so that a correction can name it',
  slow,
  () => {
    fc.assert(
      fc.property(steps, (list) => {
        const told = tell(list)
        const world = told.at(-1)?.after ?? nobody
        for (const { event } of told) {
          // Until when a unit stands is said anew, not corrected.
          if (event.type === 'prolonged') continue
          const state = isUnitEvent(event)
            ? world.units.get(event.unit)
            : world.members.get(event.member)
          expect(saidBy(state).get(event.cause)).toBe(event.at)
        }
      }),
    )
  },
)

/** A state without the entries that one command put into its histories. */
function withoutEntry<T>(state: T, cause: string): T {
  return JSON.parse(JSON.stringify(state), (_, value: unknown) =>
    Array.isArray(value) && value.some((each) => isEntry(each))
      ? value.filter((each) => !isEntry(each) || each.cause !== cause)
      : value,
  )
}

const isEntry = (value: unknown): value is { readonly cause: string } =>
  typeof value === 'object' && value !== null && 'value' in value && 'cause' in value

it('a change taken out by its command leaves what would have been without it', slow, () => {
  let taken = 0
  fc.assert(
    fc.property(steps, fc.nat(), (list, pick) => {
      const told = tell(list)
      const changes = told.filter(({ event }) => event.type in fieldOf)
      const wrong = changes[pick % Math.max(changes.length, 1)]?.event
      const world = told.at(-1)?.after
      if (!wrong || !world) return
      taken++
      const events = told.map(({ event }) => event).filter((each) => each !== wrong)
      if (isUnitEvent(wrong)) {
        const state = world.units.get(wrong.unit) as Unit
        const left = unit.replay(
          events.filter(isUnitEvent).filter((each) => each.unit === wrong.unit),
        ) as Unit
        const corrected = withoutEntry(state, wrong.cause)
        for (const day of days) expect(unitOn(corrected, day)).toEqual(unitOn(left, day))
      } else {
        const own = events.filter((each): each is MemberEvent => !isUnitEvent(each))
        const state = world.members.get(wrong.member) as Member
        const left = member.replay(own.filter((each) => each.member === wrong.member)) as Member
        const corrected = withoutEntry(state, wrong.cause)
        for (const day of days) expect(memberOn(corrected, day)).toEqual(memberOn(left, day))
      }
    }),
    { numRuns: 200 },
  )
  expect(taken).toBeGreaterThan(100)
})
