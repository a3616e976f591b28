import type { Prepare } from './database.ts'

/**
 * Does something as the only writer, all of it or nothing. Waits for another writer as long as the handle's
 * busy timeout says; then the driver's own error is thrown. Single statements go through here as well: one
 * that found the file busy stays open with some drivers, and nothing could be committed after it.
 */
export function inTransaction<T>(prepare: Prepare, body: () => T): T {
  prepare('BEGIN IMMEDIATE').run()
  try {
    const value = body()
    prepare('COMMIT').run()
    return value
  } catch (error) {
    undo(prepare)
    throw error
  }
}

/** Where SQLite has undone it already (the disk is full), there is nothing left to undo. */
function undo(prepare: Prepare): void {
  try {
    prepare('ROLLBACK').run()
  } catch {
    // The first error says what is wrong.
  }
}
