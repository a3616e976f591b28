import { deadlineInstant, isPast } from '../../calendar/index.ts'
import { ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { CommandBase } from '../../vocabulary/index.ts'
import { checkNoticeStep } from './check-notice-step.ts'
import type { DayCountRefusal } from './day-count.ts'
import type { NoticeEnded } from './events.ts'
import type { NoticeId } from './notice-id.ts'
import { noticeRunsUntil } from './notice-runs-until.ts'
import type { EndNoticeCode } from './refusals.ts'
import type { NoticeContext } from './rules.ts'
import type { Notice } from './state.ts'

/** Takes a notice down. Before its time is over that is refused with `notice-running`. */
export interface EndNotice extends CommandBase<'end'> {
  readonly notice: NoticeId
}

/** Decides on {@link EndNotice}. */
export function endNotice(
  command: EndNotice,
  state: Notice | undefined,
  { rules, calendar }: NoticeContext,
): Result<readonly NoticeEnded[], Refusal<EndNoticeCode> | DayCountRefusal> {
  const { notice, at, actor } = command
  const step = checkNoticeStep(command, state)
  if (!step.ok) return step
  const until = noticeRunsUntil(step.value, rules, calendar)
  if (!until.ok) return until
  if (!isPast(until.value, at, calendar.zone)) {
    const times = { expected: deadlineInstant(until.value, calendar.zone), actual: at }
    return refuse(refusal('notice-running', { subject: notice, path: ['at'], ...times }))
  }
  return ok([{ type: 'ended', at, actor, cause: command.id, notice }])
}
