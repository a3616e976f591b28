import { type EventLog, memoryLog } from 'pledgebook/book'

/** A log that was opened, or one line on what was wrong. */
export type Opened =
  | { readonly ok: true; readonly log: EventLog; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly wrong: string }

/** One street in one database: others may stand beside it. */
const organisation = 'fuxin-street'

/** Opens what `--store` names. A database's driver is loaded only here, when it is asked for. */
export async function openStore(store: string): Promise<Opened> {
  const at = store.indexOf(':')
  const [kind, where] = [store.slice(0, at), store.slice(at + 1)]
  if (kind === 'memory') return { ok: true, log: memoryLog(), close: async () => {} }
  if (kind === 'sqlite' && where !== '') return openSqlite(where)
  if (kind === 'postgres' || kind === 'postgresql') return openPostgres(store)
  return { ok: false, wrong: `--store is sqlite:<file> or postgres:<url>, not ${store}` }
}

async function openSqlite(file: string): Promise<Opened> {
  const { default: Database } = await import('libsql')
  const { sqliteLog } = await import('pledgebook/sqlite')
  const database = new Database(file)
  // A demo may lose its last steps with the power: it is run again.
  const log = await sqliteLog(database, { organisation, synchronous: 'normal' })
  if (!log.ok) return { ok: false, wrong: `${file}: ${log.refusals[0].code}` }
  return { ok: true, log: log.value, close: async () => void database.close() }
}

async function openPostgres(url: string): Promise<Opened> {
  const { default: pg } = await import('pg')
  const { postgresLog } = await import('pledgebook/postgres')
  const pool = new pg.Pool({ connectionString: url.replace(/^postgres:(?!\/\/)/, 'postgres://') })
  const log = await postgresLog(pool, { organisation })
  if (!log.ok) return { ok: false, wrong: `${url}: ${log.refusals[0].code}` }
  return { ok: true, log: log.value, close: () => pool.end() }
}
