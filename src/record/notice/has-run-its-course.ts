import { type Instant, isPast } from '../../calendar/index.ts'
import { ok, type Result } from '../../foundation/index.ts'
import type { DayCalendar, DayCountRefusal } from './day-count.ts'
import { noticeAt } from './notice-at.ts'
import { noticeRunsUntil } from './notice-runs-until.ts'
import type { NoticeRules } from './rules.ts'
import type { Notice } from './state.ts'

/**
 * Whether a notice had been shown long enough at an instant, by what was known then. Nothing has to be
 * recorded for that, and nothing recorded later changes the answer. A withdrawn one never has.
 */
export function hasRunItsCourse(
  notice: Notice | undefined,
  now: Instant,
  rules: NoticeRules,
  calendar: DayCalendar,
): Result<boolean, DayCountRefusal> {
  const known = noticeAt(notice, now)
  if (known === undefined || known.status === 'withdrawn') return ok(false)
  const until = noticeRunsUntil(known, rules, calendar)
  return until.ok ? ok(isPast(until.value, now, calendar.zone)) : until
}
