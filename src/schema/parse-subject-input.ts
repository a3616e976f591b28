import type { SubjectInput } from '../assessment/index.ts'
import { largeLimits } from './limits.ts'
import { type Parsed, parseWith } from './parse-with.ts'
import { subjectInputSchema } from './subject-input-schema.ts'

/**
 * Reads what `stand` and `assess` take of one subject. A period may be written as its id, or in full with
 * the days that the id stands for (`period-invalid` otherwise).
 *
 * @example
 * ```ts
 * import { parseSubjectInput } from 'pledgebook/schema'
 *
 * parseSubjectInput({ subject: 'm-017', period: '2026', inputs: { 'last-year': 86.5 } }).ok // => true
 * parseSubjectInput({ subject: 'm-017', period: '2026-13' }).ok // => false
 * ```
 */
export function parseSubjectInput(value: unknown): Parsed<SubjectInput> {
  return parseWith(subjectInputSchema(), value, largeLimits)
}
