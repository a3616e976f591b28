import {
  checkSlices,
  isStreamName,
  logLimits,
  type StoredEvent,
  type StreamSlice,
} from '../log/index.ts'
import { type Database, rowsOf } from './database.ts'
import { eventsOf, eventsText, type TextRow } from './event-text.ts'

/** Several slices in one statement: all of them as they stood at one moment. */
export function readStreams(
  database: Database,
  slices: readonly StreamSlice[],
): readonly (readonly StoredEvent[])[] {
  checkSlices(slices)
  const found = slices.map((): StoredEvent[] => [])
  const bounds = slices.map(boundsOf)
  const rows = rowsOf<Row>(database, reading, database.organisation, JSON.stringify(bounds))
  for (const row of rows) found[Number(row.slice)]?.push(...eventsOf([row]))
  return found.map((events) => events.sort((a, b) => a.version - b.version))
}

interface Row extends TextRow {
  readonly slice: number
}

const reading = `
SELECT a.key AS slice, ${eventsText} AS events FROM json_each(?2) a
CROSS JOIN pledgebook_event e ON e.organisation = ?1 AND e.stream = a.value ->> 0
  AND e.version > a.value ->> 1 AND e.version <= a.value ->> 2
GROUP BY a.key, e.version >> 4`

/** Versions have no gaps, so that a limit is a last version. No stream has the empty name. */
function boundsOf({ stream, after = 0, limit = logLimits.number }: StreamSlice) {
  return [isStreamName(stream) ? stream : '', after, after + limit]
}
