import { Pool } from 'pg'
import { unwrap } from '../../src/foundation/index.ts'
import { postgresLog } from '../../src/postgres/index.ts'
import type { LogUnderTest } from '../../src/testing/index.ts'
import { storeOnDisk } from '../sqlite/files.ts'

/** Every log in a SQLite file of its own, every handle a connection of its own. */
export async function logOnSqlite(): Promise<LogUnderTest> {
  const { open, close } = storeOnDisk()
  return { log: await open(), again: () => open(), close }
}

/** Every log is that of another organisation in one schema. */
export function logsOnPostgres(pool: Pool, schema: string): () => Promise<LogUnderTest> {
  let count = 0
  return async () => {
    const organisation = `o-${++count}`
    const open = async () => unwrap(await postgresLog(pool, { organisation, schema }))
    return { log: await open(), again: open }
  }
}

/** The logs of a store by its name, and how to leave it. PostgreSQL: the server of a URL, in a new schema. */
export async function storesOf(name: string, url: string | undefined) {
  const nothing = async () => {}
  if (name === 'memory') return { makeLog: undefined, close: nothing }
  if (name === 'sqlite') return { makeLog: logOnSqlite, close: nothing }
  if (name !== 'postgres') throw new Error(`--store is memory, sqlite or postgres, not ${name}`)
  if (!url) throw new Error('PLEDGEBOOK_POSTGRES names no server')
  const pool = new Pool({ connectionString: url })
  const schema = `simulate_${process.pid}`
  await pool.query(`CREATE SCHEMA ${schema}`)
  const close = async () => {
    await pool.query(`DROP SCHEMA ${schema} CASCADE`)
    await pool.end()
  }
  return { makeLog: logsOnPostgres(pool, schema), close }
}
