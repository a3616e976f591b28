import type { ManualGrades } from '../assessment/index.ts'
import { largeLimits } from './limits.ts'
import { manualGradesSchema } from './manual-grades-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads the grades that people gave by hand, as a population takes them. Whether the rulebook lets people
 * give them, and whether two meet, grading says.
 *
 * @example
 * ```ts
 * import { parseManualGrades } from 'pledgebook/schema'
 *
 * const given = { subject: 'm-017', grade: 'star', reason: 'rescued two people', by: 'm-001' }
 * const days = { from: '2026-07-01', until: '2027-01-01' }
 * parseManualGrades({ asOf: '2026-08-01', grades: [{ ...given, ...days }] }).ok // => true
 * parseManualGrades({ asOf: '2026-08-01', grades: [given] }).ok // => false
 * ```
 */
export function parseManualGrades(value: unknown): Parsed<ManualGrades> {
  return parseWith(manualGradesSchema(), value, largeLimits)
}
