import type { EventLog } from '../../../src/log/index.ts'
import { commandId } from '../../../src/vocabulary/index.ts'
import { hash } from './hash.ts'

/** Appends some batches: several streams at once, requests, labels, a command without events. */
export async function fill(log: EventLog, commands: number): Promise<void> {
  const versions = new Map<string, number>()
  for (let n = 1; n <= commands; n++) {
    const request = { to: 'pledge', text: `sweep ${n}`, hours: n / 4 }
    const names = n % 9 === 0 ? [] : [`pledge/p-${n % 5}`, ...(n % 3 === 0 ? ['member/m-1'] : [])]
    const writes = names.map((stream) => {
      const expected = versions.get(stream) ?? 0
      const count = 1 + (n % 2)
      versions.set(stream, expected + count)
      const events = Array.from({ length: count }, (_, at) => ({
        schema: 1,
        data: { type: 'told', n, at, text: 'I keep the stairs of house 7 clean.', é: [1.5, null] },
      }))
      return { stream, expected, events, labels: ['unit:u-1', `nth:${n % 4}`] }
    })
    const kept = n % 4 === 0 ? {} : { request }
    const command = { id: commandId(`c-${n}`), hash: hash(JSON.stringify(request)), ...kept }
    const result = await log.append({ command, writes })
    if (!result.ok) throw new Error(JSON.stringify(result))
  }
}
