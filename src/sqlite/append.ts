import { type Json, okUnless, type Result } from '../foundation/index.ts'
import {
  type Appended,
  type AppendRefusal,
  answerAgain,
  type Batch,
  type CheckedBatch,
  type CheckedWrite,
  checkBatch,
  conflictsOf,
  type StoredEvent,
} from '../log/index.ts'
import type { CommandId } from '../vocabulary/index.ts'
import { type Database, rowOf } from './database.ts'
import { findCommand } from './find-command.ts'
import { inTransaction } from './in-transaction.ts'
import { positionOf } from './position.ts'

/** Keeps a batch as the only writer: what is seen is what stands until it is kept. */
export function append(database: Database, batch: Batch): Result<Appended, AppendRefusal> {
  const checked = checkBatch(batch)
  if (!checked.ok) return checked
  return inTransaction(database.prepare, () => answer(database, checked.value))
}

function answer(database: Database, batch: CheckedBatch): Result<Appended, AppendRefusal> {
  const { command, last, versions } = look(database, batch)
  const before = command === null ? undefined : findCommand(database, batch.command.id)
  if (before) return answerAgain(before, batch.command)
  const conflicts = conflictsOf(batch, (stream) => versions.get(stream) ?? 0)
  return okUnless(conflicts, () => keep(database, batch, last))
}

/**
 * What stands in the tables of what a batch touches, in one statement. Versions come by place: an object by
 * stream would be of another hidden class each time.
 */
function look({ prepare, organisation }: Database, { command, writes, reads }: CheckedBatch) {
  const names = [...writes, ...reads].map(({ stream }) => stream)
  const values = [organisation, command.id, JSON.stringify(names)] as const
  const row = rowOf<{ command: number | null; last: number; versions: string }>(
    { prepare },
    looking,
    ...values,
  )
  const found = JSON.parse(row?.versions ?? '[]') as readonly (readonly [number, number])[]
  const versions = new Map(found.map(([at, version]) => [names[at], version]))
  return { command: row?.command ?? null, last: Number(row?.last), versions }
}

const looking = `
SELECT
  (SELECT c.number FROM pledgebook_command c WHERE c.organisation = ?1 AND c.id = ?2) AS command,
  (SELECT coalesce(max(e.position), 0) FROM pledgebook_event e) AS last,
  (SELECT json_group_array(json_array(a.key, (
    SELECT coalesce(max(e.version), 0) FROM pledgebook_event e
    WHERE e.organisation = ?1 AND e.stream = a.value))) FROM json_each(?3) a) AS versions`

function keep(database: Database, { command, writes }: CheckedBatch, last: number): Appended {
  const { prepare, organisation } = database
  const events: StoredEvent[] = []
  for (const write of writes) {
    events.push(...keepEvents(database, command.id, write, last + events.length))
    keepLabels(database, write)
  }
  const { id, hash, request = null } = command
  const places = [last + 1, last + events.length] as const
  prepare(insertCommand).run(organisation, id, hash, request, ...places)
  return { events, repeated: false }
}

const insertCommand = `
INSERT INTO pledgebook_command (organisation, id, hash, request, first, last)
VALUES (?, ?, ?, ?, ?, ?)`

function keepEvents(
  { prepare, organisation }: Database,
  command: CommandId,
  { stream, kind, expected, events }: CheckedWrite,
  last: number,
): StoredEvent[] {
  const insert = prepare(insertEvent)
  return events.map(({ schema, text }, at) => {
    const [number, version] = [last + at + 1, expected + at + 1]
    insert.run(number, organisation, stream, version, kind, command, schema, text)
    // What is kept as canonical text is JSON.
    const data = JSON.parse(text) as Json
    return { stream, version, position: positionOf(number), command, schema, data }
  })
}

const insertEvent = `
INSERT INTO pledgebook_event
  (position, organisation, stream, version, kind, command, schema, data)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)`

function keepLabels({ prepare, organisation }: Database, { stream, labels }: CheckedWrite): void {
  if (labels.length === 0) return
  prepare(insertLabels).run(organisation, stream, JSON.stringify(labels))
}

const insertLabels = `
INSERT OR IGNORE INTO pledgebook_label (organisation, label, stream)
SELECT ?1, a.value, ?2 FROM json_each(?3) a`
