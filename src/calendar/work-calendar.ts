import {
  describe,
  isRecord,
  okUnless,
  type Refusal,
  type Result,
  refusal,
} from '../foundation/index.ts'
import { type CivilDate, isCivilDate } from './civil-date.ts'
import type { Weekday } from './day.ts'
import { parsePeriod } from './parse-period.ts'

/**
 * Which days are worked, for a stretch of time for which somebody knows it: published by the authority
 * each year, and passed in. `workdays` are days of a weekend that are worked in place of others (调休).
 */
export interface WorkCalendar {
  /** The first day that the calendar speaks of. */
  readonly from: CivilDate
  /** The first day that it no longer speaks of. */
  readonly until: CivilDate
  /** Days of the week off: 1 (Monday) to 7 (Sunday). */
  readonly weekend: readonly Weekday[]
  /** Days off beside the weekend. */
  readonly holidays: readonly CivilDate[]
  /** Days of the weekend that are worked all the same. */
  readonly workdays: readonly CivilDate[]
}

type Fault = Refusal<'work-calendar-invalid'>

/**
 * Reads a work calendar from foreign input. Every fault is a `work-calendar-invalid` with its path: no
 * stretch of one day to a hundred years, a weekday that is none or comes twice, a date that does not
 * exist, lies outside the stretch, comes twice, or is both a holiday and worked.
 */
export function parseWorkCalendar(value: unknown): Result<WorkCalendar, Fault> {
  const input = isRecord(value) ? value : {}
  const { from, until, weekend, holidays, workdays } = input
  const off = new Set(Array.isArray(holidays) ? holidays : [])
  const faults = isRecord(value)
    ? [
        ...stretchFaults(from, until),
        ...listFaults('weekend', weekend, isWeekday, 'a day of the week, 1 to 7, once'),
        ...listFaults('holidays', holidays, (date) => within(date, from, until), dateOnce),
        ...listFaults(
          'workdays',
          workdays,
          (date) => within(date, from, until) && !off.has(date),
          `${dateOnce}, and no holiday`,
        ),
      ]
    : [fault([], '{ from, until, weekend, holidays, workdays }', value)]
  // Without a fault every part was seen to have its type.
  return okUnless(faults, () => copyOfCalendar(input as unknown as WorkCalendar))
}

/** The days of a hundred years. */
const longest = 36_525

const dateOnce = 'a date between from and until, once'

function copyOfCalendar({ from, until, weekend, holidays, workdays }: WorkCalendar): WorkCalendar {
  return { from, until, weekend: [...weekend], holidays: [...holidays], workdays: [...workdays] }
}

function stretchFaults(from: unknown, until: unknown): readonly Fault[] {
  if (!isCivilDate(from)) return [fault(['from'], 'an existing date YYYY-MM-DD', from)]
  if (!isCivilDate(until)) return [fault(['until'], 'an existing date YYYY-MM-DD', until)]
  const stretch = parsePeriod(`${from}..${until}`)
  return stretch.ok ? [] : [fault(['until'], `one day to a hundred years after ${from}`, until)]
}

function listFaults(
  name: string,
  list: unknown,
  accepts: (entry: unknown) => boolean,
  expected: string,
): readonly Fault[] {
  if (!Array.isArray(list)) return [fault([name], 'a list', list)]
  if (list.length > longest) return [fault([name], `at most ${longest} entries`, list.length)]
  const seen = new Set<unknown>()
  return list.flatMap((entry: unknown, i) => {
    const good = accepts(entry) && !seen.has(entry)
    seen.add(entry)
    return good ? [] : [fault([name, i], expected, entry)]
  })
}

function fault(path: readonly (string | number)[], expected: string, actual: unknown): Fault {
  return refusal('work-calendar-invalid', { path, expected, actual: describe(actual) })
}

function isWeekday(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 7
}

function within(date: unknown, from: unknown, until: unknown): boolean {
  if (!isCivilDate(date)) return false
  // Where the stretch is at fault itself, that is said once and not for every date.
  return !isCivilDate(from) || !isCivilDate(until) || (date >= from && date < until)
}
