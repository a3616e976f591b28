import type { SubjectId } from '../../vocabulary/index.ts'

/**
 * What people decided about a tie that the rulebook leaves to them: who gets the seats. It names nobody
 * but those who tie, and as many as there are seats.
 */
export interface TieDecision {
  /** The quota's clause. */
  readonly clause: string
  readonly seated: readonly SubjectId[]
}
