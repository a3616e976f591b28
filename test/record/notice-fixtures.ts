import {
  civilDate,
  instant,
  type Weekday,
  type WorkCalendar,
  type ZoneTable,
} from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import {
  type DayCalendar,
  type EndNotice,
  type ExtendNotice,
  type Notice,
  type NoticeCommand,
  type NoticeContext,
  type NoticeEvent,
  type NoticeRules,
  notice,
  noticeId,
  type PostNotice,
  type WithdrawNotice,
} from '../../src/record/index.ts'
import { commandId, memberId } from '../../src/vocabulary/index.ts'

export const shanghai: ZoneTable = { name: 'Asia/Shanghai', changes: [], offsets: [28_800] }

/** January to March 2026: the 1st to the 3rd are off, Sunday the 4th is worked in their place. */
export const work: WorkCalendar = {
  from: civilDate('2026-01-01'),
  until: civilDate('2026-04-01'),
  weekend: [6, 7] as const satisfies readonly Weekday[],
  holidays: ['2026-01-01', '2026-01-02', '2026-01-03'].map(civilDate),
  workdays: [civilDate('2026-01-04')],
}

export const calendar: DayCalendar = { zone: shanghai, work }

/** Five working days, before members and residents, in two ways of three. */
export const noticeRules: NoticeRules = {
  clause: 'notice',
  atLeast: { days: 5, count: 'working' },
  audiences: ['members', 'residents'],
  ways: ['board', 'website', 'meeting'],
  waysAtLeast: 2,
}

export const noticeContext: NoticeContext = { rules: noticeRules, calendar }

export const [clerk, secretary] = [memberId('m-clerk'), memberId('m-secretary')]
export const [n1, n2] = [noticeId('n-1'), noticeId('n-2')]

/** A clock in Shanghai. */
export const at = (text: string) => instant(`2026-${text}+08:00`)

let count = 0
const nextId = () => commandId(`c-${++count}`)

/** On Monday, 5 January: runs to the end of Monday, 12 January. */
export const posting = (parts: Partial<PostNotice> = {}): PostNotice => ({
  id: nextId(),
  type: 'post',
  at: at('01-05T09:00'),
  actor: clerk,
  notice: n1,
  matter: { kind: 'grades', id: 'branch-1/2025' },
  content: { ref: 'lists/2025', digest: 'sha256:1f' },
  audiences: ['residents', 'members'],
  ways: ['board', 'website'],
  from: civilDate('2026-01-05'),
  ...parts,
})

export const extending = (parts: Partial<ExtendNotice> = {}): ExtendNotice => ({
  id: nextId(),
  type: 'extend',
  at: at('01-08T09:00'),
  actor: secretary,
  notice: n1,
  until: civilDate('2026-01-16'),
  reason: 'the board was out of reach for two days',
  ...parts,
})

export const withdrawing = (parts: Partial<WithdrawNotice> = {}): WithdrawNotice => ({
  id: nextId(),
  type: 'withdraw',
  at: at('01-09T09:00'),
  actor: secretary,
  notice: n1,
  reason: 'the list named the wrong year',
  ...parts,
})

export const ending = (parts: Partial<EndNotice> = {}): EndNotice => ({
  id: nextId(),
  type: 'end',
  at: at('01-13T00:00'),
  actor: clerk,
  notice: n1,
  ...parts,
})

/** The events of commands that are all accepted. */
export function noticeEvents(...commands: readonly NoticeCommand[]): readonly NoticeEvent[] {
  const events: NoticeEvent[] = []
  for (const command of commands) {
    events.push(...unwrap(notice.decide(command, notice.replay(events), noticeContext)))
  }
  return events
}

/** The state that they lead to. */
export function noticeOf(...commands: readonly NoticeCommand[]): Notice {
  const state = notice.replay(noticeEvents(...commands))
  if (!state) throw new Error('no events')
  return state
}
