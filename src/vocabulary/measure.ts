import type { SubjectId } from './identities.ts'
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
}
