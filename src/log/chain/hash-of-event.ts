import type { Hash } from '../../cycle/index.ts'
import { canonicalJson } from '../../foundation/index.ts'
import type { StoredEvent } from '../stored-event.ts'

/** What of an event the chain covers: all but its position, which another log gives anew. */
export type Hashed = Pick<StoredEvent, 'stream' | 'version' | 'command' | 'schema'>

/** The hash of an event that a log keeps; empty where nobody could have appended it. */
export function hashOfEvent(event: StoredEvent, hash: Hash): string {
  const data = canonicalJson(event.data)
  return data.ok ? hashOfText(event, data.value, hash) : ''
}

/** The same from the canonical text of its data. */
export function hashOfText(event: Hashed, data: string, hash: Hash): string {
  const { stream, version, command, schema } = event
  return hash(`[${JSON.stringify([stream, version, command, schema]).slice(1, -1)},${data}]`)
}
