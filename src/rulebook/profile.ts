import type { Condition, Outcome } from '../vocabulary/index.ts'
import type { ClauseBase } from './clause-base.ts'

/**
 * What is otherwise for some subjects: the retired, the bedridden, the newly joined. At most one profile
 * may apply to a subject; two are refused with `profiles-overlap`.
 */
export interface Profile extends ClauseBase {
  /** It may read `subject.…` and count earlier grades. */
  readonly when: Condition
  /** Clauses that do not apply. None where nothing is reckoned. */
  readonly exempt: readonly Exemption[]
  /** What becomes of them. */
  readonly outcome: Outcome
  /**
   * Who decides, case by case: then it applies only to whom `SubjectInput.decisions` names it for, and
   * nobody decides it for whom `when` does not fit.
   */
  readonly decidedBy?: string
  /**
   * Whether they count in the base of quotas, whatever the quota's base says. Who is suspended or not in
   * scope never does.
   */
  readonly inBase?: boolean
}

/** A clause that does not apply, and the points that stand in its place. */
export interface Exemption {
  readonly of: string
  readonly points: number
}
