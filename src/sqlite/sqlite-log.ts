import { describe, ok, type Result, refusal, refuse } from '../foundation/index.ts'
import { type EventLog, isLabel } from '../log/index.ts'
import { append } from './append.ts'
import { checkpointsIn } from './checkpoints.ts'
import { type Database, statementsOf } from './database.ts'
import { findCommand } from './find-command.ts'
import { findLabels, findStreams } from './find-streams.ts'
import { openOrganisation } from './open-organisation.ts'
import type { OpenRefusal, OptionInvalid } from './open-refusal.ts'
import { openTables } from './open-tables.ts'
import { prepareHandle, type Synchronous } from './prepare-handle.ts'
import { readAll } from './read-all.ts'
import { readStreams } from './read-streams.ts'
import { snapshotsIn } from './snapshots.ts'
import type { SqliteDatabase } from './sqlite-database.ts'

/** How to open a log. */
export interface SqliteOptions {
  /** Whose log it is, written as labels are: several stand side by side in one file. */
  readonly organisation: string
  /**
   * How many milliseconds to wait while another handle writes, in whole ones up to 2,147,483,647; left out:
   * 5,000. The thread stands still meanwhile. After that the driver's own error (`SQLITE_BUSY`) rejects.
   */
  readonly busyTimeout?: number
  /**
   * When an append counts as kept. `full`, or left out: when the disk has it, so that it survives the loss
   * of power. `normal`: the death of the process loses nothing, the loss of power may lose the last appends,
   * each of them whole; many times faster. `extra`: as SQLite has it.
   */
  readonly synchronous?: Synchronous
}

/**
 * Opens the log of an organisation in an open database, and makes its tables where there are none. They
 * begin with `pledgebook_`; your own may stand beside them.
 *
 * Any database of better-sqlite3's synchronous shape does. Its handle is set to the write-ahead log, to
 * `busyTimeout` and to `synchronous`, and stays yours to close. Other handles, in this process or in others
 * on the same machine, may read and write at the same time; one writes at a time. An append is a transaction
 * of its own: where you have begun one on the handle, it rejects with the driver's error. Triggers keep SQL
 * from changing, deleting or replacing what was appended.
 *
 * Refused with `option-invalid`, and with `schema-newer` where a newer version of this library made the
 * tables. What the driver says rejects.
 *
 * @example
 * ```ts
 * import Database from 'libsql'
 * import { commandId, unwrap } from 'pledgebook'
 * import { sqliteLog } from 'pledgebook/sqlite'
 *
 * const db = new Database(':memory:')
 * const log = unwrap(await sqliteLog(db, { organisation: 'street-7' }))
 * const events = [{ schema: 1, data: { said: 'I sweep the stairs.' } }]
 * const command = { id: commandId('c-1'), hash: 'h-1' }
 * const writes = [{ stream: 'pledge/p-1', expected: 0, events, labels: ['about:m-1'] }]
 * await log.append({ command, writes })
 * await log.streams({ label: 'about:m-1', limit: 10 }) // => ['pledge/p-1']
 * ```
 */
export async function sqliteLog(
  db: SqliteDatabase,
  options: SqliteOptions,
): Promise<Result<EventLog, OpenRefusal>> {
  const { organisation, busyTimeout = 5000, synchronous = 'full' } = options
  const fault = faultOf(organisation, busyTimeout, synchronous)
  if (fault) return refuse(fault)
  const prepare = statementsOf(db)
  prepareHandle(db, prepare, { busyTimeout, synchronous })
  const tables = openTables(db, prepare)
  if (!tables.ok) return tables
  return ok(logOn({ prepare, organisation: openOrganisation(prepare, organisation) }))
}

/** Each method is async, so that what it throws rejects. */
function logOn(database: Database): EventLog {
  return {
    append: async (batch) => append(database, batch),
    read: async (slices) => readStreams(database, slices),
    readAll: async (query) => readAll(database, query),
    streams: async (query) => findStreams(database, query),
    labels: async (streams) => findLabels(database, streams),
    find: async (id) => findCommand(database, id),
    snapshots: snapshotsIn(database),
    checkpoints: checkpointsIn(database),
  }
}

const levels: readonly string[] = ['extra', 'full', 'normal']
const mostMs = 2_147_483_647

function faultOf(
  organisation: unknown,
  busyTimeout: unknown,
  synchronous: unknown,
): OptionInvalid | undefined {
  if (!isLabel(organisation))
    return invalid('organisation', 'a text as labels have it', organisation)
  const isTime = Number.isInteger(busyTimeout) && Number(busyTimeout) >= 0
  if (!isTime || Number(busyTimeout) > mostMs) {
    return invalid('busyTimeout', `whole milliseconds from 0 to ${mostMs}`, busyTimeout)
  }
  const isLevel = typeof synchronous === 'string' && levels.includes(synchronous)
  return isLevel ? undefined : invalid('synchronous', levels.join(' or '), synchronous)
}

function invalid(name: string, expected: string, actual: unknown): OptionInvalid {
  return refusal('option-invalid', { path: [name], expected, actual: describe(actual) })
}
