import { unreachable } from '../foundation/index.ts'
import type { Day } from './day.ts'
import { daysInMonth, firstDayOfMonth, monthOf } from './gregorian.ts'

/** What is counted between two days. */
export type ElapsedUnit = (typeof elapsedUnits)[number]

/** Every such unit, for schemas and lists of options. */
export const elapsedUnits = ['days', 'months', 'years'] as const

/**
 * How many whole days, months or years have passed from one day to another: the greatest number that,
 * added to the first day, does not lead beyond the second. Where the month arrived at has no such day,
 * its last day completes the month (`'end-of-month'` of `addMonths`; so the Civil Code of China, article
 * 202). Negative where the second day is the earlier one: the day before is −1 month.
 *
 * @example
 * ```ts
 * import { civilDate, dayOf, elapsed } from 'pledgebook'
 *
 * const day = (text: string) => dayOf(civilDate(text))
 * elapsed(day('2025-08-31'), day('2026-02-27'), 'months') // => 5
 * elapsed(day('2025-08-31'), day('2026-02-28'), 'months') // => 6
 * elapsed(day('2000-02-29'), day('2026-02-28'), 'years') // => 26
 * ```
 */
export function elapsed(since: Day, on: Day, unit: ElapsedUnit): number {
  switch (unit) {
    case 'days':
      return on - since
    case 'months':
      return monthsBetween(since, on)
    case 'years':
      return Math.floor(monthsBetween(since, on) / 12)
    default:
      return unreachable(unit)
  }
}

function monthsBetween(since: Day, on: Day): number {
  const [from, to] = [monthOf(since), monthOf(on)]
  const inMonth = Math.min(since - firstDayOfMonth(from), daysInMonth(to) - 1)
  return to - from - (on < firstDayOfMonth(to) + inMonth ? 1 : 0)
}
