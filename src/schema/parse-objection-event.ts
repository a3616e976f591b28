import type { ObjectionEvent } from '../record/index.ts'
import { objectionEventSchema } from './objection-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads an event of the objections to a matter.
 */
export function parseObjectionEvent(value: unknown): Parsed<ObjectionEvent> {
  return parseWith(objectionEventSchema(), value)
}
