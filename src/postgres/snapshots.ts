import type { Json } from '../foundation/index.ts'
import { isStreamName, type SnapshotStore, snapshotText } from '../log/index.ts'
import { type Database, rowsOf } from './database.ts'

/** States beside the events. */
export function snapshotsIn(database: Database): SnapshotStore {
  const { organisation, tables } = database
  const { snapshot } = tables
  return {
    load: async (stream) => {
      if (!isStreamName(stream)) return undefined
      const text = `
SELECT version, made, state FROM ${snapshot} WHERE organisation = $1::integer AND stream = $2::text`
      const [row] = await rowsOf<Row>(database, text, [organisation, stream])
      // What was kept as canonical text is JSON.
      return row && { ...row, state: JSON.parse(row.state) as Json }
    },
    save: async (stream, { version, made, state }) => {
      const kept = snapshotText(stream, { version, made, state })
      const text = `
INSERT INTO ${snapshot} AS s (organisation, stream, version, made, state)
VALUES ($1::integer, $2::text, $3::integer, $4::text, $5::text)
ON CONFLICT (organisation, stream) DO UPDATE
  SET version = excluded.version, made = excluded.made, state = excluded.state
  WHERE s.version <= excluded.version`
      await rowsOf(database, text, [organisation, stream, version, made, kept])
    },
    clear: async () => {
      await rowsOf(database, `DELETE FROM ${snapshot} WHERE organisation = $1::integer`, [
        organisation,
      ])
    },
  }
}

interface Row {
  readonly version: number
  readonly made: string
  readonly state: string
}
