import {
  type Appraisal,
  type CivilDate,
  type CycleId,
  type CycleState,
  civilDateIn,
  compareInstants,
  type Decider,
  type FactId,
  type GradedPopulation,
  type Instant,
  type Member,
  type MemberId,
  type Moved,
  type Notice,
  type NoticeId,
  type Objections,
  type Organisation,
  organisationOn,
  type Pledge,
  type PledgeId,
  type Post,
  type RecordState,
  type Refusal,
  type Result,
  type ResultsPublished,
  type ResultsRevised,
  type SubjectId,
  type Unit,
  type UnitId,
} from 'pledgebook'
import type { Data } from './data.ts'
import type { World } from './world.ts'

/** Everything that the street knows on one day: one small state for each thing, never one big one. */
export interface Year {
  readonly world: World
  readonly data: Data
  /** The day up to which commands were run. */
  readonly asOf: CivilDate
  readonly units: Map<UnitId, Unit>
  readonly members: Map<MemberId, Member>
  readonly pledges: Map<PledgeId, Pledge>
  readonly records: Map<FactId, RecordState>
  /** Which facts are about whom. */
  readonly factsAbout: Map<SubjectId, readonly FactId[]>
  readonly cycles: Map<CycleId, CycleState>
  /** By population and subject. */
  readonly appraisals: Map<string, Appraisal>
  readonly notices: Map<NoticeId, Notice>
  /** By the id of the matter. */
  readonly objections: Map<string, Objections>
  /** What each upheld objection did. */
  readonly effects: Effect[]
  /** The results as they are now, and the event that said so last. */
  graded?: readonly GradedPopulation[]
  published?: ResultsPublished | ResultsRevised
  /** What was asked for and not done, with the reasons. */
  readonly refused: RefusedCommand[]
  /** How many commands were run, those refused among them. */
  commands: number
}

/** What an upheld objection did: who has another grade, and why. */
export interface Effect {
  readonly objection: string
  readonly moved: readonly Moved[]
  readonly before: readonly GradedPopulation[]
}

/** A command that was refused: nothing else came of it. */
export interface RefusedCommand {
  readonly room: string
  readonly command: Command
  readonly refusals: readonly Refusal[]
}

/** What every command has. */
export interface Command {
  readonly id: string
  readonly type: string
  readonly at: Instant
  readonly actor: string
}

/** Nothing has happened yet. */
export function newYear(data: Data, world: World, asOf: CivilDate): Year {
  return {
    ...{ world, data, asOf, units: new Map(), members: new Map() },
    ...{ pledges: new Map(), records: new Map(), factsAbout: new Map() },
    ...{ cycles: new Map(), appraisals: new Map(), notices: new Map(), objections: new Map() },
    ...{ effects: [], refused: [], commands: 0 },
  }
}

/** Decide, then evolve: one command to one stream. A refusal leaves everything as it was, and is kept. */
export function happen<Key, C extends Command, S, E, X, R extends Refusal>(
  year: Year,
  room: string,
  decider: Decider<C, S, E, X, R>,
  [states, key]: readonly [Map<Key, S>, Key],
  command: C,
  context: X,
): Result<readonly E[], R> {
  const before = states.get(key)
  const decided = decider.decide(command, before, context)
  if (!decided.ok) {
    year.refused.push({ room, command, refusals: decided.refusals })
    return decided
  }
  const after = decided.value.reduce<S | undefined>(
    (state, event) => decider.evolve(state, event),
    before,
  )
  if (after !== undefined) states.set(key, after)
  return decided
}

/** The roles that someone holds on a day: what the street gave them, and their posts. */
export function rolesOf(year: Year, id: string, day: CivilDate): readonly string[] {
  const given = year.data.street.officers.find((officer) => officer.id === id)?.roles ?? []
  const held: string[] = []
  for (const { posts } of year.units.values()) {
    for (const each of posts) if (each.member === id && isHeldOn(each, day)) held.push(each.post)
  }
  return [...given, ...held]
}

/** Whether somebody holds a post on a day: no longer on the day on which it ends. */
export function isHeldOn({ from, until }: Pick<Post, 'from' | 'until'>, day: CivilDate): boolean {
  return from <= day && (until === undefined || day < until)
}

/** The street as it is on a day, as far as is known. */
export function streetOn({ units, members }: Year, day: CivilDate): Organisation {
  return organisationOn(units.values(), members.values(), day)
}

/** The civil day of an instant, by the clocks of the street. */
export function dayOf({ world }: Year, at: Instant): CivilDate {
  return civilDateIn(at, world.zone)
}

/** Whether something happened by the end of the day up to which we run. */
export function isByThen({ world, asOf }: Year, at: Instant): boolean {
  return civilDateIn(at, world.zone) <= asOf
}

/** In order of time; what is of one moment stays in the order given. */
export function inTime<T extends { readonly at: Instant }>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => compareInstants(a.at, b.at))
}
