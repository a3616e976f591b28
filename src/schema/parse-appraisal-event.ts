import type { AppraisalEvent } from '../cycle/index.ts'
import { appraisalEventSchema } from './appraisal-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads an event of an appraisal.
 */
export function parseAppraisalEvent(value: unknown): Parsed<AppraisalEvent> {
  return parseWith(appraisalEventSchema(), value)
}
