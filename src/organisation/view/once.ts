/** The entries of a list by their id, and the ids that came more than once: those stand for nothing. */
export interface Once<Id, T> {
  readonly entries: ReadonlyMap<Id, T>
  readonly repeated: readonly Id[]
}

/**
 * The entries by their id. One that comes twice is taken out whole: which of the two is meant must not
 * hang on the order of the list.
 */
export function once<Id extends string, T>(list: Iterable<T>, idOf: (entry: T) => Id): Once<Id, T> {
  const entries = new Map<Id, T>()
  const repeated = new Set<Id>()
  for (const entry of list) {
    const id = idOf(entry)
    if (entries.has(id)) repeated.add(id)
    entries.set(id, entry)
  }
  for (const id of repeated) entries.delete(id)
  return { entries, repeated: [...repeated].sort() }
}
