import {
  type Appraisal,
  type CivilDate,
  type CycleId,
  type CycleState,
  civilDateIn,
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
  type RecordState,
  type Unit,
  type UnitId,
  unwrap,
} from 'pledgebook'
import type { Data } from './data.ts'
import type { StreetBook } from './open-street.ts'
import type { RefusedCommand } from './run/journal.ts'
import type { Run } from './run/run.ts'
import type { World } from './world.ts'

/** Everything that the street's book says of one day: what is printed, is read from here. */
export interface Year {
  readonly world: World
  readonly data: Data
  readonly book: StreetBook
  /** The day as of which everything was read. */
  readonly asOf: CivilDate
  readonly units: ReadonlyMap<UnitId, Unit>
  readonly members: ReadonlyMap<MemberId, Member>
  readonly pledges: ReadonlyMap<PledgeId, Pledge>
  readonly records: ReadonlyMap<FactId, RecordState>
  readonly cycles: ReadonlyMap<CycleId, CycleState>
  /** By population and subject, in the order in which they were graded. */
  readonly appraisals: ReadonlyMap<string, Appraisal>
  readonly notices: ReadonlyMap<NoticeId, Notice>
  /** By the id of the matter. */
  readonly objections: ReadonlyMap<string, Objections>
  /** What each ruling did. */
  readonly effects: readonly Effect[]
  /** The results as they are now; none before there were any. */
  readonly graded?: readonly GradedPopulation[]
  /** What was asked for and not done, with the reasons. */
  readonly refused: readonly RefusedCommand[]
  /** How many commands there were, those refused among them. */
  readonly commands: number
  /** Whether all of it stood in the log before. */
  readonly isDone: boolean
}

/** What a ruling did: who has another grade, and why. */
export interface Effect {
  readonly objection: string
  readonly moved: readonly Moved[]
  readonly before: readonly GradedPopulation[]
}

/** Reads the year as it stood at the end of a day, whatever else is in the book by now. */
export async function yearOn(
  { book, data, world, journal }: Run,
  asOf: CivilDate,
  run: Pick<Year, 'commands' | 'isDone'>,
): Promise<Year> {
  const { year } = book
  const when = { asOf }
  const editions = unwrap(await year.graded(data.street.cycle, when)) ?? []
  const graded = editions.at(-1)?.populations
  return {
    ...{ world, data, book, asOf, ...run },
    units: mapOf(await year.all('unit', when), ({ unit }) => unit),
    members: mapOf(await year.all('member', when), ({ member }) => member),
    pledges: mapOf(await year.all('pledge', when), ({ id }) => id),
    records: mapOf(await year.all('record', when), ({ fact }) => fact),
    cycles: mapOf(await year.all('cycle', when), ({ id }) => id),
    appraisals: mapOf(await year.all('appraisal', when), keyOf),
    notices: mapOf(await year.all('notice', when), ({ id }) => id),
    objections: mapOf(await year.all('objection', when), ({ matter }) => matter.id),
    effects: editions.flatMap(({ ruling, moved }, index) => {
      const before = editions[index - 1]?.populations ?? []
      return ruling ? [{ objection: ruling.objection, moved, before }] : []
    }),
    ...(graded && { graded }),
    refused: journal.refused.filter(({ command }) => civilDateIn(command.at, world.zone) <= asOf),
  }
}

function mapOf<Key, State>(states: readonly State[], keyOf: (state: State) => Key) {
  return new Map(states.map((state) => [keyOf(state), state]))
}

/** Under which key an appraisal is kept. */
export function keyOf({ population, subject }: Pick<Appraisal, 'population' | 'subject'>): string {
  return `${population}/${subject}`
}

/** The street as it is on a day, as far as is known. */
export function streetOn({ units, members }: Year, day: CivilDate): Organisation {
  return organisationOn(units.values(), members.values(), day)
}

/** The civil day of an instant, by the clocks of the street. */
export function dayOf({ world }: Pick<Year, 'world'>, at: Instant): CivilDate {
  return civilDateIn(at, world.zone)
}
