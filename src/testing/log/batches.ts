import type { Json } from '../../foundation/index.ts'
import { literalId } from '../../foundation/index.ts'
import type { Batch, LoggedCommand, StreamWrite } from '../../log/index.ts'
import type { CommandId } from '../../vocabulary/index.ts'

/** A command's id from a literal. */
export function idOf(text: string): CommandId {
  return literalId('command', text)
}

/** New events of one stream: those of the data given, or one. */
export function write(stream: string, expected: number, ...data: readonly Json[]): StreamWrite {
  const all = data.length === 0 ? [{ n: expected + 1 }] : data
  return { stream, expected, events: all.map((each) => ({ schema: 1, data: each })) }
}

/** One command's batch; its hash follows from its id unless one is given. */
export function batch(
  command: string | LoggedCommand,
  writes: readonly StreamWrite[],
  reads?: Batch['reads'],
): Batch {
  const logged =
    typeof command === 'string' ? { id: idOf(command), hash: `hash-of-${command}` } : command
  return { command: logged, writes, ...(reads && { reads }) }
}
