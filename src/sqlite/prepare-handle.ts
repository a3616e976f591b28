import { type Prepare, rowOf } from './database.ts'
import type { SqliteDatabase } from './sqlite-database.ts'

/** When an append counts as kept, as SQLite's `synchronous` has it. */
export type Synchronous = 'extra' | 'full' | 'normal'

const attempts = 5

/**
 * Sets what the log needs on a handle: how long it waits for another writer, when a commit is on the disk,
 * and the write-ahead log, which lets readers read while somebody writes.
 */
export function prepareHandle(
  db: SqliteDatabase,
  prepare: Prepare,
  { busyTimeout, synchronous }: { busyTimeout: number; synchronous: Synchronous },
): void {
  // Not kept as prepared: a pragma can take effect when it is prepared, and only then.
  db.prepare(`PRAGMA busy_timeout = ${busyTimeout}`).get()
  db.exec(`PRAGMA synchronous = ${synchronous}`)
  if (modeOf(db) !== 'wal') switchToWriteAhead(db, prepare)
}

/** The switch itself never waits for others who have the file open: wait as a writer does, then again. */
function switchToWriteAhead(db: SqliteDatabase, prepare: Prepare): void {
  for (let left = attempts; ; left--) {
    try {
      db.prepare('PRAGMA journal_mode = WAL').get()
      return
    } catch (error) {
      if (left <= 1) throw error
      prepare('BEGIN IMMEDIATE').run()
      prepare('COMMIT').run()
    }
  }
}

function modeOf(db: SqliteDatabase): unknown {
  const row = rowOf<{ journal_mode: string }>(
    { prepare: (sql) => db.prepare(sql) },
    'PRAGMA journal_mode',
  )
  return row?.journal_mode
}
