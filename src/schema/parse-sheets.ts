import type { Sheet } from '../assessment/index.ts'
import { largeLimits } from './limits.ts'
import { type Parsed, parseWith } from './parse-with.ts'
import { sheetsSchema } from './sheets-schema.ts'

/**
 * Reads the sheets of a box, as `countSheets` takes them. What a choice that is not on the ballot, a blank or
 * a second mark takes with it, the rules of the count say.
 *
 * @example
 * ```ts
 * import { parseSheets } from 'pledgebook/schema'
 *
 * parseSheets([{ entries: [{ subject: 'm-017', says: ['good'] }] }]).ok // => true
 * parseSheets([{ entries: [{ subject: 'm-017', says: 'good' }] }]).ok // => false
 * ```
 */
export function parseSheets(value: unknown): Parsed<readonly Sheet[]> {
  return parseWith(sheetsSchema(), value, largeLimits)
}
