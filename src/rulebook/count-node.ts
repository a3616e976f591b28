import type { PeriodKind } from '../calendar/index.ts'
import type { Condition } from '../vocabulary/index.ts'
import type { ClauseBase } from './clause-base.ts'

/**
 * How many facts of one kind there are: a number that other clauses work on. With `windows`, how many
 * windows had at least one; with `distinct`, how many different values a field has; with both, in each
 * window by itself, together.
 */
export interface CountNode extends ClauseBase {
  readonly kind: 'count'
  readonly fact: string
  /** Which of them. It may read `fact.…`, `subject.…` and `input.…`. */
  readonly where?: Condition
  readonly windows?: PeriodKind
  /** A field of the kind, there in every fact that is counted. */
  readonly distinct?: `fact.${string}`
}
