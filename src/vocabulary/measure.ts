import type { SubjectId } from './identities.ts'
import type { Money } from './money.ts'
import type { PastGrade } from './past-grade.ts'
import type { RulebookRef } from './standing.ts'

/** What the rules propose to do about a grade: an award, a talk, a rectification. People decide. */
export interface Measure {
  readonly kind: string
  readonly subject: SubjectId
  readonly period: string
  readonly clause: string
  readonly rulebook: RulebookRef
  /** The grade that it follows from. */
  readonly grade: string
  /** The role that decides on it. */
  readonly decidedBy: string
  readonly status: 'proposed'
  /** The place that it follows from, where the rule names places. */
  readonly rank?: number
  /** The periods before this one that made the run, the latest first. */
  readonly run?: readonly PastGrade[]
  readonly money?: Money
  /** What is kept back of a principal that is paid in proportion. */
  readonly withheld?: Money
}
