import { env } from 'node:process'
import { Client, Pool } from 'pg'
import { afterAll, beforeAll, describe, test } from 'vitest'

/** A PostgreSQL server that tests have to themselves. */
export interface PostgresForTests {
  readonly url: string
  readonly pool: Pool
  /** A new, empty schema of the database; all of them go when the tests are over. */
  readonly schema: () => Promise<string>
}

/** Any number: whoever holds it has the server alone. */
const lock = 4_221_889_013_377

/**
 * Tests that need PostgreSQL, at the URL in `PLEDGEBOOK_POSTGRES`. Without it they fail where `CI` is set,
 * and are skipped elsewhere, with the reason in their name.
 *
 * Files of tests go one after the other: any transaction on the server, whoever's, holds `readAll` back
 * until it ends.
 */
export function describePostgres(name: string, body: (server: PostgresForTests) => void): void {
  const url = env['PLEDGEBOOK_POSTGRES']
  if (url) describe(name, () => body(withServer(url)))
  else if (env['CI']) {
    test(name, () => {
      throw new Error('PLEDGEBOOK_POSTGRES names no server: see test/support/postgres-server.mjs')
    })
  } else
    describe.skip(`${name} (skipped: PLEDGEBOOK_POSTGRES names no server)`, () =>
      test('', () => {}))
}

function withServer(url: string): PostgresForTests {
  const pool = new Pool({ connectionString: url, max: 20 })
  // A connection that ends while nobody uses it is nobody's failure; whoever uses one is told.
  pool.on('error', () => {})
  const alone = new Client({ connectionString: url })
  alone.on('error', () => {})
  const schemas: string[] = []
  beforeAll(async () => {
    await alone.connect()
    await alone.query('SELECT pg_advisory_lock($1)', [lock])
  }, 900_000)
  afterAll(async () => {
    for (const schema of schemas) await pool.query(`DROP SCHEMA "${schema}" CASCADE`)
    await pool.end()
    await alone.end()
  }, 60_000)
  return {
    url,
    pool,
    schema: async () => {
      const schema = `test_${crypto.randomUUID().replaceAll('-', '')}`
      await pool.query(`CREATE SCHEMA "${schema}"`)
      schemas.push(schema)
      return schema
    },
  }
}
