import type { Json, Rounding } from '../foundation/index.ts'
import type { Choice } from './choice.ts'

/**
 * How much money a measure proposes. Sums stand in the rulebook's currency (`money`), with at most its
 * decimals; what comes out is a whole number of its smallest unit.
 */
export type Amount =
  | FixedAmount
  | RankedAmount
  | PrincipalAmount
  | PooledAmount
  | FundedAmount
  | ExtensionAmount

/** A sum that a measure of somebody's own gives (`defineMeasure`); it may also propose nothing. */
export interface ExtensionAmount {
  readonly kind: 'extension'
  /** Its name among the extensions. */
  readonly use: string
  readonly params: Json
}

/** One sum for everybody whom the rule meets. */
export interface FixedAmount {
  readonly kind: 'fixed'
  readonly amount: number
}

/** A sum for each place: the first for rank 1. Ranks beyond the list get nothing. Needs the order of grading. */
export interface RankedAmount {
  readonly kind: 'by-rank'
  readonly amounts: readonly number[]
  /** Who shares a place: each the sum of that place, the sums of their places in equal shares, or people decide. */
  readonly tie: Choice<'same' | 'share' | 'refuse'>
}

/**
 * A part of a principal: 30 % of the wage in proportion to points out of 100, 110 % of a fund, 10 % less
 * (a share below 0).
 */
export interface PrincipalAmount {
  readonly kind: 'of-principal'
  /** A number among the attributes or the inputs. */
  readonly of: `subject.${string}` | `input.${string}`
  /** The factor; 1 where it is left out. */
  readonly share?: number
  /** Paid in proportion to a named value out of a full score; the rest is withheld. */
  readonly proportion?: { readonly value: string; readonly full: number }
  readonly rounding: Choice<Rounding>
}

/** A pool divided among all whom the rule meets. */
export interface PooledAmount {
  readonly kind: 'pool'
  /** A fixed sum, or what another measure's clause withheld. */
  readonly pool: { readonly fixed: number } | { readonly withheldBy: string }
  /** In equal shares, or in proportion to a named value (which must not be below 0). */
  readonly by: 'equal' | `value.${string}`
  /**
   * The smallest units that whole shares leave over: one each to the largest remainders (equal ones in
   * the order of grading, then of the subject's id), or they stay in the pool.
   */
  readonly leftover: Choice<'largest-remainder' | 'stays'>
}

/**
 * One sum for each whom the rule meets, the first in the order of grading first, while funds last. Needs the
 * order of grading.
 */
export interface FundedAmount {
  readonly kind: 'while-funds-last'
  /** Above 0. */
  readonly each: number
  /** A fixed sum, or what another measure's clause withheld. */
  readonly pool: { readonly fixed: number } | { readonly withheldBy: string }
  /** Whether the first for whom the whole sum is not left gets what is; after that nobody gets anything. */
  readonly partial: Choice<'pay' | 'skip'>
  /**
   * What becomes of those who tie where the rest is not enough for all of them: it is shared in equal parts
   * (smallest units that are left over stay), none of them gets anything, or people decide.
   */
  readonly tie: Choice<'share' | 'skip' | 'refuse'>
}
