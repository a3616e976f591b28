import type { Rounding } from '../foundation/index.ts'
import type { Condition, Interval, Titles } from '../vocabulary/index.ts'
import type { Choice } from './choice.ts'
import type { ClauseBase } from './clause-base.ts'
import type { OrderKey } from './quota.ts'

/** How a value becomes a grade. */
export interface Grading extends ClauseBase {
  /** The named value that is held against the bands. */
  readonly value: string
  /** From the highest grade to the lowest. Together they cover every value that the rulebook can give. */
  readonly bands: readonly Band[]
  /**
   * What a fraction between printed whole numbers means (is 89.5 in "80–89" or in "90 and over"?): round
   * the value to a whole number first, as named. Needed only where the bands leave such gaps.
   */
  readonly fractions?: Choice<Rounding>
  /**
   * In which order subjects of a population are placed, the first key first: by the score, then by
   * service. Needed where a quota, a rank or an amount by rank compares them. Who is equal in every key ties.
   */
  readonly order?: readonly OrderKey[]
}

/** One grade and the values that earn it. */
export interface Band {
  readonly grade: string
  readonly title?: Titles
  readonly at: Interval
}

/** A condition that changes the grade, whatever the value. */
export interface Veto extends ClauseBase {
  /** It may read `subject.…`, `input.…`, `link.…`, `value.…` and counts of facts. */
  readonly when: Condition
  /** What it means when something that the condition reads is missing. Needed where that can happen. */
  readonly whenMissing?: Choice<'hit' | 'clear' | 'refuse'>
  readonly effect: VetoEffect
}

/** At most a grade, at least a grade, exactly a grade, or none. Vetoes apply in the order listed. */
export type VetoEffect =
  | { readonly kind: 'at-least'; readonly grade: string }
  | { readonly kind: 'at-most'; readonly grade: string }
  | { readonly kind: 'exactly'; readonly grade: string }
  | { readonly kind: 'ungraded' }
