import { describe, it } from 'vitest'
import { memoryLog } from '../../../src/log/index.ts'
import { describeEventLog } from '../../../src/testing/index.ts'

describe('the log in memory', () => {
  const makeLog = async () => {
    const log = memoryLog()
    return { log, again: async () => log }
  }
  describeEventLog(makeLog, { describe, it }, { without: ['neighbour', 'hold'] })
})
