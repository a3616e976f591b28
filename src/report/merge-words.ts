/** How many of a group have each grade; a group may hold several words of the attribute. */
export interface WordGroup {
  /** `null`: the attribute is not known. */
  readonly words: readonly (string | null)[]
  readonly total: number
  /** By grade. */
  readonly counts: readonly number[]
}

/**
 * Puts words that too few have together, and, where that is still too few, the smallest others with them:
 * one that was left out alone could be had by subtraction. Only how many have a word decides, which is no
 * secret. Words that nobody has stay as they are. The merged group stands last.
 */
export function mergeWords(groups: readonly WordGroup[], atLeast: number): readonly WordGroup[] {
  const fromSmallest = groups
    .filter(({ total }) => total > 0)
    .sort((a, b) => a.total - b.total || groups.indexOf(a) - groups.indexOf(b))
  const merged: WordGroup[] = []
  let size = 0
  for (const group of fromSmallest) {
    const enough = size === 0 || size >= atLeast
    if (group.total >= atLeast && enough) break
    merged.push(group)
    size += group.total
  }
  if (merged.length === 0) return groups
  const alone = groups.filter((group) => !merged.includes(group))
  const inOrder = groups.filter((group) => merged.includes(group))
  return [...alone, together(inOrder)]
}

function together(groups: readonly WordGroup[]): WordGroup {
  const [first] = groups
  return {
    words: groups.flatMap(({ words }) => words),
    total: sumOf(groups.map(({ total }) => total)),
    counts: (first?.counts ?? []).map((_, grade) => {
      return sumOf(groups.map(({ counts }) => counts[grade] ?? 0))
    }),
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
