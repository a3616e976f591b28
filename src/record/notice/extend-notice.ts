import { type CivilDate, deadlineInstant, isPast } from '../../calendar/index.ts'
import { okUnless, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import { type CommandBase, checkText, longestReason } from '../../vocabulary/index.ts'
import { checkNoticeStep } from './check-notice-step.ts'
import type { DayCountRefusal } from './day-count.ts'
import type { NoticeExtended } from './events.ts'
import type { NoticeId } from './notice-id.ts'
import { noticeRunsUntil } from './notice-runs-until.ts'
import type { ExtendNoticeCode } from './refusals.ts'
import type { NoticeContext } from './rules.ts'
import type { Notice } from './state.ts'

/**
 * Shows a notice for longer than it would run. Only while it runs: what has run its course is not
 * reopened (`notice-over`), it is posted anew.
 */
export interface ExtendNotice extends CommandBase<'extend'> {
  readonly notice: NoticeId
  /** The new last day: later than the one that holds. */
  readonly until: CivilDate
  /** 1 to 2000 characters. */
  readonly reason: string
}

/** Decides on {@link ExtendNotice}. */
export function extendNotice(
  command: ExtendNotice,
  state: Notice | undefined,
  { rules, calendar }: NoticeContext,
): Result<readonly NoticeExtended[], Refusal<ExtendNoticeCode> | DayCountRefusal> {
  const { notice: subject, at, actor, until, reason } = command
  const step = checkNoticeStep(command, state)
  if (!step.ok) return step
  const runs = noticeRunsUntil(step.value, rules, calendar)
  if (!runs.ok) return runs
  const last = runs.value
  if (isPast(last, at, calendar.zone)) {
    const times = { expected: deadlineInstant(last, calendar.zone), actual: at }
    return refuse(refusal('notice-over', { subject, path: ['at'], ...times }))
  }
  const faults: Refusal<ExtendNoticeCode>[] = [
    ...checkText(reason, { path: ['reason'], subject, longest: longestReason }),
  ]
  if (until <= last.date) {
    const days = { expected: last.date, actual: until }
    faults.push(refusal('extension-not-longer', { subject, path: ['until'], ...days }))
  }
  return okUnless(faults, () => [
    { type: 'extended', at, actor, cause: command.id, notice: subject, until, reason },
  ])
}
