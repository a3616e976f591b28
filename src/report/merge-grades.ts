import { invariant } from '../foundation/index.ts'

/** Neighbouring grades that are counted together: from the first position until, without, the second. */
export interface GradeSpan {
  readonly from: number
  readonly until: number
}

/**
 * The finest way to count neighbouring grades together so that every count of a table is 0 or at least
 * `atLeast`, and so that what was merged cannot be taken apart: how many have a word and how many have a
 * grade is known from elsewhere, and where all of a merged count stood in one row, it would be those
 * grades' own. Among equally fine ways the grades further down are merged.
 *
 * Why merging, and not blanks: a count that is blanked out is the rest of its row and of its column, so
 * others must go blank with it, and which ones they are tells something again.
 */
export function mergeGrades(
  rows: readonly (readonly number[])[],
  grades: number,
  atLeast: number,
): readonly GradeSpan[] {
  /** For each number of grades from the top: the finest way to merge them, if there is one. */
  const finest: (readonly GradeSpan[] | undefined)[] = [[]]
  for (let until = 1; until <= grades; until++) {
    let best: readonly GradeSpan[] | undefined
    for (let from = 0; from < until; from++) {
      const before = finest[from]
      if (!before || (best && before.length < best.length)) continue
      if (isSafe(rows, { from, until }, atLeast)) best = [...before, { from, until }]
    }
    finest[until] = best
  }
  const chosen = finest[grades]
  invariant(
    chosen !== undefined,
    'two rows of at least the minimum are safe with all grades together',
  )
  return chosen
}

function isSafe(rows: readonly (readonly number[])[], span: GradeSpan, atLeast: number): boolean {
  const counts = rows.map((row) => countIn(row, span))
  if (counts.some((count) => count > 0 && count < atLeast)) return false
  const filled = counts.filter((count) => count > 0).length
  return filled !== 1 || span.until - span.from === 1
}

/** How many of one row have a grade of a span. */
export function countIn(row: readonly number[], { from, until }: GradeSpan): number {
  return row.slice(from, until).reduce((sum, each) => sum + each, 0)
}
