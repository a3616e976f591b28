/**
 * A forest as arrays, in pre-order: each entry before everything under it. `order[i]` is the entry (a
 * number from the input) that stands at position `i`; the part under and with `i` is `[i, ends[i])`.
 */
export interface Forest {
  readonly order: readonly number[]
  /** The position of the entry above, or −1 at a root. */
  readonly parents: readonly number[]
  readonly ends: readonly number[]
}

/**
 * Lays out entries of which each names the one above it by its number, or −1. Entries of one parent, and
 * roots, keep their order. There must be no circle: cut it first. No recursion: any depth will do.
 */
export function forestOf(above: readonly number[]): Forest {
  const { firstChild, next, roots } = childLists(above)
  const order: number[] = []
  const parents: number[] = []
  const positions = new Array<number>(above.length).fill(-1)
  const open = roots.reverse()
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    positions[entry] = order.length
    order.push(entry)
    parents.push(positions[above[entry] ?? -1] ?? -1)
    // The last child goes in first, so that the first comes out first.
    for (let child = firstChild[entry] ?? -1; child >= 0; child = next[child] ?? -1) {
      open.push(child)
    }
  }
  return { order, parents, ends: endsOf(parents) }
}

/** The children of each entry as a chain from the last to the first, and the roots in order. */
function childLists(above: readonly number[]) {
  const firstChild = new Array<number>(above.length).fill(-1)
  const next = new Array<number>(above.length).fill(-1)
  const roots: number[] = []
  for (const [entry, parent] of above.entries()) {
    if (parent < 0) {
      roots.push(entry)
      continue
    }
    next[entry] = firstChild[parent] ?? -1
    firstChild[parent] = entry
  }
  return { firstChild, next, roots }
}

/** Where the part under each position ends: one sweep from the last position to the first. */
function endsOf(parents: readonly number[]): readonly number[] {
  const ends = parents.map((_, position) => position + 1)
  for (let position = parents.length - 1; position >= 0; position--) {
    const parent = parents[position] ?? -1
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, ends[position] ?? 0)
  }
  return ends
}
