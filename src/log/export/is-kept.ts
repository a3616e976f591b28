import { canonicalJson, type Json, unwrap } from '../../foundation/index.ts'
import type { CheckedBatch } from '../checked-batch.ts'
import type { EventLog } from '../event-log.ts'

/** Whether a log holds just this under the id of its command: where `readAll` does not show it yet. */
export async function isKept(
  log: Pick<EventLog, 'find' | 'labels'>,
  { command, writes }: CheckedBatch,
): Promise<boolean> {
  const found = await log.find(command.id)
  if (found?.hash !== command.hash || textOf(found.request) !== command.request) return false
  const stored = found.events.map((event) => {
    return [event.stream, event.version, event.schema, textOf(event.data)]
  })
  const read = writes.flatMap(({ stream, expected, events }) =>
    events.map(({ schema, text }, at) => [stream, expected + at + 1, schema, text]),
  )
  if (JSON.stringify(stored) !== JSON.stringify(read)) return false
  const labels = await log.labels(writes.map(({ stream }) => stream))
  // A stream may have more: some came with other appends.
  return writes.every((write, at) => write.labels.every((label) => labels[at]?.includes(label)))
}

function textOf(data: Json | undefined): string | undefined {
  return data === undefined ? undefined : unwrap(canonicalJson(data))
}
