import { compareInstants, type Instant } from '../../calendar/index.ts'
import { ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { NoticeId } from './notice-id.ts'
import type { NoticeStepCode } from './refusals.ts'
import type { Notice, ShownNotice } from './state.ts'

/** The notice, where it is the one that the command names, still shown, and time runs on. */
export function checkNoticeStep(
  command: { readonly notice: NoticeId; readonly at: Instant },
  state: Notice | undefined,
): Result<ShownNotice, Refusal<NoticeStepCode>> {
  const { notice: subject, at } = command
  if (state?.id !== subject) {
    const actual = state?.id ?? null
    return refuse(
      refusal('notice-unknown', { subject, path: ['notice'], expected: subject, actual }),
    )
  }
  if (state.status !== 'shown') {
    return refuse(refusal('status-wrong', { subject, expected: ['shown'], actual: state.status }))
  }
  if (compareInstants(at, state.lastAt) < 0) {
    const times = { expected: state.lastAt, actual: at }
    return refuse(refusal('time-went-back', { subject, path: ['at'], ...times }))
  }
  return ok(state)
}
