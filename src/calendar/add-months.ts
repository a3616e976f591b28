import {
  describe,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
  unreachable,
} from '../foundation/index.ts'
import type { CivilDate } from './civil-date.ts'
import { type Day, dateOf, dayOf, firstDay, lastDay } from './day.ts'
import { daysInMonth, firstDayOfMonth, monthOf } from './gregorian.ts'
import { pad } from './pad.ts'

/**
 * What becomes of a day that the month arrived at does not have, such as 31 January + 1 month:
 * `end-of-month` takes the month's last day (28 February), `overflow` counts on into the next month
 * (3 March), `refuse` refuses. There is no default.
 */
export type MonthRounding = (typeof monthRoundings)[number]

/** Every such rounding, for schemas and lists of options. */
export const monthRoundings = ['end-of-month', 'overflow', 'refuse'] as const

/** The codes of arithmetic on dates. */
export type DateRefusal = Refusal<'count-invalid' | 'date-out-of-range' | 'no-such-day'>

/**
 * The date so many months later; earlier where `months` is negative. Refused with `count-invalid` where
 * `months` is no whole number, with `date-out-of-range` beyond the years 1 to 9999, and with
 * `no-such-day` where the rounding says so.
 *
 * @example
 * ```ts
 * import { addMonths, civilDate } from 'pledgebook'
 *
 * const date = civilDate('2026-01-31')
 * addMonths(date, 1, 'end-of-month') // => { ok: true, value: '2026-02-28' }
 * addMonths(date, 1, 'overflow') // => { ok: true, value: '2026-03-03' }
 * addMonths(date, 1, 'refuse').ok // => false
 * ```
 */
export function addMonths(
  date: CivilDate,
  months: number,
  rounding: MonthRounding,
): Result<CivilDate, DateRefusal> {
  if (!Number.isSafeInteger(months)) return refuse(countInvalid(months))
  const day = dayOf(date)
  const from = monthOf(day)
  const inMonth = day - firstDayOfMonth(from) + 1
  const month = from + months
  if (month < firstMonth || month > lastMonth) return refuse(outOfRange())
  const length = daysInMonth(month)
  if (inMonth <= length) return dateAt(firstDayOfMonth(month) + inMonth - 1)
  switch (rounding) {
    case 'end-of-month':
      return dateAt(firstDayOfMonth(month) + length - 1)
    case 'overflow':
      return dateAt(firstDayOfMonth(month) + inMonth - 1)
    case 'refuse':
      return refuse(noSuchDay(month, inMonth, length))
    default:
      return unreachable(rounding)
  }
}

/** The same for years: `addYears(29 February, 1, …)` meets the same choice. */
export function addYears(
  date: CivilDate,
  years: number,
  rounding: MonthRounding,
): Result<CivilDate, DateRefusal> {
  return Number.isSafeInteger(years)
    ? addMonths(date, years * 12, rounding)
    : refuse(countInvalid(years))
}

/**
 * The date so many days later; earlier where `days` is negative. Refused with `count-invalid` where
 * `days` is no whole number and with `date-out-of-range` beyond the years 1 to 9999.
 */
export function addDays(date: CivilDate, days: number): Result<CivilDate, DateRefusal> {
  return Number.isSafeInteger(days) ? dateAt(dayOf(date) + days) : refuse(countInvalid(days))
}

/** The refusal of a count that is no whole number. */
export function countInvalid(count: unknown): Refusal<'count-invalid'> {
  return refusal('count-invalid', { expected: 'a whole number', actual: describe(count) })
}

function dateAt(day: number): Result<CivilDate, Refusal<'date-out-of-range'>> {
  if (day >= firstDay && day <= lastDay) return ok(dateOf(day as Day))
  return refuse(outOfRange())
}

const [firstMonth, lastMonth] = [monthOf(firstDay), monthOf(lastDay)]

function outOfRange(): Refusal<'date-out-of-range'> {
  return refusal('date-out-of-range', { expected: '0001-01-01..9999-12-31' })
}

function noSuchDay(month: number, inMonth: number, length: number): Refusal<'no-such-day'> {
  const year = Math.floor(month / 12)
  const prefix = `${pad(year, 4)}-${pad(month - year * 12 + 1, 2)}`
  return refusal('no-such-day', {
    expected: `a day of ${prefix}, which has ${length}`,
    actual: `${prefix}-${inMonth}`,
  })
}
