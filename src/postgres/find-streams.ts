import { checkStreamQuery, isStreamName, type StreamQuery } from '../log/index.ts'
import { type Database, rowsOf } from './database.ts'

/** The names of streams under a label. */
export async function findStreams(
  database: Database,
  query: StreamQuery,
): Promise<readonly string[]> {
  checkStreamQuery(query)
  const { label, after = '', limit } = query
  const text = `
SELECT stream FROM ${database.tables.label}
WHERE organisation = $1::integer AND key = sha256(convert_to($2::text, 'UTF8'))
  AND stream > $3::text
ORDER BY stream LIMIT $4::integer`
  const values = [database.organisation, label, after, limit]
  const rows = await rowsOf<{ readonly stream: string }>(database, text, values)
  return rows.map(({ stream }) => stream)
}

/** The labels of streams. */
export async function findLabels(
  database: Database,
  streams: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const asked = [...new Set(streams.filter(isStreamName))]
  const found = new Map(asked.map((stream): [string, string[]] => [stream, []]))
  if (asked.length > 0) {
    const text = `
SELECT stream, label FROM ${database.tables.label}
WHERE organisation = $1::integer AND stream = ANY ($2::text[])
ORDER BY stream, label`
    const values = [database.organisation, asked]
    const rows = await rowsOf<{ stream: string; label: string }>(database, text, values)
    for (const { stream, label } of rows) found.get(stream)?.push(label)
  }
  return streams.map((stream) => found.get(stream) ?? [])
}
