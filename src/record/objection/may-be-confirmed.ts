import { compareInstants, deadlineInstant, type Instant, isPast } from '../../calendar/index.ts'
import { okUnless, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import { noticeAt } from '../notice/notice-at.ts'
import { noticeRunsUntil } from '../notice/notice-runs-until.ts'
import type { Notice } from '../notice/state.ts'
import { appealUntil } from './appeal-until.ts'
import { objectionWindow } from './objection-window.ts'
import { objectionsAt } from './objections-at.ts'
import { isOpenObjection } from './open-objections.ts'
import type { ConfirmRefusal } from './refusals.ts'
import type { Hearing } from './rules.ts'
import type { Objection, Objections } from './state.ts'

/**
 * Whether what a notice shows may be confirmed at an instant, by what was known then: it was shown its
 * whole time, the window to object is closed, no objection is open and no decision can still be
 * appealed. `objections` are those to all matters that the notice shows. Whatever stands in the way is
 * named, all of it: `notice-missing`, `notice-running`, `window-open`, `objection-open`,
 * `appeal-possible`, or days that cannot be counted. What an upheld objection leads to is not looked at.
 */
export function mayBeConfirmed(
  notice: Notice | undefined,
  objections: readonly Objections[],
  now: Instant,
  hearing: Hearing,
): Result<true, ConfirmRefusal> {
  const known = noticeAt(notice, now)
  if (known === undefined || known.status === 'withdrawn') {
    const actual = known?.status ?? null
    return refuse(
      refusal('notice-missing', { subject: known?.id ?? '', expected: 'shown', actual }),
    )
  }
  const faults: ConfirmRefusal[] = [
    ...checkRun(known, now, hearing),
    ...checkWindow(known, now, hearing),
    ...objections.flatMap((state) =>
      (objectionsAt(state, now)?.objections ?? []).flatMap((each) => checkOne(each, now, hearing)),
    ),
  ]
  return okUnless(faults, () => true as const)
}

function checkRun(known: Notice, now: Instant, hearing: Hearing): readonly ConfirmRefusal[] {
  const { zone } = hearing.calendar
  const until = noticeRunsUntil(known, hearing.notice, hearing.calendar)
  if (!until.ok) return until.refusals
  if (isPast(until.value, now, zone)) return []
  const times = { expected: deadlineInstant(until.value, zone), actual: now }
  return [refusal('notice-running', { subject: known.id, ...times })]
}

function checkWindow(known: Notice, now: Instant, hearing: Hearing): readonly ConfirmRefusal[] {
  if (hearing.objections.mayObject.length === 0) return []
  const window = objectionWindow(known, hearing)
  if (!window.ok) return window.refusals
  const { closes } = window.value
  if (compareInstants(now, closes) >= 0) return []
  return [refusal('window-open', { subject: known.id, expected: closes, actual: now })]
}

function checkOne(objection: Objection, now: Instant, hearing: Hearing): readonly ConfirmRefusal[] {
  const subject = objection.id
  if (isOpenObjection(objection)) {
    return [refusal('objection-open', { subject, actual: objection.status })]
  }
  if (objection.status !== 'decided') return []
  const until = appealUntil(objection, hearing)
  if (!until.ok) return until.refusals
  const { zone } = hearing.calendar
  if (until.value === undefined || isPast(until.value, now, zone)) return []
  const times = { expected: deadlineInstant(until.value, zone), actual: now }
  const open: Refusal<'appeal-possible'> = refusal('appeal-possible', { subject, ...times })
  return [open]
}
