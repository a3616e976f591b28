import type { RecordEvent } from '../record/index.ts'
import { type Parsed, parseWith } from './parse-with.ts'
import { recordEventSchema } from './record-schema.ts'

/**
 * Reads an event of a recorded fact.
 */
export function parseRecordEvent(value: unknown): Parsed<RecordEvent> {
  return parseWith(recordEventSchema(), value)
}
