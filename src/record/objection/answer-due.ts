import { type Deadline, type Instant, isPast } from '../../calendar/index.ts'
import { ok, type Result } from '../../foundation/index.ts'
import { type DayCountRefusal, deadlineWithin } from '../notice/day-count.ts'
import type { ObjectionId } from './objection-id.ts'
import { isOpenObjection, openObjections } from './open-objections.ts'
import type { Hearing } from './rules.ts'
import type { Objection, Objections } from './state.ts'

/**
 * By when an open objection is to be answered: counted from the day on which it was raised, an appeal
 * from the day of the appeal. Nothing where no answer is due. Refused as `deadlineWithin` says.
 */
export function answerDue(
  objection: Objection,
  { objections, calendar }: Hearing,
): Result<Deadline | undefined, DayCountRefusal> {
  if (!isOpenObjection(objection)) return ok(undefined)
  if (objection.status !== 'appealed') {
    return deadlineWithin(objection.on, objections.answer, calendar)
  }
  const answer = objections.appeal?.answer ?? objections.answer
  return deadlineWithin(objection.appeal.on, answer, calendar)
}

/**
 * Whether an objection was open at an instant, by what was known then, and its answer late. A late
 * answer is still possible; it only shows. An objection that nobody raised is never overdue.
 */
export function isAnswerOverdue(
  state: Objections | undefined,
  id: ObjectionId,
  now: Instant,
  hearing: Hearing,
): Result<boolean, DayCountRefusal> {
  const objection = openObjections(state, now).find((each) => each.id === id)
  if (objection === undefined) return ok(false)
  const due = answerDue(objection, hearing)
  if (!due.ok) return due
  return ok(due.value !== undefined && isPast(due.value, now, hearing.calendar.zone))
}
