import type { PeriodKind } from '../calendar/index.ts'
import type { Condition } from '../vocabulary/index.ts'
import type { ClauseBase } from './clause-base.ts'
import type { Due, Every } from './duty.ts'

/**
 * Points for facts of one kind. The order is fixed: facts → match (`where`) → value → caps, in the
 * order listed → floor.
 */
export interface FactsNode extends ClauseBase {
  readonly kind: 'facts'
  readonly fact: string
  /** Which of them. It may read `fact.…`, `subject.…` and `input.…`. */
  readonly where?: Condition
  readonly value: FactValue
  /** Limits per window, from the narrowest to the widest. */
  readonly caps?: readonly Cap[]
  /** The least that the clause gives. */
  readonly floor?: number
  /** Says that something is due in each window of the period, and what a window without it means. */
  readonly every?: Every
  /** Says that something is due by a day of the year, and what it means that it was not done. */
  readonly due?: Due
}

/** What one matched fact is worth. */
export type FactValue = FixedValue | PerUnitValue | DiscretionaryValue

/** The same number of points for each. */
export interface FixedValue {
  readonly kind: 'fixed'
  readonly points: number
}

/** Points for each unit of a number field: half a point an hour. */
export interface PerUnitValue {
  readonly kind: 'per-unit'
  readonly field: string
  readonly points: number
}

/** Points that an assessor gave within bounds, both of which belong. A fact beyond them is refused with `points-out-of-bounds`. */
export interface DiscretionaryValue {
  readonly kind: 'discretionary'
  /** The number field that holds the points given. */
  readonly field: string
  readonly from: number
  readonly to: number
  /** The text field that must hold the assessor's reason. */
  readonly reason: string
}

/** At most so many points in each window (or in the whole period). */
export interface Cap {
  readonly per: PeriodKind | 'period'
  readonly points: number
}
