import type { PeriodKind } from '../calendar/index.ts'
import type { Rounding } from '../foundation/index.ts'
import type { Interval } from '../vocabulary/index.ts'
import type { Choice } from './choice.ts'
import type { Lapse } from './lapse.ts'

/** What one matched fact is worth. */
export type FactValue =
  | FixedValue
  | PerUnitValue
  | DiscretionaryValue
  | ByChoiceValue
  | BandedValue
  | SlicesValue
  | PerCountValue

/** The same number of points for each. */
export interface FixedValue {
  readonly kind: 'fixed'
  readonly points: number
}

/** Points for each unit of a number field: half a point an hour, a point for each thirty seconds. */
export interface PerUnitValue {
  readonly kind: 'per-unit'
  /** A number field, or a time between two days: days late. */
  readonly field: string | Lapse
  readonly points: number
  /** How much of the field is one unit, above 0; 1 where it is left out. */
  readonly each?: number
  /** Only whole units count, rounded so. Without it, parts of a unit count in proportion. */
  readonly whole?: Choice<Rounding>
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

/** Points by the word of a choice field: how severe, of which level. */
export interface ByChoiceValue {
  readonly kind: 'by-choice'
  readonly field: string
  /** Every option of the field, once. */
  readonly points: readonly OptionPoints[]
}

/** One option and its points. */
export interface OptionPoints {
  readonly option: string
  readonly points: number
}

/** Points by the band in which a number field lies: [60, 80) half a point, from 80 one. */
export interface BandedValue {
  readonly kind: 'banded'
  readonly field: string | Lapse
  /** In any order; none shares a value with another. */
  readonly bands: readonly PointsBand[]
  /** What a number in no band means: 0 points, or refused with `field-invalid`. Needed where the field can hold such a number. */
  readonly outside?: Choice<'zero' | 'refuse'>
}

/** One band and its points. */
export interface PointsBand {
  readonly at: Interval
  readonly points: number
}

/** Each part of a number field at its own rate: a point an hour up to ten, half a point from there. The field must not be below 0. */
export interface SlicesValue {
  readonly kind: 'slices'
  readonly field: string | Lapse
  /** From the lowest, each beginning where the one before ends, the first at 0. */
  readonly slices: readonly Slice[]
}

/** A part of a number and its points a unit. */
export interface Slice {
  /** Where it ends. Only the last may have no end; it must reach the most that the field can hold. */
  readonly upTo?: number
  readonly points: number
}

/** Points for every so many facts: three lates make one absence. The others give nothing. */
export interface PerCountValue {
  readonly kind: 'per-count'
  /** 1 to 100,000; counted in the order of days. */
  readonly every: number
  readonly points: number
  /** Counting begins anew in each window. Without it, it goes on through the whole period. */
  readonly within?: PeriodKind
}
