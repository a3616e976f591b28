import type { ClauseBase } from './clause-base.ts'
import type { ValueNode } from './node.ts'

/**
 * What people decided in the place of a value, with who and why (`SubjectInput.decisions`); where they
 * decided nothing, the value itself. A decision beyond the bounds is refused with
 * `decision-out-of-bounds`.
 */
export interface DecidedNode extends ClauseBase {
  readonly kind: 'decided'
  readonly of: ValueNode
  /** The points that may be decided, both ends included. Without it, what the value itself could be. */
  readonly within?: { readonly from: number; readonly to: number }
  /** The role that decides. */
  readonly decidedBy: string
}
