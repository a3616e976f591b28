import {
  addDays,
  addWorkingDays,
  type CivilDate,
  type DateRefusal,
  type Deadline,
  deadlineOf,
  type UncoveredRefusal,
  type WorkCalendar,
  type ZoneTable,
} from '../../calendar/index.ts'
import { describe, ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'

/**
 * So many days, and which days count: every day of the calendar, or only those that are worked. There
 * is no default: a text that says "10 days" without more leaves the choice to the author.
 */
export interface DayCount {
  /** A whole number from 1 on. */
  readonly days: number
  readonly count: 'calendar' | 'working'
}

/** In which zone days begin and end, and which of them are worked. */
export interface DayCalendar {
  readonly zone: ZoneTable
  /** Needed where the rules count working days. */
  readonly work?: WorkCalendar
}

/** Why days could not be counted: the codes of the calendar, and `work-calendar-missing`. */
export type DayCountRefusal = DateRefusal | UncoveredRefusal | Refusal<'work-calendar-missing'>

/**
 * What "within n days" of a day means, everywhere in this room: the day after it is day 1, and day n is
 * in time to its end (24:00 in the zone). A last day that falls on a holiday stays the last day;
 * whoever wants it otherwise counts working days, of which day 1 is the first one after.
 *
 * Refused with `count-invalid` where `days` is no whole number from 1 on, `date-out-of-range` beyond the
 * years 1 to 9999, `work-calendar-missing` or `work-calendar-too-short` where working days are not known.
 *
 * @example
 * ```ts
 * import { civilDate, deadlineWithin, utc } from 'pledgebook'
 *
 * deadlineWithin(civilDate('2026-01-05'), { days: 10, count: 'calendar' }, { zone: utc })
 * // => { ok: true, value: { date: '2026-01-15', time: '24:00' } }
 * ```
 */
export function deadlineWithin(
  from: CivilDate,
  { days, count }: DayCount,
  { work }: DayCalendar,
): Result<Deadline, DayCountRefusal> {
  if (!isDays(days)) {
    const expected = 'a whole number from 1 on'
    return refuse(refusal('count-invalid', { expected, actual: describe(days) }))
  }
  if (count === 'working' && work === undefined) {
    return refuse(refusal('work-calendar-missing', { expected: days, actual: from }))
  }
  const last = work && count === 'working' ? addWorkingDays(from, days, work) : addDays(from, days)
  return last.ok ? ok(deadlineOf(last.value)) : last
}

/** Whether a number of days can be counted. */
export function isDays(days: number): boolean {
  return Number.isSafeInteger(days) && days >= 1
}
