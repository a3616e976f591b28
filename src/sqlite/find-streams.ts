import { checkList, checkStreamQuery, isStreamName, type StreamQuery } from '../log/index.ts'
import { type Database, rowsOf } from './database.ts'

/** The names of streams under a label. */
export function findStreams(database: Database, query: StreamQuery): readonly string[] {
  checkStreamQuery(query)
  const { label, after = '', limit } = query
  const values = [database.organisation, label, after, limit] as const
  const rows = rowsOf<{ stream: string }>(database, finding, ...values)
  return rows.map(({ stream }) => stream)
}

const finding = `
SELECT stream FROM pledgebook_label
WHERE organisation = ? AND label = ? AND stream > ? ORDER BY stream LIMIT ?`

/** The labels of streams. */
export function findLabels(
  database: Database,
  streams: readonly string[],
): readonly (readonly string[])[] {
  checkList('streams', streams)
  const found = streams.map((): string[] => [])
  const asked = JSON.stringify(streams.map((stream) => (isStreamName(stream) ? stream : '')))
  const rows = rowsOf<LabelRow>(database, findingLabels, database.organisation, asked)
  for (const { at, label } of rows) found[Number(at)]?.push(label)
  return found
}

interface LabelRow {
  readonly at: number
  readonly label: string
}

const findingLabels = `
SELECT a.key AS at, l.label FROM json_each(?2) a
CROSS JOIN pledgebook_label l ON l.organisation = ?1 AND l.stream = a.value
ORDER BY a.key, l.label`
