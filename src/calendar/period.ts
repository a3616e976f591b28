import type { CivilDate } from './civil-date.ts'
import { type Day, dateOf, dayOf, firstDay, lastDay, shiftDay } from './day.ts'
import { pad } from './pad.ts'
import { periodIndex, periodStart } from './period-index.ts'
import type { PeriodKind } from './period-kind.ts'

/**
 * A window of days, half-open: `from` belongs to it, `until` is the first day after it. The id says which
 * one: `'2026'`, `'2026-H1'`, `'2026-Q3'`, `'2026-03'`, `'2026-W07'`, `'2026-03-14'`, and for any other
 * window its two days, `'2025-09-01..2026-09-01'`.
 *
 * The calendar is 0001-01-01 to 9999-12-31, and windows that reach beyond are cut there. The last day of
 * the calendar is the end of its last windows and lies in none.
 */
export interface Period {
  readonly id: string
  readonly from: CivilDate
  readonly until: CivilDate
}

/**
 * The window of a kind that a day lies in.
 *
 * @example
 * ```ts
 * import { civilDate, dayOf, periodAt } from 'pledgebook'
 *
 * const day = dayOf(civilDate('2026-12-31'))
 * periodAt('week', day) // => { id: '2026-W53', from: '2026-12-28', until: '2027-01-04' }
 * periodAt('half-year', day).id // => '2026-H2'
 * ```
 */
export function periodAt(kind: PeriodKind, day: Day): Period {
  return periodOf(kind, periodIndex(kind, day))
}

/** The window of a kind with an index as `periodIndex` gives it. */
export function periodOf(kind: PeriodKind, index: number): Period {
  const from = dateOf(withinCalendar(periodStart(kind, index)))
  const until = dateOf(withinCalendar(periodStart(kind, index + 1)))
  return { id: idOf(kind, index, from, until), from, until }
}

/** Whether a date lies in a period. */
export function contains(period: Period, date: CivilDate): boolean {
  return date >= period.from && date < period.until
}

/** The window of a kind that begins where a period ends, or `undefined` at the end of the calendar. */
export function nextPeriod(kind: PeriodKind, period: Period): Period | undefined {
  const day = dayOf(period.until)
  return day < lastDay ? periodAt(kind, day) : undefined
}

/** The window of a kind with the day before a period, or `undefined` at the start of the calendar. */
export function previousPeriod(kind: PeriodKind, period: Period): Period | undefined {
  const day = dayOf(period.from)
  return day > firstDay ? periodAt(kind, shiftDay(day, -1)) : undefined
}

/**
 * The windows of a kind that begin in a period, in order, so that over consecutive periods every window
 * is listed once: the twelve months of a year, the weeks whose Monday lies in a month. A parsed period
 * has at most a hundred years, so there are never more than 36,525.
 *
 * @example
 * ```ts
 * import { period, periodsIn } from 'pledgebook'
 *
 * periodsIn('month', period('2026-Q1')).map((month) => month.id) // => ['2026-01', '2026-02', '2026-03']
 * ```
 */
export function periodsIn(kind: PeriodKind, period: Period): readonly Period[] {
  const found: Period[] = []
  for (let index = periodIndex(kind, dayOf(period.from)); ; index++) {
    const window = periodOf(kind, index)
    if (window.from >= period.until) return found
    if (window.from >= period.from) found.push(window)
  }
}

function withinCalendar(day: number): Day {
  return Math.min(Math.max(day, firstDay), lastDay) as Day
}

function idOf(kind: PeriodKind, index: number, from: CivilDate, until: CivilDate): string {
  switch (kind) {
    case 'day':
      return from
    case 'week':
      return weekId(index)
    case 'month':
      return from.slice(0, 7)
    case 'quarter':
      return `${pad(Math.floor(index / 4), 4)}-Q${(index % 4) + 1}`
    case 'half-year':
      return `${pad(Math.floor(index / 2), 4)}-H${(index % 2) + 1}`
    case 'year':
      return pad(index, 4)
    default:
      return `${from}..${until}`
  }
}

/** A week belongs to the year of its Thursday (ISO 8601). */
function weekId(index: number): string {
  const thursday = periodStart('week', index) + 3
  const year = periodIndex('year', thursday as Day)
  const week = Math.floor((thursday - periodStart('year', year)) / 7) + 1
  return `${pad(year, 4)}-W${pad(week, 2)}`
}
