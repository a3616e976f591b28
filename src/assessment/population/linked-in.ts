import type { Population } from './population.ts'

/** Finds what there is about the population that a link of this one leads to. */
export function linkedIn<T>(
  { rules }: Population,
  byName: ReadonlyMap<string, T>,
): (link: string) => T | undefined {
  const { links = [] } = rules.rulebook.catalogue
  const now = links.filter(({ previous }) => previous !== true)
  const populations = new Map(now.map(({ name, population }) => [name, population]))
  return (link) => {
    const population = populations.get(link)
    return population === undefined ? undefined : byName.get(population)
  }
}
