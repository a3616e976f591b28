import { commandId, type Json } from 'pledgebook'
import type { Batch, EventLog, StreamRead, StreamWrite } from 'pledgebook/book'

/** A batch of a command. */
export function batch(
  id: string,
  writes: readonly StreamWrite[],
  reads: readonly StreamRead[] = [],
): Batch {
  return { command: { id: commandId(id), hash: `hash-of-${id}` }, writes, reads }
}

/** One event or more of a stream. */
export function write(stream: string, expected: number, ...data: readonly Json[]): StreamWrite {
  const events = (data.length === 0 ? [expected] : data).map((each) => ({ schema: 1, data: each }))
  return { stream, expected, events }
}

/** What a log holds, as stream@version, in its order. */
export async function placesIn(log: EventLog): Promise<readonly string[]> {
  const { events } = await log.readAll({ limit: 10_000 })
  return events.map(({ stream, version }) => `${stream}@${version}`)
}
