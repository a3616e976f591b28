import { type Refusal, refusal } from '../../foundation/index.ts'
import { type Dependencies, dependencyCycles } from './dependency-order.ts'
import type { Population } from './population.ts'

/** The codes of populations that cannot be graded after each other. */
export type LinkageCode = 'population-repeated' | 'population-unknown' | 'linkage-cycle'

/** Which populations each one reads of this period, by name; of those handed in. */
export function linkageOf(populations: readonly Population[]): Dependencies {
  const names = new Set(populations.map(({ name }) => name))
  return new Map(
    populations.map(({ name, rules }) => {
      const { links = [] } = rules.rulebook.catalogue
      const read = links.filter(({ previous }) => previous !== true)
      return [name, read.flatMap(({ population }) => (names.has(population) ? [population] : []))]
    }),
  )
}

/** Every population once, every linked one there, and no circle among them. */
export function checkLinkage(populations: readonly Population[]): readonly Refusal<LinkageCode>[] {
  const known = new Set<string>()
  const repeated = populations.flatMap(({ name }, index) => {
    const again = known.has(name)
    known.add(name)
    return again ? [refusal('population-repeated', { subject: name, path: [index, 'name'] })] : []
  })
  const unknown = populations.flatMap((population, index) => unknownIn(population, index, known))
  const cycles = dependencyCycles(linkageOf(populations)).map((circle) =>
    refusal('linkage-cycle', { subject: circle[0] ?? '', actual: [...circle] }),
  )
  return [...repeated, ...unknown, ...cycles]
}

function unknownIn(
  { name, rules }: Population,
  index: number,
  known: ReadonlySet<string>,
): readonly Refusal<LinkageCode>[] {
  const { links = [] } = rules.rulebook.catalogue
  return links.flatMap(({ name: link, population, previous }) => {
    if (previous === true || known.has(population)) return []
    const path = [index, 'rules', 'rulebook', 'catalogue', 'links', link]
    return [refusal('population-unknown', { subject: name, path, actual: population })]
  })
}
