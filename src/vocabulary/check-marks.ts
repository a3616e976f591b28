import {
  describe,
  isSmall,
  type Path,
  parseDecimal,
  type Refusal,
  refusal,
} from '../foundation/index.ts'
import type { MarkRange, Tally } from './tally.ts'

/** What can be wrong with the marks of a tally. */
export type MarkCode =
  /** Points that the ballot cannot give: out of range, or with too many decimals. */
  | 'mark-invalid'
  /** One number of points counted twice. */
  | 'mark-duplicate'
  /** Marks of a group whose ballot has choices. */
  | 'marks-unexpected'

/** Every fault in what the ballots of a group that gives marks say. */
export function checkMarks(
  range: MarkRange,
  { group, marks = [] }: Tally,
  path: Path,
): readonly Refusal<MarkCode>[] {
  const seen = new Set<number>()
  return marks.flatMap(({ points }, index): readonly Refusal<MarkCode>[] => {
    const at = { subject: group, path: [...path, 'marks', index, 'points'] }
    if (!isMark(range, points)) {
      const expected = `from ${range.from} to ${range.to}, decimals: at most ${range.decimals}`
      return [refusal('mark-invalid', { ...at, expected, actual: describe(points) })]
    }
    if (seen.has(points)) {
      const expected = 'each number of points once'
      return [refusal('mark-duplicate', { ...at, expected, actual: points })]
    }
    seen.add(points)
    return []
  })
}

/**
 * Whether a ballot can give so many points.
 *
 * @example
 * ```ts
 * import { isMark } from 'pledgebook'
 *
 * isMark({ from: 0, to: 100, decimals: 1 }, 99.5) // => true
 * isMark({ from: 0, to: 100, decimals: 1 }, 99.55) // => false
 * ```
 */
export function isMark({ from, to, decimals }: MarkRange, points: unknown): points is number {
  if (typeof points !== 'number' || points < from || points > to) return false
  const parsed = parseDecimal(points)
  return parsed.ok && isSmall(parsed.value) && 10 ** decimals % parsed.value.d === 0
}
