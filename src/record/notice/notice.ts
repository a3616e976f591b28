import {
  type Decider,
  decider,
  evolution,
  type Result,
  unreachable,
} from '../../foundation/index.ts'
import { type EndNotice, endNotice } from './end-notice.ts'
import type { NoticeEvent } from './events.ts'
import { recipe } from './evolve.ts'
import { type ExtendNotice, extendNotice } from './extend-notice.ts'
import { type PostNotice, postNotice } from './post-notice.ts'
import type { NoticeRefusal } from './refusals.ts'
import type { NoticeContext } from './rules.ts'
import type { Notice } from './state.ts'
import { type WithdrawNotice, withdrawNotice } from './withdraw-notice.ts'

/** What can be done about one notice. */
export type NoticeCommand = PostNotice | ExtendNotice | WithdrawNotice | EndNotice

function decide(
  command: NoticeCommand,
  state: Notice | undefined,
  context: NoticeContext,
): Result<readonly NoticeEvent[], NoticeRefusal> {
  switch (command.type) {
    case 'post':
      return postNotice(command, state, context)
    case 'extend':
      return extendNotice(command, state, context)
    case 'withdraw':
      return withdrawNotice(command, state)
    case 'end':
      return endNotice(command, state, context)
    default:
      return unreachable(command)
  }
}

/**
 * The life of one notice (公示), one stream each: something is shown to an audience for a minimum time
 * before it takes effect. Whether that time is over is a question of the instant, not of an event: see
 * `hasRunItsCourse`.
 *
 * @example
 * ```ts
 * import { civilDate, commandId, instant, memberId, notice, noticeId, utc } from 'pledgebook'
 *
 * const rules = {
 *   clause: 'notice', atLeast: { days: 5, count: 'calendar' }, audiences: ['members'],
 *   ways: ['board', 'website'], waysAtLeast: 1,
 * } as const
 * const posted = notice.decide(
 *   {
 *     id: commandId('c-1'), type: 'post', at: instant('2026-01-05T09:00Z'), actor: memberId('m-1'),
 *     notice: noticeId('n-1'), matter: { kind: 'grades', id: '2025' }, content: { ref: 'stars-2025' },
 *     audiences: ['members'], ways: ['board'], from: civilDate('2026-01-05'),
 *   },
 *   undefined,
 *   { rules, calendar: { zone: utc } },
 * )
 * posted.ok && notice.replay(posted.value)?.status // => 'shown'
 * ```
 */
export const notice: Decider<NoticeCommand, Notice, NoticeEvent, NoticeContext, NoticeRefusal> =
  /* @__PURE__ */ decider(decide, /* @__PURE__ */ evolution<Notice, NoticeEvent>(recipe))
