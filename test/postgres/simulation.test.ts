import { simulate } from 'pledgebook/testing'
import { expect, test } from 'vitest'
import { logsOnPostgres } from '../simulate/stores.ts'
import { describePostgres } from '../support/postgres.ts'

describePostgres('a simulation on PostgreSQL', (server) => {
  test.each([5, 6, 7])(
    'of seed %i finds nothing, and does what it does in memory',
    async (seed) => {
      const makeLog = logsOnPostgres(server.pool, await server.schema())
      const options = { seed, commands: 250, shrinkRuns: 0 }
      const found = await simulate({ ...options, makeLog })
      expect(found.report).toBe(`seed ${seed}: 250 commands, nothing found`)
      expect(found).toEqual(await simulate(options))
    },
  )
})
