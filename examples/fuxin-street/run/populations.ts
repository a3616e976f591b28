import {
  type CivilDate,
  civilDate,
  type Fact,
  type Fields,
  holdersAt,
  type MemberId,
  population as membersOf,
  type Organisation,
  type RecordState,
  type SubjectId,
  type SubjectInput,
  type UnitId,
  unwrap,
  vouchedFact,
} from 'pledgebook'
import { type PopulationName, populationNames } from '../rules/rulebooks.ts'
import { streetOn, type Year } from '../year.ts'

/** One who is graded, and whose result counts for them too. */
export interface Appraised {
  readonly input: SubjectInput
  readonly links?: { readonly [link: string]: SubjectId }
}

/** Who is graded on a day, population by population: read from the street, never listed by hand. */
export function populationsOn(
  year: Year,
  day: CivilDate,
): ReadonlyMap<PopulationName, readonly Appraised[]> {
  const view = streetOn(year, day)
  return new Map(
    populationNames.map((name) => [
      name,
      whoIs(name, view, year).map((someone) => ({
        input: inputOf(year, name, someone),
        ...(someone.links && { links: someone.links }),
      })),
    ]),
  )
}

interface Someone {
  readonly subject: SubjectId
  readonly attributes?: Fields
  readonly links?: { readonly [link: string]: SubjectId }
}

function whoIs(name: PopulationName, view: Organisation, year: Year): readonly Someone[] {
  const communities = unitsOf(view, ['community-branch', 'general-branch'])
  const branches = unitsOf(view, ['grid-branch'])
  switch (name) {
    case 'branches':
      return branches.map((subject) => ({ subject }))
    case 'communities':
      return communities.map((subject) => ({ subject }))
    case 'secretaries':
      return branches.flatMap((branch) =>
        holdersAt(view, branch, 'secretary').map(({ member }) => ({
          ...{ subject: member, links: { branch } },
        })),
      )
    case 'leaders':
      return leadersOf(year, communities)
    case 'cadres':
      return communities.flatMap((community) =>
        holdersAt(view, community)
          .filter(({ concurrent }) => !concurrent)
          .map(({ member, post }) => ({
            ...{ subject: member, attributes: { post }, links: { community } },
          })),
      )
    default:
      return ofCategory(name, view, year)
  }
}

function unitsOf(view: Organisation, kinds: readonly string[]): readonly UnitId[] {
  return view.units.filter(({ kind }) => kinds.includes(kind)).map(({ unit }) => unit)
}

/** Which community is in whose charge is said beside the tree. */
function leadersOf({ data }: Year, communities: readonly UnitId[]): readonly Someone[] {
  return communities.flatMap((community) => {
    const subject = data.street.inCharge[community] as MemberId | undefined
    return subject === undefined ? [] : [{ subject, links: { community } }]
  })
}

function ofCategory(category: string, view: Organisation, { world }: Year): readonly Someone[] {
  const where = { op: 'equals', left: 'subject.category', right: category } as const
  const selector = { of: 'members', through: { tie: 'home' }, where } as const
  const found = unwrap(membersOf(view, selector, world.organisation))
  return found.map((subject) => ({ subject }))
}

/** Everything that the rules may read of a subject, as far as it is known; what they do not, left out. */
function inputOf(
  year: Year,
  population: PopulationName,
  { subject, attributes = {} }: Someone,
): SubjectInput {
  const { data, asOf } = year
  const catalogue = year.world.rules.get(population)?.rulebook.catalogue
  const kinds = catalogue?.facts.map(({ kind }) => kind) ?? []
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
    attributes: only(catalogue?.attributes, { ...attributes, ...marks?.attributes }),
    inputs: only(catalogue?.inputs, marks?.inputs ?? {}),
    tallies: data.forms
      .filter((each) => each.subject === subject && each.on <= asOf)
      .map(({ tally }) => tally),
    ...(history.length > 0 && { history: history.map(({ period, grade }) => ({ period, grade })) }),
  }
}

/** The last day of the period that is over, or the day that is asked for. */
export function lastDay({ data, asOf }: Year): CivilDate {
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
