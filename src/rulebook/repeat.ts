import type { TimeSpan } from '../calendar/index.ts'

/**
 * A fact that follows another within a span counts so many times: doubled on a repeat. Both match the
 * clause (and hold, where it says how long facts do); facts of one day follow each other by their ids.
 */
export interface Repeat {
  /** The day of the fact before and this span reach the day of the fact. */
  readonly within: TimeSpan
  /** The factor, at least 0. */
  readonly by: number
  /** Only facts with one value in this field follow each other. */
  readonly same?: `fact.${string}`
}
