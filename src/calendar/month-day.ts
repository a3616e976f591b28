import type { CivilDate } from './civil-date.ts'
import { isCivilDate } from './civil-date.ts'
import { type Day, dateOf, dayOf } from './day.ts'
import { pad } from './pad.ts'

/**
 * Whether a text is a day that every year has, written `MM-DD`: `'06-30'`. 29 February is none: what
 * falls due on it would fall due in one year of four.
 *
 * @example
 * ```ts
 * import { isMonthDay } from 'pledgebook'
 *
 * isMonthDay('06-30') // => true
 * isMonthDay('02-29') // => false
 * isMonthDay('6-30') // => false
 * ```
 */
export function isMonthDay(value: unknown): value is string {
  // 2025 has no 29 February.
  return typeof value === 'string' && value.length === 5 && isCivilDate(`2025-${value}`)
}

/**
 * The first day of a calendar year's `MM-DD` in a window of days: from the first, until the second;
 * `undefined` where the window has none. The text was checked with `isMonthDay`.
 *
 * @example
 * ```ts
 * import { civilDate, dateOf, dayOf, firstMonthDay } from 'pledgebook'
 *
 * const [from, until] = [dayOf(civilDate('2025-09-01')), dayOf(civilDate('2026-09-01'))]
 * const day = firstMonthDay('06-30', from, until)
 * day === undefined ? undefined : dateOf(day) // => '2026-06-30'
 * ```
 */
export function firstMonthDay(monthDay: string, from: Day, until: Day): Day | undefined {
  const year = Number(dateOf(from).slice(0, 4))
  const own = dayIn(year, monthDay)
  const first = own >= from ? own : dayIn(year + 1, monthDay)
  return first < until ? first : undefined
}

function dayIn(year: number, monthDay: string): Day {
  return dayOf(`${pad(year, 4)}-${monthDay}` as CivilDate)
}
