import { expect, it } from 'vitest'
import { simulate } from '../../../src/testing/index.ts'
import { logOnSqlite } from '../../simulate/stores.ts'

it.each([5, 6, 7, 8])(
  'a simulation of seed %i on a SQLite file finds nothing, and does what it does in memory',
  async (seed) => {
    const options = { seed, commands: 250, shrinkRuns: 0 }
    const found = await simulate({ ...options, makeLog: logOnSqlite })
    expect(found.report).toBe(`seed ${seed}: 250 commands, nothing found`)
    expect(found).toEqual(await simulate(options))
  },
)
