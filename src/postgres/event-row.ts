import type { Json } from '../foundation/index.ts'
import type { StoredEvent } from '../log/index.ts'
import type { CommandId } from '../vocabulary/index.ts'
import { type Place, positionOf } from './position.ts'

/** An event as its table has it. */
export interface EventRow extends Place {
  readonly stream: string
  readonly version: number
  readonly command: CommandId
  readonly schema: number
  readonly data: string
}

/** The columns of one, from the table under this name. */
export function eventColumns(e: string): string {
  const names = ['stream', 'version', 'place', 'number', 'at', 'command', 'schema', 'data']
  return names.map((name) => `${e}.${name}`).join(', ')
}

/** An event as the port hands it out. */
export function eventOf(row: EventRow): StoredEvent {
  const { stream, version, command, schema, data } = row
  const position = positionOf(row)
  // What was kept as canonical text is JSON.
  return { stream, version, position, command, schema, data: JSON.parse(data) as Json }
}
