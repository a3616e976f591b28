import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { unwrap } from 'pledgebook'
import { type EventLog, type SqliteOptions, sqliteLog } from 'pledgebook/sqlite'

/** A file of its own, the handles that were opened on it, and how to be rid of both. */
export interface StoreOnDisk {
  readonly file: string
  readonly open: (options?: Partial<SqliteOptions>) => Promise<EventLog>
  readonly handle: () => Database.Database
  readonly close: () => Promise<void>
}

/** A new, empty one. */
export function storeOnDisk(): StoreOnDisk {
  const folder = mkdtempSync(join(tmpdir(), 'pledgebook-sqlite-'))
  const file = join(folder, 'log.db')
  const handles: Database.Database[] = []
  const handle = () => {
    const db = new Database(file)
    handles.push(db)
    return db
  }
  return {
    file,
    handle,
    // What is asked here is not whether the disk keeps it when the power fails.
    open: async (options) =>
      unwrap(await sqliteLog(handle(), { organisation: 'o-1', synchronous: 'normal', ...options })),
    close: async () => {
      for (const db of handles) db.close()
      rmSync(folder, { recursive: true })
    },
  }
}
