import type { RecordCommand } from '../record/index.ts'
import { type Parsed, parseWith } from './parse-with.ts'
import { recordCommandSchema } from './record-schema.ts'

/**
 * Reads a command about a fact. Whether it may be done, `record.decide` says.
 */
export function parseRecordCommand(value: unknown): Parsed<RecordCommand> {
  return parseWith(recordCommandSchema(), value)
}
