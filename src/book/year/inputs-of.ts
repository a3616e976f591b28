import type { PopulationSubject, SubjectInput } from '../../assessment/index.ts'
import type { CivilDate, Instant } from '../../calendar/index.ts'
import { invariant } from '../../foundation/index.ts'
import type { EventLog } from '../../log/index.ts'
import type { Organisation } from '../../organisation/index.ts'
import type { RecordState } from '../../record/index.ts'
import type { Catalogue, SubjectId } from '../../vocabulary/index.ts'
import { broughtAlong, withBrought } from './brought-along.ts'
import { decidedClauses, withDecided } from './decided-clauses.ts'
import { earlierIn, type YearTerms } from './earlier.ts'
import { factsKnown, recordsAbout } from './facts-about.ts'
import { knownOf } from './known-of.ts'
import { peopleOn } from './people.ts'
import { rulebookOf } from './rulebook-of.ts'
import type { YearBase } from './year-base.ts'
import type { Known } from './year-setup.ts'

/** Whom to ask about in one population. */
export interface Listed {
  readonly population: string
  readonly subjects: readonly SubjectId[]
}

/** What a population is handed, in the order of its subjects. */
export interface PopulationInputs {
  readonly population: string
  readonly subjects: readonly PopulationSubject[]
}

/** The last day that is reckoned, and by what was known when. */
export interface InputTerms {
  readonly asOf: CivilDate
  readonly knownAt: Instant
}

/** What the rules are handed of everybody: facts from their streams, the rest as the host knows it. */
export async function inputsOf(
  year: YearBase,
  state: YearTerms,
  terms: InputTerms,
  lists: readonly Listed[],
): Promise<readonly PopulationInputs[]> {
  const { view } = await peopleOn(year.log, terms.asOf, terms.knownAt)
  const all = new Set(lists.flatMap(({ subjects }) => subjects))
  const records = await recordsOf(year.log, [...all], terms.knownAt)
  return Promise.all(lists.map((list) => inputsIn(year, state, list, { ...terms, view, records })))
}

/** The same, and what is known of everybody. */
interface Material extends InputTerms {
  readonly view: Organisation
  readonly records: ReadonlyMap<SubjectId, readonly RecordState[]>
}

async function inputsIn(
  year: YearBase,
  state: YearTerms,
  { population: name, subjects }: Listed,
  { asOf, knownAt, view, records }: Material,
): Promise<PopulationInputs> {
  const population = year.populations.find((each) => each.name === name)
  invariant(population !== undefined, 'only populations of the book are on its rolls')
  const { catalogue } = rulebookOf(year, population).rulebook
  const earlier = await earlierIn(year.log, state, name, knownAt)
  const brought = await broughtAlong(year.log, subjects, knownAt)
  const decided = await decidedClauses(year.log, state.id, name, knownAt)
  const { period } = state
  const inputs = subjects.map((subject): PopulationSubject => {
    const asked = { subject, period, view, knownAt, earlier: earlier(subject) }
    const base = { subject, period: period.id, asOf }
    const facts = factsKnown(records.get(subject) ?? [], catalogue, year.hearing.calendar.zone)
    const terms = { population: name, period: period.id }
    const known = withBrought(knownOf(population, asked), brought.get(subject), terms)
    return inputWith({ ...base, facts }, withDecided(known, decided.get(subject)), catalogue)
  })
  return { population: name, subjects: inputs }
}

/** One input: what the rulebook's catalogue does not know is left out. */
function inputWith(
  base: Pick<SubjectInput, 'subject' | 'period' | 'asOf' | 'facts'>,
  { attributes = {}, inputs = {}, tallies = [], decisions, history = [], links }: Known,
  catalogue: Catalogue,
): PopulationSubject {
  const input: SubjectInput = {
    ...{ ...base, tallies },
    attributes: only(catalogue.attributes, attributes),
    inputs: only(catalogue.inputs, inputs),
    ...(decisions !== undefined && { decisions }),
    ...(history.length > 0 && { history }),
  }
  return links === undefined ? { input } : { input, links }
}

async function recordsOf(
  log: EventLog,
  subjects: readonly SubjectId[],
  knownAt: Instant,
): Promise<ReadonlyMap<SubjectId, readonly RecordState[]>> {
  const records = new Map<SubjectId, readonly RecordState[]>()
  for (let from = 0; from < subjects.length; from += atOnce) {
    const some = subjects.slice(from, from + atOnce)
    const found = await Promise.all(some.map((subject) => recordsAbout(log, subject, knownAt)))
    for (const [index, subject] of some.entries()) records.set(subject, found[index] ?? [])
  }
  return records
}

/** How many subjects are asked about at a time. */
const atOnce = 20

function only<T>(
  specs: readonly { readonly name: string }[] = [],
  values: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const names = new Set(specs.map(({ name }) => name))
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)))
}
