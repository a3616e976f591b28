import type { Rounding } from '../foundation/index.ts'
import type { Condition, Interval } from '../vocabulary/index.ts'
import type { Choice } from './choice.ts'
import type { ClauseBase } from './clause-base.ts'
import type { GradeName, GradingBase } from './grading-base.ts'
import type { ShareGrading } from './share-grading.ts'

/**
 * How subjects come to their grades: by bands of a value, by cases that say when a grade is earned, or by
 * target shares of the population. What follows runs in one order whichever it is:
 *
 * 1. the grade that the value or a case gives; in a grading by shares there is none yet;
 * 2. vetoes in the order listed, and the step limit: after them where it limits them, else before;
 * 3. target shares and quotas, from the highest grade down; in a grading by shares what vetoes and steps
 *    say bounds the grades that a rank can earn;
 * 4. quotas that only tell;
 * 5. a grade given by hand, while it holds.
 */
export type Grading = BandGrading | CaseGrading | ShareGrading

/** By bands: each value has one. */
export interface BandGrading extends GradingBase {
  readonly kind?: 'bands'
  /** From the highest grade to the lowest. Together they cover every value that the rulebook can give. */
  readonly bands: readonly Band[]
  /**
   * What a fraction between printed whole numbers means (is 89.5 in "80–89" or in "90 and over"?): round
   * the value to a whole number first, as named. Needed only where the bands leave such gaps.
   */
  readonly fractions?: Choice<Rounding>
}

/** One grade and the values that earn it. Two bands that meet may have the same grade. */
export interface Band extends GradeName {
  /**
   * The grade by its name; `'?'` where the text leaves open which grade these values have: `choice-open`
   * names the grades above and below.
   */
  readonly grade: string
  readonly at: Interval
}

/**
 * By cases: each says what must hold together for a grade (the score and the certificate; nine in ten of
 * the ballots), whatever band the value would lie in.
 */
export interface CaseGrading extends GradingBase {
  readonly kind: 'cases'
  /** Every grade, from the highest to the lowest. */
  readonly grades: readonly GradeName[]
  readonly cases: readonly GradeCase[]
  /** The grade of whom no case meets; `null`: no grade; `'?'`: the text leaves it open. */
  readonly otherwise: Choice<string> | null
  /**
   * What it means when cases of different grades hold at once: the first listed gives the grade, or the
   * clauses contradict each other (`cases-contradict` names them). Needed where there are such cases.
   */
  readonly several?: Choice<'first' | 'refuse'>
}

/** One grade and what earns it. */
export interface GradeCase extends ClauseBase {
  readonly grade: string
  /** It may read `subject.…`, `input.…`, `link.…`, `value.…` and counts of facts. */
  readonly when: Condition
  /** What it means when something that the condition reads is missing. Needed where that can happen. */
  readonly whenMissing?: Choice<'hit' | 'clear' | 'refuse'>
}

/** A condition that changes the grade, whatever the value. */
export interface Veto extends ClauseBase {
  /** It may read `subject.…`, `input.…`, `link.…`, `value.…` and counts of facts. */
  readonly when: Condition
  /** What it means when something that the condition reads is missing. Needed where that can happen. */
  readonly whenMissing?: Choice<'hit' | 'clear' | 'refuse'>
  readonly effect: VetoEffect
}

/**
 * At most a grade, at least a grade, exactly a grade, or none. Vetoes apply in the order listed, before
 * every quota: who is lifted by one still stands before the quota of its grade. One effect leaves the grade
 * as it is: measures of these kinds (`MeasureRule.measure`) are not proposed, whatever clause would.
 */
export type VetoEffect =
  | { readonly kind: 'at-least'; readonly grade: string }
  | { readonly kind: 'at-most'; readonly grade: string }
  | { readonly kind: 'exactly'; readonly grade: string }
  | { readonly kind: 'ungraded' }
  | { readonly kind: 'not-eligible'; readonly measures: readonly string[] }
