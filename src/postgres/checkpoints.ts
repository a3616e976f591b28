import { type CheckpointStore, checkReader, isLabel, type Position } from '../log/index.ts'
import { type Database, rowsOf } from './database.ts'
import { isPosition, placeOf } from './position.ts'

/** Positions by reader. */
export function checkpointsIn(database: Database): CheckpointStore {
  const { organisation, tables } = database
  return {
    load: async (reader) => {
      if (!isLabel(reader)) return undefined
      const text = `
SELECT position FROM ${tables.checkpoint}
WHERE organisation = $1::integer AND reader = $2::text`
      const rows = await rowsOf<{ position: Position }>(database, text, [organisation, reader])
      return rows[0]?.position
    },
    move: async (reader, from, to) => {
      checkReader(reader)
      placeOf(to)
      // No reader stands where no position is.
      if (from !== undefined && !isPosition(from)) return false
      const values = [organisation, reader, to]
      const rows = await (from === undefined
        ? rowsOf(database, begin(tables.checkpoint), values)
        : rowsOf(database, goOn(tables.checkpoint), [...values, from]))
      return rows.length === 1
    },
  }
}

function begin(checkpoint: string): string {
  return `
INSERT INTO ${checkpoint} (organisation, reader, position)
VALUES ($1::integer, $2::text, $3::text) ON CONFLICT DO NOTHING RETURNING 1`
}

function goOn(checkpoint: string): string {
  return `
UPDATE ${checkpoint} SET position = $3::text
WHERE organisation = $1::integer AND reader = $2::text AND position = $4::text RETURNING 1`
}
