import { invariant } from '../foundation/index.ts'
import type { CivilDate } from './civil-date.ts'
import { daysAtStart, firstDayOfMonth, monthOf } from './gregorian.ts'
import { pad } from './pad.ts'

/**
 * A civil day as an integer: days since 1970-01-01, negative before it. What counts, compares or caps
 * by the day works on these; texts stay at the doors.
 */
export type Day = number & { readonly __time: 'day' }

/** 0001-01-01, the first day of the calendar. */
export const firstDay = -719_162 as Day

/** 9999-12-31, the last day of the calendar. */
export const lastDay = 2_932_896 as Day

/**
 * The day of a civil date. Reads ten characters and checks nothing: what is typed `CivilDate` was
 * checked when it was read.
 *
 * @example
 * ```ts
 * import { civilDate, dayOf } from 'pledgebook'
 *
 * dayOf(civilDate('1970-01-01')) // => 0
 * dayOf(civilDate('2026-03-10')) // => 20522
 * ```
 */
export function dayOf(date: CivilDate): Day {
  return daysAtStart(date) as Day
}

/**
 * The civil date of a day.
 *
 * @example
 * ```ts
 * import { type Day, dateOf } from 'pledgebook'
 *
 * dateOf(20522 as Day) // => '2026-03-10'
 * ```
 */
export function dateOf(day: Day): CivilDate {
  invariant(day >= firstDay && day <= lastDay, 'a day lies in the years 1 to 9999')
  const month = monthOf(day)
  const year = Math.floor(month / 12)
  const inMonth = day - firstDayOfMonth(month) + 1
  return `${pad(year, 4)}-${pad(month - year * 12 + 1, 2)}-${pad(inMonth, 2)}` as CivilDate
}

/** The day that lies `days` after this one: a whole number, negative for earlier. */
export function shiftDay(day: Day, days: number): Day {
  return (day + days) as Day
}

/** A day of the week as ISO 8601 counts: 1 (Monday) to 7 (Sunday). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The day of the week that a day falls on. */
export function weekdayOf(day: Day): Weekday {
  // 1970-01-01 was a Thursday.
  const fromMonday = day + 3
  return (fromMonday - Math.floor(fromMonday / 7) * 7 + 1) as Weekday
}
