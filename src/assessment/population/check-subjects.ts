import { type Json, type Refusal, refusal } from '../../foundation/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import type { Population, PopulationSubject } from './population.ts'

/** The codes of subjects that cannot stand in a population. */
export type SubjectsCode =
  | 'subject-repeated'
  | 'linkage-unknown'
  | 'linkage-number'
  | 'linked-subject-unknown'

/** Who is in a population, by its name. */
export type Rolls = ReadonlyMap<string, ReadonlySet<SubjectId>>

/** Where a link leads: to one of a roll, or to many. */
interface Leads {
  readonly roll: ReadonlySet<SubjectId> | undefined
  readonly many: true | undefined
}

/** Every subject once, with links that the rulebook knows to subjects that there are. */
export function checkSubjects(
  { rules, subjects }: Population,
  index: number,
  rolls: Rolls,
): readonly Refusal<SubjectsCode>[] {
  const { links = [] } = rules.rulebook.catalogue
  const now = links.filter(({ previous }) => previous !== true)
  const linked = new Map(
    now.map(({ name, population, many }) => [name, { roll: rolls.get(population), many }]),
  )
  const seen = new Set<SubjectId>()
  return subjects.flatMap((each, position) => {
    const { subject } = each.input
    const path = [index, 'subjects', position]
    const again = seen.has(subject)
    seen.add(subject)
    const faults = linksOf(each, path, linked)
    return again ? [refusal('subject-repeated', { subject, path }), ...faults] : faults
  })
}

function linksOf(
  { input: { subject }, links }: PopulationSubject,
  above: readonly (string | number)[],
  linked: ReadonlyMap<string, Leads>,
): readonly Refusal<SubjectsCode>[] {
  if (!links) return []
  return Object.entries(links).flatMap(([link, other]) => {
    const path = [...above, 'links', link]
    const said = (code: SubjectsCode, expected: Json, actual: string) => [
      refusal(code, { subject, path, expected, actual }),
    ]
    if (!linked.has(link)) return said('linkage-unknown', [...linked.keys()], link)
    // A population that is not there is refused by itself.
    const { roll, many } = linked.get(link) ?? {}
    if (Array.isArray(other) !== (many === true)) {
      return said('linkage-number', many === true ? 'a list' : 'one subject', link)
    }
    const wrong = [other].flat().filter((each) => roll && !roll.has(each))
    return wrong.flatMap((each) => said('linked-subject-unknown', link, each))
  })
}
