import type { Rounding } from '../foundation/index.ts'

/** Which named value the ledger posts, line by line, and how a line is rounded to thousandths of a point. */
export interface Posting {
  readonly value: string
  readonly rounding: Rounding
}
