import {
  type CivilDate,
  civilDate,
  type Fact,
  type Fields,
  type GradedPopulation,
  type MemberId,
  type Organisation,
  type Population,
  type PopulationSubject,
  parsePeriod,
  postsHeldBy,
  type RecordState,
  type Roll,
  rollOf,
  type SubjectId,
  type SubjectInput,
  type UnitId,
  unwrap,
  vouchedFact,
} from 'pledgebook'
import { type PopulationName, populationNames } from '../rules/rulebooks.ts'
import { selectors } from '../rules/selectors.ts'
import { streetOn, type Year } from '../year.ts'

/** Who is in a population on a day, and who is exempt by its rules. */
export function rollsOn(year: Year, day: CivilDate): ReadonlyMap<PopulationName, Roll> {
  const view = streetOn(year, day)
  const { world, data, units, members } = year
  const books = { units: [...units.values()], members: [...members.values()] }
  const period = unwrap(parsePeriod(data.street.period))
  return new Map(
    populationNames.map((name) => {
      const rulebook = world.rulesOf(name)
      const question = {
        period,
        selector: selectors[name],
        organisation: world.organisation,
        rulebook,
      }
      const attributesOf = (subject: SubjectId) => data.marks.get(subject)?.attributes ?? {}
      return [name, unwrap(rollOf(view, books, { ...question, attributesOf }))]
    }),
  )
}

/** Every population as it is graded on a day. */
export function populationsOn(year: Year, day: CivilDate): readonly Population[] {
  const view = streetOn(year, day)
  return [...rollsOn(year, day)].map(([name, { in: plain, exempt }]) => {
    const subjects = [...plain, ...exempt.map(({ subject }) => subject)]
    return {
      ...{ name, rules: year.world.rulesOf(name) },
      subjects: subjects.map((subject) => subjectOf(year, name, subject, view)),
    }
  })
}

function subjectOf(
  year: Year,
  name: PopulationName,
  subject: SubjectId,
  view: Organisation,
): PopulationSubject {
  const post = postOf(subject, view)
  if (name === 'secretaries' && post) {
    return { input: inputOf(year, name, { subject }), links: { branch: post.unit } }
  }
  if (name === 'cadres' && post) {
    const attributes = { post: post.post }
    return {
      ...{ input: inputOf(year, name, { subject, attributes }), links: { community: post.unit } },
    }
  }
  const attributes = name === 'in-service' ? { home: homeOf(subject, view) } : {}
  const input = inputOf(year, name, { subject, attributes })
  const inCharge = Object.entries(year.data.street.inCharge)
  const charge = inCharge.find(([, leader]) => name === 'leaders' && leader === subject)
  return charge ? { input, links: { community: charge[0] as UnitId } } : { input }
}

/** The resident unit that a member in service belongs to, or the street. */
function homeOf(subject: SubjectId, view: Organisation): string {
  const position = view.memberPositions.get(subject as MemberId) ?? -1
  const home = view.members[position]?.home ?? ''
  return home.startsWith('r-') ? home : 'street'
}

/** The post that a member holds in their own unit, and the unit. */
function postOf(subject: SubjectId, view: Organisation) {
  const [first] = postsHeldBy(view, subject as MemberId).filter(({ held }) => !held.concurrent)
  const unit = first && view.units[first.unit]?.unit
  return first && unit ? { unit, post: first.held.post } : undefined
}

/** The input of one subject as before, with the facts and forms that are known now. */
export function inputNow(
  year: Year,
  { population, subject }: { readonly population: PopulationName; readonly subject: SubjectId },
  graded: readonly GradedPopulation[],
): SubjectInput {
  const before = graded
    .find((each) => each.population.name === population)
    ?.population.subjects.find(({ input }) => input.subject === subject)?.input
  const { facts = [], tallies = [], ...now } = inputOf(year, population, { subject })
  return { ...now, ...before, facts, tallies }
}

interface Someone {
  readonly subject: SubjectId
  readonly attributes?: Fields
}

/** Everything that the rules may read of a subject, as far as it is known; what they do not, left out. */
function inputOf(
  year: Year,
  population: PopulationName,
  { subject, attributes = {} }: Someone,
): SubjectInput {
  const { data, asOf } = year
  const { catalogue } = year.world.rulesOf(population).rulebook
  const kinds = catalogue.facts.map(({ kind }) => kind)
  const marks = data.marks.get(subject)
  const facts = (year.factsAbout.get(subject) ?? []).flatMap((id) => {
    const state = year.records.get(id)
    return state && kinds.includes(state.kind) ? (vouchedFact(state) ?? waiting(state)) : []
  })
  const history = data.history.filter(
    (each) => each.population === population && each.subject === subject,
  )
  return {
    ...{ subject, period: data.street.period, facts, asOf: lastDay(year) },
    attributes: only(catalogue.attributes, { ...attributes, ...marks?.attributes }),
    inputs: only(catalogue.inputs, marks?.inputs ?? {}),
    tallies: data.forms
      .filter((each) => each.subject === subject && each.on <= asOf)
      .map(({ tally }) => tally),
    ...(history.length > 0 && { history: history.map(({ period, grade }) => ({ period, grade })) }),
  }
}

/** The last day of the period that is over, or the day that is asked for. */
function lastDay({ data, asOf }: Year): CivilDate {
  const last = civilDate(`${data.street.period}-12-31`)
  return asOf < last ? asOf : last
}

function only<T>(
  specs: readonly { readonly name: string }[] = [],
  values: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const known = Object.entries(values).filter(([name]) => specs.some((each) => each.name === name))
  return Object.fromEntries(known)
}

/** A fact without its stamp is handed in as it is, so that the explanation says why it does not count. */
function waiting({ fact: id, kind, subject, versions, status }: RecordState): readonly Fact[] {
  if (status !== 'awaiting' && status !== 'returned') return []
  const { on, fields, evidence, recordedBy } = versions.at(-1) ?? versions[0]
  return [{ id, kind, subject, on, fields, evidence, recordedBy }]
}
