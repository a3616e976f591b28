import type { AppraisalCommand } from '../cycle/index.ts'
import { appraisalCommandSchema } from './appraisal-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads a command about an appraisal. Whether it may be done, `appraisal.decide` says. The value of a
 * result is the text of an exact one, such as `'173/2'`.
 */
export function parseAppraisalCommand(value: unknown): Parsed<AppraisalCommand> {
  return parseWith(appraisalCommandSchema(), value)
}
