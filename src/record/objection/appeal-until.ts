import { type Deadline, type Instant, isPast } from '../../calendar/index.ts'
import { ok, type Result } from '../../foundation/index.ts'
import { type DayCountRefusal, deadlineWithin } from '../notice/day-count.ts'
import type { Hearing } from './rules.ts'
import type { DecidedObjection, Objection } from './state.ts'

/** Until when a first decision can be appealed, or nothing where the rules provide no appeal. */
export function appealUntil(
  objection: DecidedObjection,
  { objections, calendar }: Hearing,
): Result<Deadline | undefined, DayCountRefusal> {
  if (objections.appeal === null) return ok(undefined)
  return deadlineWithin(objection.decision.on, objections.appeal.within, calendar)
}

/**
 * Whether nothing more can become of an objection at an instant: withdrawn, ruled on for good, or
 * decided and past the time to appeal. Refused where days cannot be counted, as `deadlineWithin` says.
 */
export function isFinal(
  objection: Objection,
  now: Instant,
  hearing: Hearing,
): Result<boolean, DayCountRefusal> {
  if (objection.status !== 'decided') {
    return ok(objection.status === 'settled' || objection.status === 'withdrawn')
  }
  const until = appealUntil(objection, hearing)
  if (!until.ok) return until
  return ok(until.value === undefined || isPast(until.value, now, hearing.calendar.zone))
}
