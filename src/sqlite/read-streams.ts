import {
  checkSlices,
  isStreamName,
  logLimits,
  type StoredEvent,
  type StreamSlice,
} from '../log/index.ts'
import { type Database, rowOf, rowsOf } from './database.ts'
import { eventsOf, eventsText, type TextRow } from './event-text.ts'

/**
 * Several slices in one statement: all of them as they stood at one moment. One alone is mostly a short
 * stream, and has a quicker way.
 */
export function readStreams(
  database: Database,
  slices: readonly StreamSlice[],
): readonly (readonly StoredEvent[])[] {
  checkSlices(slices)
  const bounds = slices.map(boundsOf)
  const [first] = bounds
  return first && bounds.length === 1 ? [readOne(database, first)] : readMany(database, bounds)
}

type Bounds = readonly [stream: string, after: number, last: number]

function readOne(database: Database, bounds: Bounds): readonly StoredEvent[] {
  const row = rowOf<TextRow>(database, beginning, database.organisation, ...bounds)
  const events = row ? eventsOf([row]).sort(byVersion) : []
  if (events.length < many) return events
  // What was read stays as it is, so that the rest may come later.
  const [stream, after, last] = bounds
  const [rest = []] = readMany(database, [[stream, after + many, last]])
  return [...events, ...rest]
}

/** As many as one row holds in any case. */
const many = 16

const beginning = `
SELECT ${eventsText} AS events FROM (
  SELECT * FROM pledgebook_event
  WHERE organisation = ? AND stream = ? AND version > ? AND version <= ?
  ORDER BY version LIMIT ${many}) e
HAVING count(*) > 0`

function readMany(database: Database, bounds: readonly Bounds[]): StoredEvent[][] {
  const found = bounds.map((): StoredEvent[] => [])
  const rows = rowsOf<Row>(database, reading, database.organisation, JSON.stringify(bounds))
  for (const row of rows) found[Number(row.slice)]?.push(...eventsOf([row]))
  return found.map((events) => events.sort(byVersion))
}

function byVersion(a: StoredEvent, b: StoredEvent): number {
  return a.version - b.version
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
function boundsOf({ stream, after = 0, limit = logLimits.number }: StreamSlice): Bounds {
  return [isStreamName(stream) ? stream : '', after, after + limit]
}
