import type { Json } from '../foundation/index.ts'
import type { Choice } from './choice.ts'
import type { ClauseBase } from './clause-base.ts'
import type { MissingGroup } from './missing-group.ts'
import type { Quorum } from './quorum.ts'
import type { Trim } from './trim.ts'
import type { VotingGroup } from './voting-group.ts'

/** What the rater groups say: the mean of each group's ballots, or one of them (`take`), weighted. */
export interface TalliesNode extends ClauseBase {
  readonly kind: 'tallies'
  /** The weights sum to exactly 1. */
  readonly groups: readonly WeightedGroup[]
  /** What a group without a valid ballot means, or with too few. */
  readonly missingGroup: MissingGroup
  /** For the whole clause: where it fails as `missing`, every group counts as missing. */
  readonly quorum?: Quorum
}

/** One rater group and what is taken of its ballots. */
export interface WeightedGroup extends VotingGroup {
  readonly trim?: Trim
  /**
   * What is taken of the ballots that are left: their mean, where nothing is said; the one in the middle, of
   * an even number the mean of the two there; the highest; the lowest. How far a group's ballots lie apart is
   * `less` of the highest by the lowest.
   */
  readonly take?: Choice<'mean' | 'median' | 'highest' | 'lowest'>
  /** In the place of the mean, what an aggregate of somebody's own makes of the ballots (`defineAggregate`). */
  readonly aggregate?: AggregateUse
}

/** An aggregate of somebody's own, by its name among the extensions. */
export interface AggregateUse {
  readonly use: string
  readonly params: Json
}
