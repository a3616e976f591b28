import { type CheckpointStore, checkReader, isLabel } from '../log/index.ts'
import { type Database, rowOf } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import { isPosition, numberOf, positionOf } from './position.ts'

/** Positions by reader. */
export function checkpointsIn(database: Database): CheckpointStore {
  const { prepare, organisation } = database
  return {
    load: async (reader) => {
      if (!isLabel(reader)) return undefined
      const row = rowOf<{ position: number }>(database, loading, organisation, reader)
      return row && positionOf(Number(row.position))
    },
    move: async (reader, from, to) => {
      checkReader(reader)
      const place = numberOf(to)
      // No reader stands where no position is.
      if (from !== undefined && !isPosition(from)) return false
      const { changes } = inTransaction(prepare, () =>
        from === undefined
          ? prepare(beginning).run(organisation, reader, place)
          : prepare(goingOn).run(place, organisation, reader, numberOf(from)),
      )
      return Number(changes) === 1
    },
  }
}

const loading = `
SELECT position FROM pledgebook_checkpoint WHERE organisation = ? AND reader = ?`

const beginning = `
INSERT OR IGNORE INTO pledgebook_checkpoint (organisation, reader, position) VALUES (?, ?, ?)`

const goingOn = `
UPDATE pledgebook_checkpoint SET position = ?
WHERE organisation = ? AND reader = ? AND position = ?`
