import { invariant, ok, type Result, refuse } from '../foundation/index.ts'
import {
  type Appended,
  type AppendRefusal,
  answerAgain,
  type Batch,
  type CheckedBatch,
  checkBatch,
  conflictsOf,
  type StoredEvent,
} from '../log/index.ts'
import { appendStatement } from './append-statement.ts'
import { appendValues } from './append-values.ts'
import type { Attempt } from './attempt.ts'
import { type Database, rowsOf } from './database.ts'
import { eventOf } from './event-row.ts'
import { findCommand } from './find-command.ts'
import type { Place } from './position.ts'

const attempts = 5

/**
 * One statement where nobody is in the way. Where somebody was, what stands now says what came of it: the
 * same command, other versions, or nothing (whoever was in the way gave up): then again, now waiting for
 * whoever holds a stream that is only read.
 */
export async function append(
  database: Database,
  attempt: Attempt,
  batch: Batch,
): Promise<Result<Appended, AppendRefusal>> {
  const checked = checkBatch(batch)
  if (!checked.ok) return checked
  for (let tried = 1; ; tried++) {
    try {
      const events = await attempt.send(() => keep(database, checked.value, tried > 1))
      return ok({ events, repeated: false })
    } catch (error) {
      if (!attempt.isRace(error)) throw error
      const answer = await answerOf(database, checked.value)
      if (answer) return answer
      if (tried === attempts) throw error
    }
  }
}

/** Sends the statement, and makes of its answer the events as they stand now. */
async function keep(
  database: Database,
  batch: CheckedBatch,
  patient: boolean,
): Promise<readonly StoredEvent[]> {
  const { tables, ordering, organisation } = database
  const text = appendStatement(tables, ordering)
  const rows = await rowsOf<Place>(database, text, appendValues(organisation, batch, patient))
  const [place] = rows
  invariant(place !== undefined, 'an append that went through has a place')
  let at = 0
  return batch.writes.flatMap(({ stream, expected, events }) =>
    events.map((event, index) => {
      at += 1
      const { schema, text: data } = event
      const version = expected + index + 1
      return eventOf({ ...place, at, stream, version, command: batch.command.id, schema, data })
    }),
  )
}

/** What stands in the way of a batch, or nothing where it could be kept. */
async function answerOf(
  database: Database,
  batch: CheckedBatch,
): Promise<Result<Appended, AppendRefusal> | undefined> {
  // The command last: kept in between, it answers for versions that it moved.
  const versions = await versionsOf(database, batch)
  const before = await findCommand(database, batch.command.id)
  if (before) return answerAgain(before, batch.command)
  const conflicts = conflictsOf(batch, (stream) => versions.get(stream) ?? 0)
  const [first, ...rest] = conflicts
  return first && refuse(first, ...rest)
}

async function versionsOf(
  database: Database,
  { writes, reads }: CheckedBatch,
): Promise<ReadonlyMap<string, number>> {
  const text = `
SELECT stream, version FROM ${database.tables.stream}
WHERE organisation = $1::integer AND stream = ANY ($2::text[])`
  const names = [...writes, ...reads].map(({ stream }) => stream)
  const values = [database.organisation, names]
  const rows = await rowsOf<{ stream: string; version: number }>(database, text, values)
  return new Map(rows.map(({ stream, version }) => [stream, version]))
}
