import { compareText } from '../../foundation/index.ts'

/** What each name needs first. Every name that is needed is a key. */
export type Dependencies = ReadonlyMap<string, readonly string[]>

/** The names so that each comes after all that it needs; those in a circle, or behind one, are left out. */
export function dependencyOrder(needs: Dependencies): readonly string[] {
  const waiting = new Map([...needs].map(([name, first]) => [name, new Set(first).size]))
  const neededBy = turned(needs)
  // The list grows while it is read.
  const order = [...needs.keys()].filter((name) => waiting.get(name) === 0)
  for (const name of order) {
    for (const next of neededBy.get(name) ?? []) {
      const left = (waiting.get(next) ?? 0) - 1
      waiting.set(next, left)
      if (left === 0) order.push(next)
    }
  }
  return order
}

function turned(needs: Dependencies): ReadonlyMap<string, readonly string[]> {
  const neededBy = new Map<string, string[]>([...needs.keys()].map((name) => [name, []]))
  for (const [name, first] of needs) {
    for (const needed of new Set(first)) neededBy.get(needed)?.push(name)
  }
  return neededBy
}

/**
 * Circles of names that need each other, each from its smallest name on, in the order in which they need
 * each other. One for each knot; long ones cost no stack.
 */
export function dependencyCycles(needs: Dependencies): readonly (readonly string[])[] {
  const ordered = new Set(dependencyOrder(needs))
  const knotted = [...needs.keys()].filter((name) => !ordered.has(name)).sort(compareText)
  const seen = new Set<string>()
  return knotted.flatMap((start) => {
    const way = walk(start, needs, ordered, seen)
    return way.length === 0 ? [] : [fromSmallest(way)]
  })
}

/** Whoever is knotted needs someone who is: following them leads into a circle, or to where someone walked before. */
function walk(
  start: string,
  needs: Dependencies,
  ordered: ReadonlySet<string>,
  seen: Set<string>,
): readonly string[] {
  const way: string[] = []
  let name: string | undefined = start
  while (name !== undefined && !seen.has(name)) {
    seen.add(name)
    way.push(name)
    name = needs.get(name)?.find((needed) => !ordered.has(needed))
  }
  const from = name === undefined ? -1 : way.indexOf(name)
  return from < 0 ? [] : way.slice(from)
}

function fromSmallest(circle: readonly string[]): readonly string[] {
  const [smallest = ''] = [...circle].sort(compareText)
  const from = circle.indexOf(smallest)
  return [...circle.slice(from), ...circle.slice(0, from)]
}
