import type { Json } from '../foundation/index.ts'
import { isStreamName, type SnapshotStore, snapshotText } from '../log/index.ts'
import { type Database, rowOf } from './database.ts'
import { inTransaction } from './in-transaction.ts'

/** States beside the events. */
export function snapshotsIn(database: Database): SnapshotStore {
  const { prepare, organisation } = database
  return {
    load: async (stream) => {
      if (!isStreamName(stream)) return undefined
      const row = rowOf<Row>(database, loading, organisation, stream)
      if (!row) return undefined
      const { version, made, state } = row
      // What is kept as canonical text is JSON.
      return { version: Number(version), made, state: JSON.parse(state) as Json }
    },
    save: async (stream, snapshot) => {
      const text = snapshotText(stream, snapshot)
      const { version, made } = snapshot
      inTransaction(prepare, () => prepare(saving).run(organisation, stream, version, made, text))
    },
    clear: async () => {
      inTransaction(prepare, () => prepare(clearing).run(organisation))
    },
  }
}

interface Row {
  readonly version: number
  readonly made: string
  readonly state: string
}

const loading = `
SELECT version, made, state FROM pledgebook_snapshot WHERE organisation = ? AND stream = ?`

const clearing = 'DELETE FROM pledgebook_snapshot WHERE organisation = ?'

const saving = `
INSERT INTO pledgebook_snapshot (organisation, stream, version, made, state)
VALUES (?, ?, ?, ?, ?)
ON CONFLICT (organisation, stream) DO UPDATE
  SET version = excluded.version, made = excluded.made, state = excluded.state
  WHERE version <= excluded.version`
