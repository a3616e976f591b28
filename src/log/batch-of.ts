import type { Json } from '../foundation/index.ts'
import type { Batch, LoggedCommand } from './batch.ts'
import type { CheckedBatch, CheckedCommand, CheckedWrite } from './checked-batch.ts'

/** A checked batch as a batch again: for a decorator that hands on what no caller can reach any more. */
export function batchOf({ command, writes, reads }: CheckedBatch): Batch {
  return { command: commandOf(command), writes: writes.map(writeOf), reads }
}

function commandOf({ id, hash, request }: CheckedCommand): LoggedCommand {
  return { id, hash, ...(request !== undefined && { request: JSON.parse(request) as Json }) }
}

function writeOf({ stream, expected, events, labels }: CheckedWrite): Batch['writes'][number] {
  const data = events.map(({ schema, text }) => ({ schema, data: JSON.parse(text) as Json }))
  return { stream, expected, events: data, labels }
}
