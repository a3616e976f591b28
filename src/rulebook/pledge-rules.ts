import type { Condition, Titles } from '../vocabulary/index.ts'
import type { ClauseBase } from './clause-base.ts'

/** How pledges are made: what the domain of pledges takes in its context. */
export interface PledgeRules extends ClauseBase {
  readonly kinds: readonly PledgeKind[]
  /** How many one member may have in a cycle: a maximum guarded at proposal, a minimum checked at closing. */
  readonly perMember: { readonly atLeast: number; readonly atMost: number }
  /** How many a unit must have in a cycle, all its members together: checked at closing (`unitsShortOfPledges`). */
  readonly perUnit?: { readonly atLeast: number }
  /** Members who may pledge and need not. It may read `subject.…`. */
  readonly exempt?: Condition
  /** The ways in which an approved pledge must be made public before it runs. */
  readonly publications: readonly string[]
  /** The forms in which it may be given: at a meeting, by oath, in writing. */
  readonly forms: readonly string[]
  /** How many people must have commented on whether it fits the person's ability, before the committee decides. */
  readonly comments: number
  /** The kinds of fact that reviews and verdicts become. Without one, nothing is recorded of them. */
  readonly facts?: PledgeFacts
}

/**
 * Kinds of the catalogue. A review offers the fields `pledge`, `month` and `reason` (texts), `outcome` (a
 * choice) and `points` (a number); a verdict `pledge` and `reason` (texts), `kind` and `outcome` (choices)
 * and `excused` (a flag). The fact gets those that its kind declares. A kind that requires another field
 * (`field-unknown`), has one of another type (`field-wrong-type`), or asks for evidence of reviews, which
 * carry none (`number-invalid`), is refused by `checkRulebook`.
 */
export interface PledgeFacts {
  readonly review?: string
  readonly verdict?: string
}

/** One kind of pledge. */
export interface PledgeKind {
  readonly kind: string
  readonly title: Titles
  /** True where it must be tied to a post. */
  readonly needsPost: boolean
  /** True where each month of its run is reviewed. */
  readonly reviewedMonthly: boolean
  /**
   * The points that a review of a month which was met may give: decimals from 0 on, both ends included.
   * Without it, any from 0 on. A month that was not met gives 0.
   */
  readonly reviewPoints?: { readonly from: number; readonly to: number }
}
