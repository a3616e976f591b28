import type { Choice } from './choice.ts'
import type { Seating } from './seating.ts'

/**
 * Places that a measure goes by. Places from the first: 1 is first, both ends belong, who ties shares the
 * better place. Or the first or last so many of those with a place: the last three, the first tenth.
 */
export type Ranks = { readonly from: number; readonly to: number } | EndOfRanking

/** So many from one end of the ranking. */
export interface EndOfRanking extends Seating {
  readonly end: 'first' | 'last'
  /** A choice among the attributes: each of its words is ranked by itself. Without it all are together. */
  readonly per?: `subject.${string}`
  /** What becomes of those who tie at the edge: all are among them, none is, or people must say (`rank-tied`). */
  readonly tie: Choice<'all-in' | 'all-out' | 'refuse'>
}
