import type { Rounding } from '../foundation/index.ts'
import type { Choice } from './choice.ts'
import type { Share } from './share.ts'

/** Highest and lowest ballots are dropped where there are many: 去掉最高分和最低分. */
export interface Trim {
  /** Nothing is dropped from so many valid ballots or fewer. From 1 on. */
  readonly above: number
  /**
   * How many are dropped at each end: a whole number from 1 on, or a share of the valid ballots below one
   * half (`0.1`, `'1/6'`). A group of which nothing is left counts as missing; a whole number that could
   * bring that about is refused with `trim-takes-all`.
   */
  readonly each: Share
  /** How a share that makes no whole number of ballots is rounded. Needed with a share. */
  readonly rounding?: Choice<Rounding>
}
