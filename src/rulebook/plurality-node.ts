import type { Choice } from './choice.ts'
import type { ClauseBase } from './clause-base.ts'
import type { MissingGroup } from './missing-group.ts'
import type { Quorum } from './quorum.ts'
import type { VotingGroup } from './voting-group.ts'

/**
 * The points of the choice that was named most: by its share of the valid ballots of each group, weighted.
 * All groups have the same choices at the same points.
 */
export interface PluralityNode extends ClauseBase {
  readonly kind: 'plurality'
  /** The weights sum to exactly 1. */
  readonly groups: readonly VotingGroup[]
  /** Which of several choices with the same share holds: that of more points, of fewer, or `refuse` with `plurality-tied`. */
  readonly tie: Choice<'higher' | 'lower' | 'refuse'>
  /** With `zero` and `reweight` those heard decide; where nobody was heard it is 0 points or missing. */
  readonly missingGroup: MissingGroup
  /** For the whole clause: where it fails as `missing`, every group counts as missing. */
  readonly quorum?: Quorum
}
