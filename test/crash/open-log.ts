import Database from 'libsql'
import { Pool } from 'pg'
import { unwrap } from '../../src/foundation/index.ts'
import type { EventLog } from '../../src/log/index.ts'
import { postgresLog } from '../../src/postgres/index.ts'
import { sqliteLog } from '../../src/sqlite/index.ts'

/** A log of the real kind, and how to let go of it. */
export interface OpenedLog {
  readonly log: EventLog
  readonly close: () => Promise<void>
}

const organisation = 'crash'

/** Opens a log by its URL: `sqlite:<file>`, or `postgres://…`, where `#` and a schema may follow. */
export async function openLog(url: string): Promise<OpenedLog> {
  const [scheme, file = ''] = url.split(/:(.*)/s)
  if (scheme === 'sqlite') {
    const db = new Database(file)
    return {
      log: unwrap(await sqliteLog(db, { organisation })),
      close: async () => void db.close(),
    }
  }
  const [connectionString, schema] = url.split('#')
  const pool = new Pool({ connectionString, max: 2 })
  const options = { organisation, ...(schema && { schema }) }
  return { log: unwrap(await postgresLog(pool, options)), close: () => pool.end() }
}
