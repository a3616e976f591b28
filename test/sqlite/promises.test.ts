import { describeEventLog } from 'pledgebook/testing'
import { describe, test } from 'vitest'
import { storeOnDisk } from './files.ts'

describe('a log on SQLite', () => {
  describeEventLog(
    async () => {
      const { open, close } = storeOnDisk()
      const log = await open()
      return { log, again: () => open(), neighbour: () => open({ organisation: 'o-2' }), close }
    },
    { describe, it: (name, body) => test(name, body) },
    // One writes at a time: no transaction stays open beside another.
    { without: ['hold'] },
  )
})
