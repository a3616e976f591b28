import type { Choice } from './choice.ts'
import type { ClauseBase } from './clause-base.ts'
import type { Quorum } from './quorum.ts'

/**
 * Which part of a group made one of some choices, times `full`: 100 for percent, 3 where thirds must be
 * compared exactly. "Competent at least 90%" is a share of the choice `competent`, and what counts as the
 * whole is a choice of the author's.
 */
export interface ShareNode extends ClauseBase {
  readonly kind: 'share'
  /** A group whose ballots have choices. */
  readonly group: string
  /** Each once. A choice that nobody made has no votes. */
  readonly choices: readonly string[]
  /** The whole: valid ballots, ballots handed in, who came, or who had the right to vote. */
  readonly of: Choice<'valid' | 'cast' | 'present' | 'entitled'>
  /** What the whole is worth, above 0. */
  readonly full: number
  /** What a whole of nobody means, a group without a tally, and a quorum that failed as `missing`. */
  readonly none: Choice<'refuse' | 'zero'>
  readonly quorum?: Quorum
}
