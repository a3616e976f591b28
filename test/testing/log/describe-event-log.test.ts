import { describe, it } from 'vitest'
import { memoryLog } from '../../../src/log/index.ts'
import { describeEventLog } from '../../../src/testing/index.ts'
import { referenceStore } from './reference-store.ts'

describe('the log in memory', () => {
  const makeLog = async () => {
    const log = memoryLog()
    return { log, again: async () => log }
  }
  describeEventLog(makeLog, { describe, it }, { without: ['neighbour', 'hold'] })
})

describe('a log with transactions and neighbours', () => {
  describeEventLog(async () => referenceStore(), { describe, it })
})
