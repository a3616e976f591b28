import type { Tally } from '../vocabulary/index.ts'
import { type Parsed, parseWith } from './parse-with.ts'
import { tallySchema } from './tally-schema.ts'

/**
 * Reads a teller's tally. Whether it fits the ballot, `checkTally` and the assessment say.
 *
 * @example
 * ```ts
 * import { parseTally } from 'pledgebook/schema'
 *
 * parseTally({ group: 'members', counts: [{ choice: 'good', count: 11 }] }).ok // => true
 * parseTally({ group: 'members', counts: [{ choice: 'good', count: '11' }] }).ok // => false
 * ```
 */
export function parseTally(value: unknown): Parsed<Tally> {
  return parseWith(tallySchema(), value)
}
