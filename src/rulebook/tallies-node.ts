import type { Json } from '../foundation/index.ts'
import type { ClauseBase } from './clause-base.ts'
import type { MissingGroup } from './missing-group.ts'
import type { Quorum } from './quorum.ts'
import type { Trim } from './trim.ts'
import type { VotingGroup } from './voting-group.ts'

/** What the rater groups say: the mean of each group's ballots, weighted. */
export interface TalliesNode extends ClauseBase {
  readonly kind: 'tallies'
  /** The weights sum to exactly 1. */
  readonly groups: readonly WeightedGroup[]
  /** What a group without a valid ballot means, or with too few. */
  readonly missingGroup: MissingGroup
  /** For the whole clause: where it fails as `missing`, every group counts as missing. */
  readonly quorum?: Quorum
}

/** One rater group whose mean is taken. */
export interface WeightedGroup extends VotingGroup {
  readonly trim?: Trim
  /** In the place of the mean, what an aggregate of somebody's own makes of the ballots (`defineAggregate`). */
  readonly aggregate?: AggregateUse
}

/** An aggregate of somebody's own, by its name among the extensions. */
export interface AggregateUse {
  readonly use: string
  readonly params: Json
}
