import { addMonths } from './add-months.ts'
import { type Day, dateOf, dayOf, lastDay } from './day.ts'

/** A length of time in whole units: days 1 to 36,600, months 1 to 1200, years 1 to 100. */
export type TimeSpan =
  | { readonly days: number }
  | { readonly months: number }
  | { readonly years: number }

const most = { days: 36_600, months: 1200, years: 100 } as const

/** Whether a value is a span: one unit, whole and within its bounds. */
export function isSpan(value: unknown): value is TimeSpan {
  if (typeof value !== 'object' || value === null) return false
  const [[unit, count] = ['', undefined], ...more] = Object.entries(value)
  if (more.length > 0 || (unit !== 'days' && unit !== 'months' && unit !== 'years')) return false
  return typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= most[unit]
}

/**
 * The last day of a span that is counted from a day on. The day itself is not counted, so that the last
 * day is the same day so many units later; where the month has none such, its last day (Civil Code of
 * the People's Republic of China, articles 201 and 202). Cut at the end of the calendar.
 *
 * @example
 * ```ts
 * import { civilDate, dateOf, dayOf, lastDayOfSpan } from 'pledgebook'
 *
 * const day = dayOf(civilDate('2026-01-31'))
 * dateOf(lastDayOfSpan({ days: 10 }, day)) // => '2026-02-10'
 * dateOf(lastDayOfSpan({ months: 1 }, day)) // => '2026-02-28'
 * dateOf(lastDayOfSpan({ years: 1 }, day)) // => '2027-01-31'
 * ```
 */
export function lastDayOfSpan(span: TimeSpan, day: Day): Day {
  if ('days' in span) return Math.min(day + span.days, lastDay) as Day
  const months = 'months' in span ? span.months : span.years * 12
  const date = addMonths(dateOf(day), months, 'end-of-month')
  return date.ok ? dayOf(date.value) : lastDay
}
