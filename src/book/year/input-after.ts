import type { SubjectInput } from '../../assessment/index.ts'
import type { CycleState } from '../../cycle/index.ts'
import type { ObjectionRuled, RecordState } from '../../record/index.ts'
import { earlierIn } from './earlier.ts'
import { factsKnown, recordsAbout } from './facts-about.ts'
import { knownOf } from './known-of.ts'
import { peopleOn } from './people.ts'
import { rulebookOf } from './rulebook-of.ts'
import type { YearBase } from './year-base.ts'

/** Whose input, in which population, and after which ruling. */
export interface InputQuestion {
  readonly state: CycleState
  readonly population: string
  readonly former: SubjectInput
  readonly event: ObjectionRuled
}

/**
 * What is known of a subject after a ruling: as it was published, with the facts and counted forms that
 * are known now. What was recorded since closing counts only in the place of a fact that had counted, or
 * where the ruling names it.
 */
export async function inputAfter(
  year: YearBase,
  { state, population: name, former, event }: InputQuestion,
): Promise<SubjectInput> {
  const { subject } = former
  const records = await recordsAbout(year.log, subject, event.at)
  const named = event.remedy.filter(({ kind }) => kind === 'fact').map(({ id }) => id)
  const counted = descendants(records, [...(former.facts ?? []).map(({ id }) => id), ...named])
  const { zone } = year.hearing.calendar
  const rules = year.populations.find((each) => each.name === name)
  const own = records.filter(({ fact }) => counted.has(fact))
  const facts = rules ? factsKnown(own, rulebookOf(year, rules).rulebook.catalogue, zone) : []
  const tallies = await talliesOf(year, { state, population: name, former, event })
  return { ...former, facts, ...(tallies !== undefined && { tallies }) }
}

/** The facts named, and those that stand in their place, one after the other. */
function descendants(
  records: readonly RecordState[],
  first: readonly string[],
): ReadonlySet<string> {
  const known = new Set<string>(first)
  // In the order of recording, so that whoever is corrected comes before who corrects.
  for (const { fact, corrects } of records) {
    if (corrects !== undefined && known.has(corrects)) known.add(fact)
  }
  return known
}

async function talliesOf(
  year: YearBase,
  { state, population: name, former, event }: InputQuestion,
): Promise<SubjectInput['tallies']> {
  const population = year.populations.find((each) => each.name === name)
  const asOf = former.asOf
  if (population?.knownOf === undefined || asOf === undefined) return former.tallies
  const { view } = await peopleOn(year.log, asOf, event.at)
  const earlier = await earlierIn(year.log, state, name, event.at)
  const { period } = state
  const { subject } = former
  const asked = { subject, period, view, knownAt: event.at, earlier: earlier(subject) }
  return knownOf(population, asked).tallies
}
