import { type Json, parseId } from '../foundation/index.ts'
import type { FoundCommand } from '../log/index.ts'
import type { CommandId } from '../vocabulary/index.ts'
import { type Database, rowsOf } from './database.ts'
import { type EventRow, eventColumns, eventOf } from './event-row.ts'

/** A command and what it appended, in one statement. */
export async function findCommand(
  database: Database,
  id: CommandId,
): Promise<FoundCommand | undefined> {
  if (!parseId('command', id).ok) return undefined
  const rows = await rowsOf<Row>(database, statement(database), [database.organisation, id])
  const [first] = rows
  if (!first) return undefined
  const { hash, request } = first
  const events = rows.filter(isEvent).map(eventOf)
  // What was kept as canonical text is JSON.
  return { id, hash, ...(request !== null && { request: JSON.parse(request) as Json }), events }
}

type Row = (EventRow | { readonly stream: null }) & Kept

interface Kept {
  readonly hash: string
  /** In the first row only: it can be long. */
  readonly request: string | null
}

function isEvent(row: Row): row is EventRow & Kept {
  return row.stream !== null
}

function statement({ tables }: Database): string {
  return `
SELECT c.hash, CASE WHEN e.at IS NULL OR e.at = 1 THEN c.request END AS request, ${eventColumns('e')}
FROM ${tables.command} c
LEFT JOIN ${tables.event} e
  ON e.organisation = c.organisation AND e.place = c.place AND e.number = c.number
WHERE c.organisation = $1::integer AND c.id = $2::text
ORDER BY e.at`
}
