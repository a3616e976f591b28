import { type Deadline, deadlineOf } from '../../calendar/index.ts'
import { ok, type Result } from '../../foundation/index.ts'
import { type DayCalendar, type DayCountRefusal, deadlineWithin } from './day-count.ts'
import type { NoticeRules } from './rules.ts'
import type { Notice } from './state.ts'

/**
 * Until when a notice is shown at least: its minimum by the rules, or the last day to which it was
 * extended. From that moment on (the end of the day, in the zone) it has run its course. Refused where
 * the days cannot be counted, as `deadlineWithin` says.
 */
export function noticeRunsUntil(
  notice: Notice,
  rules: NoticeRules,
  calendar: DayCalendar,
): Result<Deadline, DayCountRefusal> {
  const minimum = deadlineWithin(notice.from, rules.atLeast, calendar)
  if (!minimum.ok) return minimum
  const days = [minimum.value.date, ...notice.extensions.map(({ until }) => until)]
  return ok(deadlineOf(days.reduce((last, day) => (day > last ? day : last))))
}
