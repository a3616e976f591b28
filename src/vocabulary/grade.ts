import type { Exact } from '../foundation/index.ts'
import type { SubjectId } from './identities.ts'
import type { RulebookRef } from './standing.ts'

/** A subject's place among the bands of a rulebook, provisional until notice and objections have run. */
export interface Grade {
  readonly subject: SubjectId
  readonly period: string
  readonly rulebook: RulebookRef
  /** The grade by its name in the rulebook, or `null`: not graded. */
  readonly grade: string | null
  /** The value that was held against the bands, after the rounding that the rulebook names. */
  readonly value: Exact
  /** The grade that the bands alone give. */
  readonly band: string
  /** The clauses that made the grade another than the band. */
  readonly because: readonly string[]
  /** Its place among those with a grade, where the rulebook has an order; who ties shares it: 1, 1, 3. */
  readonly rank?: number
  /** Every quota that it stood before, from the highest grade down. */
  readonly cuts?: readonly Cut[]
  /** A tie at a quota's edge that people must decide. Until then the grade is `null`. */
  readonly undecided?: Undecided
}

/** One quota's edge as a subject met it. */
export interface Cut {
  readonly clause: string
  readonly grade: string
  readonly pool?: string
  /** How many were counted, how many seats that makes, how many stood for them. */
  readonly base: number
  readonly seats: number
  readonly contenders: number
  /** The key of the last who kept the grade; `null` where nobody did. */
  readonly line: readonly Exact[] | null
  readonly outcome: 'kept' | 'lost' | 'tied'
}

/** A tie that the rulebook leaves to people. */
export interface Undecided {
  readonly clause: string
  /** The grade with a seat, and the grade without. */
  readonly between: readonly [string, string]
  /** How many seats are left for those who tie, the subject included. */
  readonly seats: number
  readonly tied: readonly SubjectId[]
}
