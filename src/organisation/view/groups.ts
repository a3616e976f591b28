/** Entries in groups, one after another: group `g` is `entries[starts[g] … starts[g + 1])`. */
export interface Groups {
  readonly starts: readonly number[]
  readonly entries: readonly number[]
}

/**
 * Groups pairs of a group and an entry: two plain lists of one length, so that a million cost no
 * objects. Within a group the entries keep their order.
 */
export function groupsOf(
  groups: readonly number[],
  entries: readonly number[],
  count: number,
): Groups {
  const starts = new Array<number>(count + 1).fill(0)
  for (const group of groups) starts[group + 1] = (starts[group + 1] ?? 0) + 1
  for (let group = 0; group < count; group++) {
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)
  }
  const next = starts.slice(0, count)
  const sorted = new Array<number>(entries.length).fill(0)
  for (const [index, group] of groups.entries()) {
    const place = next[group] ?? 0
    sorted[place] = entries[index] ?? 0
    next[group] = place + 1
  }
  return { starts, entries: sorted }
}
