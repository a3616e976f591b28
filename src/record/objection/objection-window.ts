import { dayOf, deadlineInstant, type Instant, startOfDay } from '../../calendar/index.ts'
import { ok, type Result } from '../../foundation/index.ts'
import { type DayCountRefusal, deadlineWithin } from '../notice/day-count.ts'
import { noticeRunsUntil } from '../notice/notice-runs-until.ts'
import type { Notice } from '../notice/state.ts'
import type { Hearing } from './rules.ts'

/**
 * When one may object to what a notice shows: from the first moment of its first day until, and not
 * including, `closes`. Where the rules count from the end of the notice, that is the last day on which
 * it must be shown, whenever it was taken down. Refused as `deadlineWithin` says.
 */
export function objectionWindow(
  notice: Notice,
  { notice: rules, objections: { window }, calendar }: Hearing,
): Result<{ readonly opens: Instant; readonly closes: Instant }, DayCountRefusal> {
  const runs = noticeRunsUntil(notice, rules, calendar)
  if (!runs.ok) return runs
  const from = window.from === 'notice-start' ? notice.from : runs.value.date
  const until = deadlineWithin(from, window, calendar)
  if (!until.ok) return until
  const { zone } = calendar
  const opens = startOfDay(dayOf(notice.from), zone)
  return ok({ opens, closes: deadlineInstant(until.value, zone) })
}
