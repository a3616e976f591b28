import type { Condition } from '../vocabulary/index.ts'
import type { Amount } from './amount.ts'
import type { Choice } from './choice.ts'
import type { ClauseBase } from './clause-base.ts'
import type { Ranks } from './ranks.ts'

/**
 * What is proposed to the people who decide about a subject for whom all that the rule names holds: its
 * grade, its rank, its run of periods, its condition. Who has no grade is proposed for nothing.
 */
export interface MeasureRule extends ClauseBase {
  readonly measure: string
  /** The grades it follows from; without them, every grade. */
  readonly grades?: readonly string[]
  /** It may read `subject.…`, `input.…`, `link.…`, `value.…` and counts of facts. */
  readonly when?: Condition
  /** What it means when something that the condition reads is missing. Needed where that can happen. */
  readonly whenMissing?: Choice<'hit' | 'clear' | 'refuse'>
  /** Places in the population. Needs the order of grading. */
  readonly ranks?: Ranks
  /** The grades of this and earlier periods in a row. Needs `grades`. */
  readonly run?: MeasureRun
  readonly amount?: Amount
  /** The role that decides. */
  readonly decidedBy: string
}

/** So many periods in a row with one of the rule's grades, this one included. */
export interface MeasureRun {
  /** 2 to 50. */
  readonly periods: number
  /** What a period without a grade means: the run ends, it is passed over, or nobody is proposed before someone says. */
  readonly gap: Choice<'breaks' | 'skips' | 'refuse'>
}
