import type { Condition } from '../vocabulary/index.ts'
import type { Choice } from './choice.ts'

/** Factors for what a fact is worth: double in active hours, in named media. */
export interface Multipliers {
  /** 1 to 100. */
  readonly of: readonly Multiplier[]
  /** What holds where several conditions are met: the `first` listed, the `highest` factor, or all multiplied. Needed where there are two or more. */
  readonly several?: Choice<'first' | 'product' | 'highest'>
}

/** One factor, at least 0, and when it counts. */
export interface Multiplier {
  /** It may read `fact.…`, `subject.…` and `input.…`. */
  readonly when: Condition
  readonly by: number
}
