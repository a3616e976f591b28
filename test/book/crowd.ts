import { commandId, unwrap } from 'pledgebook'
import type { EventLog } from 'pledgebook/book'
import { early } from './hall.ts'

const chunk = 5000

/** So many more members, appended at once as the book would have done one by one. */
export async function crowd(log: EventLog, members: number): Promise<void> {
  for (let from = 0; from < members; from += chunk) {
    const size = Math.min(chunk, members - from)
    const writes = Array.from({ length: size }, (_, index) => joined(from + index, from))
    unwrap(await log.append({ command: { id: commandId(`crowd-${from}`), hash: 'h' }, writes }))
  }
}

function joined(number: number, from: number) {
  const [member, home] = [`m-x${number}`, `u-${(number % 2) + 1}`]
  const base = { at: early, actor: 'm-clerk', cause: `crowd-${from}`, member, on: '2020-01-01' }
  const data = { type: 'joined', ...base, home, category: 'plain', attributes: {} }
  const labels = [`members-of:${home}`]
  return { stream: `member/${member}`, expected: 0, events: [{ schema: 1, data }], labels }
}
