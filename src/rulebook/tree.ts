/** The tree that one named value is made of, and the values that stand above it. */
export interface Tree {
  /** Where each named value stands; this one's own place is `index`. */
  readonly places: ReadonlyMap<string, number>
  readonly index: number
  readonly depth: number
}

/** The named values that are finished before this one: what its clauses may read. */
export function namesAbove({ places, index }: Tree): readonly string[] {
  return [...places].filter(([, place]) => place < index).map(([name]) => name)
}
