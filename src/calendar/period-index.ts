import type { Day } from './day.ts'
import { daysAtStart, firstDayOfMonth, monthOf } from './gregorian.ts'
import type { Cycle, PeriodKind } from './period-kind.ts'

/**
 * The window that a day lies in, as one integer: the next window has the next integer. For caps and
 * counts per window, where `periodAt` would write texts that nobody reads.
 *
 * @example
 * ```ts
 * import { civilDate, dayOf, periodIndex } from 'pledgebook'
 *
 * const sunday = dayOf(civilDate('2026-03-08'))
 * const monday = dayOf(civilDate('2026-03-09'))
 * periodIndex('week', monday) - periodIndex('week', sunday) // => 1
 * ```
 */
export function periodIndex(kind: PeriodKind, day: Day): number {
  switch (kind) {
    case 'day':
      return day
    case 'week':
      // 1970-01-01 was a Thursday.
      return Math.floor((day + 3) / 7)
    case 'month':
      return monthOf(day)
    case 'quarter':
      return Math.floor(monthOf(day) / 3)
    case 'half-year':
      return Math.floor(monthOf(day) / 6)
    case 'year':
      return Math.floor(monthOf(day) / 12)
    default:
      return cycleIndex(kind, day)
  }
}

/** The first day of a window given by its index. It may lie before the first day of the calendar. */
export function periodStart(kind: PeriodKind, index: number): number {
  switch (kind) {
    case 'day':
      return index
    case 'week':
      return index * 7 - 3
    case 'month':
      return firstDayOfMonth(index)
    case 'quarter':
      return firstDayOfMonth(index * 3)
    case 'half-year':
      return firstDayOfMonth(index * 6)
    case 'year':
      return firstDayOfMonth(index * 12)
    default:
      return cycleStart(kind, index)
  }
}

function cycleIndex(cycle: Cycle, day: number): number {
  const anchor = daysAtStart(cycle.anchor)
  const anchorMonth = monthOf(anchor)
  const month = monthOf(day)
  const early = day - firstDayOfMonth(month) < anchor - firstDayOfMonth(anchorMonth)
  return Math.floor(((early ? month - 1 : month) - anchorMonth) / cycle.months)
}

function cycleStart(cycle: Cycle, index: number): number {
  const anchor = daysAtStart(cycle.anchor)
  const anchorMonth = monthOf(anchor)
  const month = anchorMonth + index * cycle.months
  return firstDayOfMonth(month) + anchor - firstDayOfMonth(anchorMonth)
}
