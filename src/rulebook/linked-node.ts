import type { Choice } from './choice.ts'
import type { ClauseBase } from './clause-base.ts'

/**
 * What a clause reads of a linked subject's result: the value it was graded by, its place among those who
 * have one (1 is the best, and who ties shares it), or that place in percent of them: rank 1 of 20 is
 * percentile 5.
 */
export type LinkedWhat = 'value' | 'rank' | 'percentile'

/** How the results of several linked subjects become one number. */
export type LinkedTake = 'mean' | 'sum' | 'highest' | 'lowest' | LinkedShare

/** The share of those with one of these grades, times `full`: 100 for percent. */
export interface LinkedShare {
  readonly shareWith: readonly string[]
  readonly full: number
}

/**
 * The result of a linked subject: a tenth of the branch's score for its secretary. Of a link to many
 * subjects (`LinkSpec.many`) it says how they become one; those who have no such result (nothing reckoned,
 * no place, no grade for a share) are left out, so that whoever is suspended changes nobody else's.
 */
export interface LinkedNode extends ClauseBase {
  readonly kind: 'linked'
  readonly link: string
  /** `'value'` where it is left out. A share reads grades and nothing else. */
  readonly what?: LinkedWhat
  /** Needed for a link to many, and only there. */
  readonly take?: LinkedTake
  /** What it means when none of the many has such a result. Needed with `take`. */
  readonly none?: Choice<'zero' | 'refuse'>
  /** The factor; 1 where it is left out. */
  readonly times?: number
}
