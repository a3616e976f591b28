import type { Quorum } from './quorum.ts'

/** One rater group as a clause hears it: its weight, above 0 and at most 1, and when it counts as missing. */
export interface VotingGroup {
  readonly group: string
  readonly weight: number
  /**
   * The least number of valid ballots, before any are dropped: with fewer the group counts as missing. It
   * keeps one voter's ballot from being read off the result.
   */
  readonly atLeast?: number
  /** For this group alone. */
  readonly quorum?: Quorum
}
