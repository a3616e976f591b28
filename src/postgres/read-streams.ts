import {
  checkSlices,
  isStreamName,
  logLimits,
  type StoredEvent,
  type StreamSlice,
} from '../log/index.ts'
import { type Database, rowsOf } from './database.ts'
import { type EventRow, eventColumns, eventOf } from './event-row.ts'

/** Several slices in one statement. */
export async function readStreams(
  database: Database,
  slices: readonly StreamSlice[],
): Promise<readonly (readonly StoredEvent[])[]> {
  checkSlices(slices)
  const found = slices.map((): StoredEvent[] => [])
  // What cannot exist is not asked for: its name may hold what no database takes.
  const asked = slices.map(boundsOf).filter(({ stream }) => isStreamName(stream))
  if (asked.length === 0) return found
  const rows = await rowsOf<EventRow & { readonly slice: number }>(database, statement(database), [
    database.organisation,
    asked.map(({ slice }) => slice),
    asked.map(({ stream }) => stream),
    asked.map(({ after }) => after),
    asked.map(({ last }) => last),
  ])
  for (const row of rows) found[row.slice]?.push(eventOf(row))
  return found
}

function statement({ tables }: Database): string {
  return `
SELECT a.slice, ${eventColumns('e')}
FROM unnest($2::integer[], $3::text[], $4::integer[], $5::integer[]) AS a(slice, stream, after, last)
JOIN ${tables.event} e ON e.organisation = $1::integer AND e.stream = a.stream
  AND e.version > a.after AND e.version <= a.last
ORDER BY a.slice, e.version`
}

/** Versions have no gaps, so that a limit is a last version. */
function boundsOf({ stream, after = 0, limit = logLimits.number }: StreamSlice, slice: number) {
  const most = logLimits.number
  return { slice, stream, after: Math.min(after, most), last: Math.min(after + limit, most) }
}
