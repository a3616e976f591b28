import type { DecidedByPeople, SubjectId } from '../../vocabulary/index.ts'

/**
 * What people decided about a tie that the rulebook leaves to them: who gets the seats, by whatever
 * way they found (a vote taken again, where the rulebook asks for one). It names nobody
 * but those who tie, and as many as there are seats.
 */
export interface TieDecision extends DecidedByPeople {
  /** The clause of the quota, or of the grading by shares. */
  readonly clause: string
  /** The grade whose seats they are: needed in a grading by shares, where one clause shares out several. */
  readonly grade?: string
  readonly seated: readonly SubjectId[]
}
