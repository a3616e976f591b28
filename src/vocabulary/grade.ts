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
}
