import { createHash } from 'node:crypto'
import { literalId } from '../../src/foundation/index.ts'
import { type Batch, chainedLog, type EventLog, follow } from '../../src/log/index.ts'

/** What hashes the chain of the log. */
export const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** The number of accounts between which is transferred. */
export const accounts = 5

/** The one stream in which every command counts on. */
export const counter = 'count/all'

/** The id of a worker's command. */
export const idOf = (worker: string, number: number) =>
  literalId('command', `${worker}-${String(number).padStart(6, '0')}`)

/** What a process does with its number of commands, one after the other. */
export function transfers(stored: EventLog, worker: string) {
  const log = chainedLog(stored, { hash })
  const reader = follow(log, { reader: worker, handle: async () => {}, limit: 20 })
  return {
    /** Moves an amount from one account to another, and counts; says to which number. */
    make: async (number: number): Promise<number> => {
      for (;;) {
        const answer = await log.append(await batchOf(log, worker, number))
        if (answer.ok) {
          const counted = answer.value.events.find(({ stream }) => stream === counter)
          if (!counted) throw new Error(`command ${number} did not count`)
          return counted.version
        }
        const other = answer.refusals.find(({ code }) => code !== 'version-conflict')
        if (other) throw new Error(`command ${number} was refused: ${JSON.stringify(other)}`)
      }
    },
    /** Reads on, and keeps a snapshot: caches may be lost, never wrong. */
    read: async (): Promise<void> => {
      await reader.step()
      const [events = []] = await log.read([{ stream: counter }])
      const state = { count: events.length }
      if (events.length > 0)
        await log.snapshots.save(counter, { version: events.length, made: 'v1', state })
    },
  }
}

/** The same command every time; the versions are those of the moment. */
async function batchOf(log: EventLog, worker: string, number: number): Promise<Batch> {
  const [from, to] = [number % accounts, (number * 3 + 1) % accounts]
  const amount = (number * 7919) % 1000
  const names = [...new Set([`account/${from}`, `account/${to}`])]
  const slices = [...names, counter].map((stream) => ({ stream }))
  const [first = [], ...rest] = await log.read(slices)
  const count = rest.at(-1) ?? []
  const sides = names.length === 1 ? [first] : [first, rest[0] ?? []]
  // Within one account nothing moves.
  const moved = names.length === 1 ? [0] : [-amount, amount]
  const accountsWritten = names.map((stream, at) => ({
    stream,
    expected: sides[at]?.length ?? 0,
    events: [{ schema: 1, data: { amount: moved[at] ?? 0 } }],
    labels: ['accounts', `of:${worker}`],
  }))
  const counted = { schema: 1, data: { count: count.length + 1 } }
  return {
    command: { id: idOf(worker, number), hash: `h-${number}`, request: { from, to, amount } },
    writes: [...accountsWritten, { stream: counter, expected: count.length, events: [counted] }],
  }
}
