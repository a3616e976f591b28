import { describe, it } from 'vitest'
import {
  chainedLog,
  type EventLog,
  forgettable,
  memoryLog,
  personalFields,
  upcasting,
} from '../../src/log/index.ts'
import { describeEventLog } from '../../src/testing/index.ts'
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

/** The entry of the chain takes the place of one event, so the fullest batch is one smaller. */
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
        it: (says, body) => (name === 'chained' && full.test(says) ? it.skip : it)(says, body),
      },
      { without: ['neighbour', 'hold'] },
    )
  })
}
