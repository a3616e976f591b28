import type { ClauseBase } from './clause-base.ts'

/**
 * That people may give a grade by hand, for a time, whatever the clauses make: the computed one is kept
 * beside it and comes back when the time is over. It comes last, after every quota: nobody else moves.
 */
export interface ManualRule extends ClauseBase {
  /** The grades that may be given so; without them, every grade. */
  readonly grades?: readonly string[]
  /** The role that decides. */
  readonly decidedBy: string
}
