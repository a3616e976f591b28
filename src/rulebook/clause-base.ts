import type { Titles } from '../vocabulary/index.ts'

/** What every clause carries. */
export interface ClauseBase {
  /** Unique in the rulebook. */
  readonly clause: string
  readonly title?: Titles
  /** Where the text says it. Without one, the source of the enclosing clause holds, at last the rulebook's. */
  readonly source?: string
}
