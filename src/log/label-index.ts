import { checkStreamQuery } from './check-query.ts'
import { compareCodePoints } from './compare-code-points.ts'
import type { StreamQuery } from './event-log.ts'

/** Names of streams by label, in memory. */
export interface LabelIndex {
  readonly add: (stream: string, labels: readonly string[]) => void
  readonly find: (query: StreamQuery) => readonly string[]
  readonly labelsOf: (stream: string) => readonly string[]
}

/** An index of nothing yet. */
export function labelIndex(): LabelIndex {
  const names = new Map<string, Set<string>>()
  const sorted = new Map<string, readonly string[]>()
  const labelsOf = new Map<string, Set<string>>()
  const sortedOf = (label: string) => {
    const found = sorted.get(label) ?? [...(names.get(label) ?? [])].sort(compareCodePoints)
    sorted.set(label, found)
    return found
  }
  return {
    labelsOf: (stream) => [...(labelsOf.get(stream) ?? [])].sort(compareCodePoints),
    add: (stream, labels) => {
      const own = labelsOf.get(stream) ?? new Set()
      labelsOf.set(stream, own)
      for (const label of labels) {
        own.add(label)
        const set = names.get(label) ?? new Set()
        names.set(label, set)
        // Sorted anew when next asked for, and only then.
        if (!set.has(stream)) sorted.delete(label)
        set.add(stream)
      }
    },
    find: (query) => {
      checkStreamQuery(query)
      const all = sortedOf(query.label)
      const from = query.after === undefined ? 0 : firstAfter(all, query.after)
      return all.slice(from, from + query.limit)
    },
  }
}

/** Where in a sorted list the first text after a given one stands. */
function firstAfter(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareCodePoints(sorted[middle] ?? '', text) > 0) high = middle
    else low = middle + 1
  }
  return low
}
