import type { PeriodKind } from '../calendar/index.ts'
import type { Condition } from '../vocabulary/index.ts'
import type { ClauseBase } from './clause-base.ts'
import type { Due, Every } from './duty.ts'
import type { FactValue } from './fact-value.ts'
import type { Kept } from './kept.ts'
import type { Multipliers } from './multipliers.ts'
import type { Repeat } from './repeat.ts'
import type { Validity } from './validity.ts'

/**
 * Points for facts of one kind. The order is fixed: facts → match (`where`) → value → multipliers →
 * shares → repeat → the best of them (`only`) → caps, in the order listed → floor.
 */
export interface FactsNode extends ClauseBase {
  readonly kind: 'facts'
  readonly fact: string
  /** Which of them. It may read `fact.…`, `subject.…` and `input.…`. */
  readonly where?: Condition
  readonly value: FactValue
  /** Factors for what a fact is worth. */
  readonly multipliers?: Multipliers
  /** The number field that says how many took part, whole and from 1: each gets an equal share of the points, exactly. */
  readonly sharedBy?: string
  /** How long a fact counts; without it, in the period in which it happened. */
  readonly valid?: Validity
  /** What a fact counts that follows another. */
  readonly repeat?: Repeat
  /**
   * Which facts count, by what each is worth: the three highest of the period. Of equal ones the earlier
   * counts. Those that count are added up, so `'middle'` of an even number gives two. What a duty gives
   * that was not met (`every`, `due`) is no fact and stays.
   */
  readonly only?: Kept
  /** Limits per window, from the narrowest to the widest. */
  readonly caps?: readonly Cap[]
  /** The least that the clause gives. */
  readonly floor?: number
  /** Says that something is due in each window of the period, and what a window without it means. */
  readonly every?: Every
  /** Says that something is due by a day of the year, and what it means that it was not done. */
  readonly due?: Due
}

/** At most so many points in each window (or in the whole period), together or for each word of a field. */
export interface Cap {
  readonly per: PeriodKind | 'period'
  readonly points: number
  /** Room of its own for each word of a field: `'fact.section'`, at most 3 points a section. */
  readonly each?: `fact.${string}`
}
