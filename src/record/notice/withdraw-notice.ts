import { okUnless, type Refusal, type Result } from '../../foundation/index.ts'
import { type CommandBase, checkText, longestReason } from '../../vocabulary/index.ts'
import { checkNoticeStep } from './check-notice-step.ts'
import type { NoticeWithdrawn } from './events.ts'
import type { NoticeId } from './notice-id.ts'
import type { WithdrawNoticeCode } from './refusals.ts'
import type { Notice } from './state.ts'

/**
 * Takes a notice back: it showed the wrong thing. From then on it counts for nothing; what is right must
 * be posted anew, as another notice that names this one (`replaces`), and runs its whole time.
 */
export interface WithdrawNotice extends CommandBase<'withdraw'> {
  readonly notice: NoticeId
  /** 1 to 2000 characters. */
  readonly reason: string
}

/** Decides on {@link WithdrawNotice}. */
export function withdrawNotice(
  command: WithdrawNotice,
  state: Notice | undefined,
): Result<readonly NoticeWithdrawn[], Refusal<WithdrawNoticeCode>> {
  const { notice, at, actor, reason } = command
  const step = checkNoticeStep(command, state)
  if (!step.ok) return step
  const place = { path: ['reason'], subject: notice, longest: longestReason }
  return okUnless(checkText(reason, place), () => [
    { type: 'withdrawn', at, actor, cause: command.id, notice, reason },
  ])
}
