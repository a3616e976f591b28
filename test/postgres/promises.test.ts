import { unwrap } from 'pledgebook'
import { type PostgresOptions, postgresLog, prepared } from 'pledgebook/postgres'
import { describeEventLog } from 'pledgebook/testing'
import { describe, test } from 'vitest'
import { describePostgres, type PostgresForTests } from '../support/postgres.ts'

describePostgres('a log on PostgreSQL', (server) => {
  describe('ordered by transactions', () => promisesOf(server, 'transaction'))
  describe('ordered by a counter', () => promisesOf(server, 'counter'))
})

function promisesOf(server: PostgresForTests, order: NonNullable<PostgresOptions['order']>) {
  describeEventLog(
    async () => {
      const schema = await server.schema()
      const open = async (organisation: string) =>
        unwrap(await postgresLog(prepared(server.pool), { organisation, schema, order }))
      const log = await open('o-1')
      return {
        log,
        again: () => open('o-1'),
        neighbour: () => open('o-2'),
        hold: async (batch) => {
          const client = await server.pool.connect()
          await client.query('BEGIN')
          unwrap(await log.within(prepared(client)).append(batch))
          const end = async (how: string) => {
            await client.query(how)
            client.release()
          }
          return { commit: () => end('COMMIT'), abandon: () => end('ROLLBACK') }
        },
      }
    },
    { describe, it: (name, body) => test(name, body) },
    // Appends of an organisation that counts wait for each other: none stays open beside another.
    { without: order === 'counter' ? ['hold'] : [] },
  )
}
