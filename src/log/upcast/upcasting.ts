import {
  describe,
  type Json,
  ok,
  type Refusal,
  RefusedError,
  type Result,
  refusal,
  refuse,
} from '../../foundation/index.ts'
import type { Batch, NewEvent } from '../batch.ts'
import { delegatesOf } from '../delegates-of.ts'
import type { EventLog } from '../event-log.ts'
import { kindOf } from '../names.ts'
import type { BatchInvalid } from '../refusals.ts'
import type { StoredEvent } from '../stored-event.ts'

/**
 * Makes of an event's data in one shape the same in the next. Pure, and total over whatever the older code
 * could have written; the data it is handed are not to be changed.
 */
export type Upcast = (data: Json, event: StoredEvent) => Json

/**
 * For each kind of stream its upcasts, oldest first: the first makes shape 2 of shape 1. The shape now is
 * one more than there are: an empty list for a kind whose events never changed.
 */
export interface Upcasts {
  readonly [kind: string]: readonly Upcast[]
}

/** An event was written by newer code than this: subject, the stream; expected, the newest shape known here. */
export type EventNewer = Refusal<'event-newer'>

/**
 * A log whose events are read in the shape that they have now, whenever they were written. Nothing stored
 * is touched, so a chain stays as it is. Kinds that are not listed are passed on as they are.
 *
 * Reading an event of a newer shape than is known here rejects with a `RefusedError` that carries
 * `event-newer`: code that does not know a field would lose it in silence. A batch that writes any but the
 * newest shape is refused with `batch-invalid`. Where snapshots are used, an upcast asks for another
 * `made`.
 *
 * @example
 * ```ts
 * import { commandId } from 'pledgebook'
 * import { memoryLog, upcasting } from 'pledgebook/book'
 *
 * const stored = memoryLog()
 * const command = { id: commandId('c-1'), hash: 'h-1' }
 * const events = [{ schema: 1, data: { minutes: 90 } }]
 * await stored.append({ command, writes: [{ stream: 'visit/v-1', expected: 0, events }] })
 *
 * const log = upcasting(stored, {
 *   visit: [(data) => ({ seconds: (data as { minutes: number }).minutes * 60 })],
 * })
 * const [read = []] = await log.read([{ stream: 'visit/v-1' }])
 * read.map(({ schema, data }) => ({ schema, data })) // => [{ schema: 2, data: { seconds: 5400 } }]
 * ```
 */
export function upcasting(log: EventLog, upcasts: Upcasts): EventLog {
  const known = new Map(Object.entries(upcasts))
  const all = (events: readonly StoredEvent[]) => events.map((event) => upcast(event, known))
  return {
    ...delegatesOf(log),
    append: async (batch) => {
      const newest = checkNewest(batch, known)
      if (!newest.ok) return newest
      const result = await log.append(batch)
      return result.ok ? ok({ ...result.value, events: all(result.value.events) }) : result
    },
    read: async (slices) => (await log.read(slices)).map(all),
    readAll: async (query) => {
      const page = await log.readAll(query)
      return { ...page, events: all(page.events) }
    },
    find: async (id) => {
      const found = await log.find(id)
      return found && { ...found, events: all(found.events) }
    },
  }
}

type Known = ReadonlyMap<string, readonly Upcast[]>

function upcast(event: StoredEvent, known: Known): StoredEvent {
  const steps = known.get(kindOf(event.stream))
  if (!steps) return event
  const { stream, version, schema } = event
  const newest = steps.length + 1
  if (schema === newest) return event
  if (schema > newest) {
    const parts = { subject: stream, path: [stream, version], expected: newest, actual: schema }
    throw new RefusedError([refusal('event-newer', parts)])
  }
  const data = steps.slice(schema - 1).reduce((before, step) => step(before, event), event.data)
  return { ...event, schema: newest, data }
}

function checkNewest(batch: Batch, known: Known): Result<true, BatchInvalid> {
  for (const [at, write] of listOf<Batch['writes'][number]>(batch?.writes).entries()) {
    const steps = known.get(kindOf(String(write?.stream)))
    const schemas = listOf<NewEvent>(write?.events).map((event) => event?.schema)
    const index = steps ? schemas.findIndex((schema) => schema !== steps.length + 1) : -1
    if (!steps || index < 0) continue
    const path = ['writes', at, 'events', index, 'schema']
    const actual = describe(schemas[index])
    const parts = { subject: batch.command.id, path, expected: steps.length + 1, actual }
    return refuse(refusal('batch-invalid', parts))
  }
  return ok(true)
}

/** Whatever is no batch the log itself refuses: here it is only not to be stumbled over. */
function listOf<T>(value: unknown): readonly (T | undefined)[] {
  return Array.isArray(value) ? value : []
}
