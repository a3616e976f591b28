import { type Json, parseId } from '../foundation/index.ts'
import type { FoundCommand } from '../log/index.ts'
import type { CommandId } from '../vocabulary/index.ts'
import { type Database, rowOf, rowsOf } from './database.ts'
import { eventsInOrder, eventsText, type TextRow } from './event-text.ts'

/** A command, and what it appended. What stands is never changed, so two statements see the same. */
export function findCommand(database: Database, id: CommandId): FoundCommand | undefined {
  if (!parseId('command', id).ok) return undefined
  const row = rowOf<Row>(database, findingCommand, database.organisation, id)
  if (!row) return undefined
  const { hash, request, first, last } = row
  const texts = rowsOf<TextRow>(database, findingEvents, Number(first), Number(last))
  const events = eventsInOrder(texts)
  // What is kept as canonical text is JSON.
  return { id, hash, ...(request !== null && { request: JSON.parse(request) as Json }), events }
}

interface Row {
  readonly hash: string
  readonly request: string | null
  readonly first: number
  readonly last: number
}

const findingCommand = `
SELECT hash, request, first, last FROM pledgebook_command WHERE organisation = ? AND id = ?`

const findingEvents = `
SELECT ${eventsText} AS events FROM pledgebook_event e
WHERE e.position BETWEEN ? AND ? GROUP BY e.position >> 4`
