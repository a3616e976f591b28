import type { CivilDate, Instant } from '../../calendar/index.ts'
import {
  type NamedRoll,
  type NamedRollQuestion,
  type Opening,
  type RollCode,
  rollsOf,
} from '../../cycle/index.ts'
import type { Refusal, Result } from '../../foundation/index.ts'
import { type Organisation, population as selectedBy } from '../../organisation/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import { broughtAlong, withBrought } from './brought-along.ts'
import { decidedClauses, withDecided } from './decided-clauses.ts'
import { earlierIn, type YearTerms } from './earlier.ts'
import { knownOf } from './known-of.ts'
import { peopleOn } from './people.ts'
import { rulebookOf } from './rulebook-of.ts'
import type { YearBase } from './year-base.ts'
import type { PopulationSetup } from './year-setup.ts'

/** Of which day the rolls are, and by what was known when. */
export interface RollDay {
  readonly asOf: CivilDate
  readonly knownAt: Instant
}

/** Who belongs to each population of a cycle on a day. Refused as `rollsOf` says. */
export async function rollsOfCycle(
  year: YearBase,
  state: YearTerms,
  { asOf, knownAt }: RollDay,
): Promise<Result<readonly NamedRoll[], Refusal<RollCode>>> {
  const { books, view } = await peopleOn(year.log, asOf, knownAt)
  const { populations, roles = 'each' } = year
  const questions = populations.map((each) => questionOf(year, state, each, { view, knownAt }))
  return rollsOf(view, books, { populations: await Promise.all(questions), roles })
}

async function questionOf(
  year: YearBase,
  state: YearTerms,
  population: PopulationSetup,
  { view, knownAt }: { readonly view: Organisation; readonly knownAt: Instant },
): Promise<NamedRollQuestion> {
  const { name, selector } = population
  const { period } = state
  const rulebook = rulebookOf(year, population)
  const base = { name, period, selector, organisation: year.organisation, rulebook }
  // Only profiles ask for more than the organisation itself knows.
  if (rulebook.profiles.length === 0) return base
  const decided = await decidedClauses(year.log, state.id, name, knownAt)
  const asksPast = rulebook.profiles.some(({ when }) => when.reads.includes('past'))
  if (population.knownOf === undefined && !asksPast) {
    return decided.size === 0 ? base : { ...base, decisionsOf: (each) => decided.get(each) ?? [] }
  }
  const earlier = await earlierIn(year.log, state, name, knownAt)
  const brought = asksPast ? await broughtInto(year, base, { view, knownAt }) : nothing
  const known = (subject: SubjectId) => {
    const asked = { subject, period, view, knownAt, earlier: earlier(subject) }
    const told = withDecided(knownOf(population, asked), decided.get(subject))
    return withBrought(told, brought.get(subject), { population: name, period: period.id })
  }
  return {
    ...base,
    attributesOf: (subject) => known(subject).attributes ?? {},
    historyOf: (subject) => known(subject).history ?? [],
    decisionsOf: (subject) => known(subject).decisions ?? [],
  }
}

const nothing: ReadonlyMap<SubjectId, Opening> = new Map()

/** What everybody in a population brought along from before the book. */
async function broughtInto(
  { log }: YearBase,
  { selector, organisation }: NamedRollQuestion,
  { view, knownAt }: { readonly view: Organisation; readonly knownAt: Instant },
): Promise<ReadonlyMap<SubjectId, Opening>> {
  const selected = selectedBy(view, selector, organisation)
  return selected.ok ? broughtAlong(log, selected.value, knownAt) : nothing
}
