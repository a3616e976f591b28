import { type AllQuery, checkAllQuery, type Page } from '../log/index.ts'
import { type Database, rowsOf } from './database.ts'
import { type EventRow, eventColumns, eventOf } from './event-row.ts'
import { type Place, placeOf, positionOf } from './position.ts'

/**
 * A page of everything that can be read. With the ids of transactions that is what stands before the
 * oldest one still open: nothing comes before it any more, whoever commits when. One more than asked for
 * is read, to know whether that was all.
 */
export async function readAll(database: Database, query: AllQuery): Promise<Page> {
  checkAllQuery(query)
  const { after, limit, kinds } = query
  const from = after === undefined ? ['-1', '0', '0'] : placeOf(after)
  const rows = await rowsOf<Row>(database, statement(database), [
    ...[database.organisation, ...from, limit + 1],
    kinds ? [...kinds] : null,
  ])
  const found = rows.filter(isEvent)
  const events = found.slice(0, limit).map(eventOf)
  const atEnd = found.length <= limit
  // Past what is of other kinds, so that it is not looked through again.
  const next = (atEnd && lastOf(rows)) || events.at(-1)?.position || after
  return { events, next, atEnd }
}

/** An event, and with the first of them the last one that could be read; or that one alone. */
type Row = (EventRow | { readonly stream: null }) & Last

interface Last {
  readonly last_place: unknown
  readonly last_number: unknown
  readonly last_at: number | null
}

function isEvent(row: Row): row is EventRow & Last {
  return row.stream !== null
}

function lastOf([first]: readonly Row[]) {
  if (!first || first.last_at === null) return undefined
  const place: Place = { place: first.last_place, number: first.last_number, at: first.last_at }
  return positionOf(place)
}

function statement({ tables, ordering }: Database): string {
  return `
WITH edge AS MATERIALIZED (
  SELECT ${edgeOf(ordering)} AS place FROM ${tables.organisation} o
  WHERE o.organisation = $1::integer
), last AS MATERIALIZED (
  SELECT e.place, e.number, e.at FROM ${tables.event} e
  WHERE $6::text[] IS NOT NULL AND e.organisation = $1::integer
    AND e.place < (SELECT place FROM edge)
    AND (e.place, e.number, e.at) > ($2::bigint, $3::bigint, $4::integer)
  ORDER BY e.place DESC, e.number DESC, e.at DESC LIMIT 1
), page AS MATERIALIZED (
  SELECT ${eventColumns('e')} FROM ${tables.event} e
  WHERE e.organisation = $1::integer AND e.place < (SELECT place FROM edge)
    AND (e.place, e.number, e.at) > ($2::bigint, $3::bigint, $4::integer)
    AND ($6::text[] IS NULL OR split_part(e.stream, '/', 1) = ANY ($6::text[]))
  ORDER BY e.place, e.number, e.at LIMIT $5::integer
)
SELECT ${eventColumns('page')},
  last.place AS last_place, last.number AS last_number, last.at AS last_at
FROM page FULL JOIN last ON true
ORDER BY page.place, page.number, page.at`
}

/** All places before this one are taken or will stay empty. */
function edgeOf(ordering: Database['ordering']): string {
  return ordering === 'transaction'
    ? 'pg_snapshot_xmin(pg_current_snapshot())::text::bigint + o.place'
    : 'o.place + 1'
}
