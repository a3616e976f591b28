import type { Elapsed } from '../vocabulary/index.ts'
import type { Choice } from './choice.ts'

/**
 * A time between two days as a number: completed days, months or years. Full months of service up to the
 * period's end, days that something was handed in after it was due.
 */
export interface Lapse extends Elapsed {
  /** What it means that the second day is the earlier one: no time at all, or time below zero. */
  readonly earlier: Choice<'zero' | 'counts'>
  /** The most that counts, 1 to 100,000. Without it, any time that a calendar of four-digit years holds. */
  readonly atMost?: number
}

/** The least and the most that a time can be: what the two days leave room for, and what the clause lets count. */
export function lapseBounds({ unit, earlier, atMost }: Lapse): {
  readonly from: number
  readonly to: number
  readonly decimals: 0
} {
  const widest = { days: 3_660_000, months: 120_000, years: 10_000 }[unit]
  return { from: earlier === 'counts' ? -widest : 0, to: atMost ?? widest, decimals: 0 }
}
