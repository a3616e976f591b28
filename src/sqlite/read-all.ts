import { type AllQuery, checkAllQuery, type Page } from '../log/index.ts'
import { type Database, rowOf, rowsOf } from './database.ts'
import { eventsInOrder, eventsText, type TextRow } from './event-text.ts'
import { numberOf, positionOf } from './position.ts'

/**
 * A page of everything, in the order of the table: there is one writer at a time, so that nothing comes in
 * between later. One more than asked for is read, to know whether that was all.
 */
export function readAll(database: Database, query: AllQuery): Page {
  checkAllQuery(query)
  const { after, limit, kinds } = query
  const from = after === undefined ? 0 : numberOf(after)
  // Looked up first: what comes between the two statements stands after it.
  const last = kinds ? lastOf(database) : 0
  const { prepare, organisation } = database
  const rows = kinds
    ? rowsOf<TextRow>({ prepare }, ofKinds, organisation, from, JSON.stringify(kinds), limit + 1)
    : rowsOf<TextRow>({ prepare }, ofAll, organisation, from, limit + 1)
  const found = eventsInOrder(rows)
  const events = found.slice(0, limit)
  const atEnd = found.length <= limit
  const reached = events.at(-1)?.position
  // Past what is of other kinds, so that it is not looked through again.
  const beyond = atEnd && last > Math.max(from, Number(reached ?? 0))
  return { events, next: beyond ? positionOf(last) : (reached ?? after), atEnd }
}

function lastOf({ prepare, organisation }: Database): number {
  return Number(rowOf<{ last: number }>({ prepare }, finding, organisation)?.last)
}

const finding = `
SELECT coalesce(max(position), 0) AS last FROM pledgebook_event WHERE organisation = ?`

const ofAll = pageOf('')
const ofKinds = pageOf('AND p.kind IN (SELECT value FROM json_each(?))')

function pageOf(more: string): string {
  return `
SELECT ${eventsText} AS events FROM pledgebook_event e
WHERE e.position IN (
  SELECT p.position FROM pledgebook_event p
  WHERE p.organisation = ? AND p.position > ? ${more} ORDER BY p.position LIMIT ?)
GROUP BY e.position >> 4`
}
