import { ok, type Refusal, type Result, refusal, refuse } from '../foundation/index.ts'
import { countInvalid } from './add-months.ts'
import type { CivilDate } from './civil-date.ts'
import { type Day, dateOf, dayOf, shiftDay, weekdayOf } from './day.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** The code of a question about days of which the work calendar says nothing. */
export type UncoveredRefusal = Refusal<'work-calendar-too-short'>

/** Whether a day is worked. Refused with `work-calendar-too-short` outside the calendar. */
export function isWorkingDay(
  date: CivilDate,
  calendar: WorkCalendar,
): Result<boolean, UncoveredRefusal> {
  if (date < calendar.from || date >= calendar.until) return refuse(uncovered(date, calendar))
  return ok(workingIn(calendar)(dayOf(date)))
}

/**
 * The so-manieth working day after a date, which itself does not count: one working day after a Friday
 * is the Monday. A negative count goes back; 0 is the date itself, worked or not. Refused with
 * `count-invalid` where the count is no whole number, and with `work-calendar-too-short` where the
 * calendar ends before the day is found.
 *
 * @example
 * ```ts
 * import { addWorkingDays, civilDate, unwrap, parseWorkCalendar } from 'pledgebook'
 *
 * const calendar = unwrap(
 *   parseWorkCalendar({
 *     from: '2026-01-01',
 *     until: '2027-01-01',
 *     weekend: [6, 7],
 *     holidays: ['2026-01-01', '2026-01-02'],
 *     workdays: ['2026-01-04'],
 *   }),
 * )
 * addWorkingDays(civilDate('2026-01-01'), 1, calendar) // => { ok: true, value: '2026-01-04' }
 * ```
 */
export function addWorkingDays(
  date: CivilDate,
  count: number,
  calendar: WorkCalendar,
): Result<CivilDate, UncoveredRefusal | Refusal<'count-invalid'>> {
  if (!Number.isSafeInteger(count)) return refuse(countInvalid(count))
  const works = workingIn(calendar)
  const [from, until] = [dayOf(calendar.from), dayOf(calendar.until)]
  const step = Math.sign(count)
  let day = dayOf(date)
  for (let left = Math.abs(count); left > 0; ) {
    day = shiftDay(day, step)
    if (day < from || day >= until) return refuse(uncovered(date, calendar))
    if (works(day)) left--
  }
  return ok(dateOf(day))
}

/**
 * How many working days lie from one date until another, which itself does not count; negative where
 * `until` is the earlier one. Refused with `work-calendar-too-short` where the calendar does not know them all.
 */
export function workingDaysBetween(
  from: CivilDate,
  until: CivilDate,
  calendar: WorkCalendar,
): Result<number, UncoveredRefusal> {
  const [first, end] = from <= until ? [from, until] : [until, from]
  if (first < calendar.from) return refuse(uncovered(first, calendar))
  if (end > calendar.until) return refuse(uncovered(end, calendar))
  const works = workingIn(calendar)
  let count = 0
  for (let day = dayOf(first); day < dayOf(end); day = shiftDay(day, 1)) if (works(day)) count++
  return ok(from <= until ? count : 0 - count)
}

function workingIn({ weekend, holidays, workdays }: WorkCalendar): (day: Day) => boolean {
  const off = new Set(holidays.map(dayOf))
  const on = new Set(workdays.map(dayOf))
  return (day) => on.has(day) || !(off.has(day) || weekend.includes(weekdayOf(day)))
}

function uncovered(date: CivilDate, { from, until }: WorkCalendar): UncoveredRefusal {
  return refusal('work-calendar-too-short', { expected: `${from}..${until}`, actual: date })
}
