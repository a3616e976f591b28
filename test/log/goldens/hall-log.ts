import { type EventLog, memoryLog } from '../../../src/log/index.ts'
import { memberId } from '../../../src/vocabulary/index.ts'
import { done, openHall, peopled, propose } from '../../book/hall.ts'

const later = '2026-07-01T09:00Z'
const reason = 'Too little'

/** What does not happen in the street's year: pledges that go back and forth, points that are posted. */
export async function hallLog(log: EventLog = memoryLog()): Promise<EventLog> {
  const grants = [{ member: memberId('m-head'), role: 'community' }]
  const book = await peopled(openHall({ grants }, log))
  const { items } = propose('p-2', 'm-1a')
  const to = 'pledge'
  await done(book, propose('p-1', 'm-1a'))
  await done(book, propose('p-2', 'm-1a'))
  await done(book, { to, type: 'return', pledge: 'p-2', actor: 'm-head', reason })
  await done(book, { to, type: 'revise', pledge: 'p-2', items, due: '2027-03-31', actor: 'm-1a' })
  await done(book, { to, type: 'withdraw', pledge: 'p-2', actor: 'm-1a', reason })
  await done(book, { to, type: 'approve', pledge: 'p-1', actor: 'm-head' })
  const given = { form: 'meeting', on: '2026-01-05', actor: 'm-1a' }
  await done(book, { to, type: 'give', pledge: 'p-1', ...given })
  const verdict = { outcome: 'fulfilled', excused: false, reason: 'Seen' }
  await done(book, { to, type: 'verify', pledge: 'p-1', actor: 'm-head', at: later, ...verdict })
  for (const [fact, on, hours] of [
    ['f-1', '2026-03-01', 4],
    ['f-2', '2026-02-01', 6],
  ] as const) {
    const told = { kind: 'service', subject: 'm-1a', on, fields: { hours }, evidence: [] }
    await done(book, { to: 'record', type: 'record', fact, actor: 'm-1a', at: later, ...told })
    const at = '2026-07-02T09:00Z'
    await done(book, { to: 'record', type: 'certify', fact, actor: 'm-head', at })
  }
  const other = { fact: 'f-3', kind: 'service', subject: 'm-1a', on: '2026-03-01' }
  const replacement = { ...other, fields: { hours: 2 }, evidence: [] }
  const correct = { fact: 'f-1', actor: 'm-head', reason: 'Two only', at: '2026-07-04T09:00Z' }
  await done(book, { to: 'record', type: 'correct', ...correct, replacement })
  return log
}
