import type { Titles } from '../vocabulary/index.ts'
import type { ClauseBase } from './clause-base.ts'
import type { GradeSteps } from './grade-steps.ts'
import type { OrderKey } from './quota.ts'

/** A grade of a rulebook, and what people call it. */
export interface GradeName {
  readonly grade: string
  readonly title?: Titles
}

/** What every kind of grading says. */
export interface GradingBase extends ClauseBase {
  /**
   * The named value that stands beside the grade: held against the bands, shown with a result, read where
   * another population links to it.
   */
  readonly value: string
  /**
   * In which order subjects of a population are placed, the first key first: by the score, then by
   * service. Needed where target shares, a quota, a rank or an amount by rank compare them. Who is equal
   * in every key ties.
   */
  readonly order?: readonly OrderKey[]
  /** How far a grade may move from that of the period before; without it, anywhere. */
  readonly steps?: GradeSteps
}
