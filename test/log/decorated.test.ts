import { describe, expect, it } from 'vitest'
import {
  chainedLog,
  type EventLog,
  forgettable,
  memoryLog,
  personalFields,
  upcasting,
} from '../../src/log/index.ts'
import { describeEventLog } from '../../src/testing/index.ts'
import { commandId } from '../../src/vocabulary/index.ts'
import { hash } from './chain/hash.ts'
import { keysInMemory } from './forget/keys.ts'

const personal = personalFields({ texts: ['text', 'note', 'said'], people: ['actor', 'member'] })

/** What is put around a log is a log: the same promises hold. */
const decorated: readonly [string, () => (log: EventLog) => EventLog][] = [
  ['chained', () => (log) => chainedLog(log, { hash })],
  ['upcasting', () => (log) => upcasting(log, { nothing: [] })],
  [
    'forgettable',
    () => {
      const keys = keysInMemory()
      return (log) => forgettable(log, { personal, keys, plainKinds: ['a', 'b', 'p', 'pledge'] })
    },
  ],
]

/** The entry of the chain takes the place of one event, so the fullest batch is one smaller: see below. */
const full = /^keeps ten thousand/

for (const [name, make] of decorated) {
  describe(`a log that is ${name}`, () => {
    describeEventLog(
      async () => {
        const [log, around] = [memoryLog(), make()]
        return { log: around(log), again: async () => around(log) }
      },
      {
        describe,
        it: (says, body) => (name === 'chained' && full.test(says) ? undefined : it(says, body)),
      },
      { without: ['neighbour', 'hold'] },
    )
  })
}

it.each([
  [9999, true],
  [10_000, false],
])('a chained log takes %d events in one append: %s', async (count, isTaken) => {
  const log = chainedLog(memoryLog(), { hash })
  const events = Array.from({ length: count }, (_, at) => ({ schema: 1, data: at }))
  const command = { id: commandId('c-1'), hash: 'h-1' }
  const kept = await log.append({ command, writes: [{ stream: 'p/1', expected: 0, events }] })
  expect(kept.ok || kept.refusals[0].code).toBe(isTaken || 'batch-invalid')
  expect((await log.read([{ stream: 'p/1' }]))[0]).toHaveLength(isTaken ? count : 0)
})
