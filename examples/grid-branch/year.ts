import {
  type CivilDate,
  civilDateIn,
  compareInstants,
  type Decider,
  type FactId,
  type Instant,
  type LedgerState,
  type MemberId,
  type Pledge,
  type PledgeId,
  type PledgeRegister,
  type RecordState,
  type Refusal,
  type Result,
  type SubjectId,
  type Tally,
} from 'pledgebook'
import type { Branch, Data, Member, Move } from './data.ts'
import type { World } from './world.ts'

/** Everything that the branch knows on one day: one small state for each thing, never one big one. */
export interface Year {
  readonly world: World
  readonly branch: Branch
  /** The day up to which commands were run. */
  readonly asOf: CivilDate
  /** Who has joined by then. */
  readonly members: ReadonlyMap<string, Member>
  readonly moves: readonly Move[]
  readonly pledges: Map<PledgeId, Pledge>
  readonly registers: Map<MemberId, PledgeRegister>
  readonly records: Map<FactId, RecordState>
  /** Which facts are about whom. */
  readonly factsAbout: Map<SubjectId, Set<FactId>>
  readonly ledgers: Map<SubjectId, LedgerState>
  readonly tallies: Map<string, Tally[]>
  /** What was asked for and not done, with the reasons. */
  readonly refused: RefusedCommand[]
  /** How many commands were run, those refused among them. */
  commands: number
}

/** The parts of the example that take commands. */
export type Room = 'pledge' | 'record' | 'ledger'

/** A command that was refused: nothing else came of it. */
export interface RefusedCommand {
  readonly room: Room
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
export function newYear({ branch, members, moves }: Data, world: World, asOf: CivilDate): Year {
  const here = members.filter(({ subject }) => !isStillToCome(moves, subject, asOf))
  return {
    ...{ world, branch, asOf, moves, members: new Map(here.map((each) => [each.subject, each])) },
    ...{ pledges: new Map(), registers: new Map(), ledgers: new Map() },
    ...{ records: new Map(), factsAbout: new Map() },
    ...{ tallies: new Map(), refused: [], commands: 0 },
  }
}

/** Whether somebody joins only after a day. */
export function isStillToCome(moves: readonly Move[], member: MemberId, asOf: CivilDate): boolean {
  return moves.some(({ subject, on, presence }) => {
    return subject === member && presence === 'joined-late' && on > asOf
  })
}

/** Decide, then evolve: one command to one stream. A refusal leaves everything as it was. */
export function happen<Key, C, S, E, X, R extends Refusal>(
  decider: Decider<C, S, E, X, R>,
  states: Map<Key, S>,
  key: Key,
  command: C,
  context: X,
): Result<readonly E[], R> {
  const before = states.get(key)
  const decided = decider.decide(command, before, context)
  if (!decided.ok) return decided
  const after = decided.value.reduce<S | undefined>(
    (state, event) => decider.evolve(state, event),
    before,
  )
  if (after !== undefined) states.set(key, after)
  return decided
}

/** The roles that someone holds. */
export function rolesOf({ branch }: Year, id: string): readonly string[] {
  return branch.officers.find((officer) => officer.id === id)?.roles ?? []
}

/** Whether something happened by the end of the day up to which we run. */
export function isByThen({ world, asOf }: Year, at: Instant): boolean {
  return civilDateIn(at, world.zone) <= asOf
}

/** In order of time; what is of one moment stays in the order given. */
export function inTime<T extends { readonly at: Instant }>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => compareInstants(a.at, b.at))
}
