import type { Titles } from '../vocabulary/index.ts'
import type { Choice } from './choice.ts'
import type { ClauseBase } from './clause-base.ts'

/** What the rater groups say: the mean of each group's ballots, weighted. */
export interface TalliesNode extends ClauseBase {
  readonly kind: 'tallies'
  /** The weights sum to exactly 1. */
  readonly groups: readonly WeightedGroup[]
  /** What a group without a valid ballot means: `refuse` with `tally-missing`, `zero` points from it, or `reweight` the others. */
  readonly missingGroup: Choice<'refuse' | 'zero' | 'reweight'>
}

/** One rater group and its weight, above 0 and at most 1. */
export interface WeightedGroup {
  readonly group: string
  readonly weight: number
}

/** Who rates, and what each grade on their ballot is worth. */
export interface RaterGroup {
  readonly group: string
  readonly title?: Titles
  readonly scores: readonly BallotScore[]
}

/** One choice on the ballot and its points. */
export interface BallotScore {
  readonly choice: string
  readonly points: number
  readonly title?: Titles
}
