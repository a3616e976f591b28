import type { Condition } from '../vocabulary/index.ts'
import type { ClauseBase } from './clause-base.ts'

/**
 * What is otherwise for some subjects: the retired, the bedridden, the newly joined. At most one profile
 * may apply to a subject; two are refused with `profiles-overlap`.
 */
export interface Profile extends ClauseBase {
  /** It may read `subject.…` only. */
  readonly when: Condition
  readonly exempt: readonly Exemption[]
  /** False: scored, and not graded. */
  readonly graded: boolean
  /** Whether they count in the base of quotas, whatever the quota's base says. */
  readonly inBase?: boolean
}

/** A clause that does not apply, and the points that stand in its place. */
export interface Exemption {
  readonly of: string
  readonly points: number
}
