import type { Instant } from '../../calendar/index.ts'
import type { Thousandths } from '../../foundation/index.ts'
import type { PastGrade, SubjectId } from '../../vocabulary/index.ts'

/** What one subject brought along from before: what was said last of each thing. */
export interface Opening {
  readonly subject: SubjectId
  readonly points: readonly OpeningPoints[]
  readonly results: readonly OpeningResult[]
  readonly inputs: readonly OpeningInput[]
  /** When the last event happened: no later one may lie before it. */
  readonly lastAt: Instant
}

/** Points of one clause in one cycle. */
export interface OpeningPoints {
  readonly cycle: string
  readonly clause: string
  readonly amount: Thousandths
}

/** One grade in one population. */
export interface OpeningResult extends PastGrade {
  readonly population: string
}

/** One number of one cycle. */
export interface OpeningInput {
  readonly cycle: string
  readonly input: string
  readonly value: number
}
