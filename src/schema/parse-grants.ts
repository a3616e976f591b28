import type { Grant } from './grant.ts'
import { largeLimits } from './limits.ts'
import { type Parsed, parseWith } from './parse-with.ts'
import { grantsSchema } from './permission-schema.ts'

/**
 * Reads the roles that a host gives to members, for the option `grants` of `openBook`, from where they are
 * kept: two million values at most, which is some hundred thousand grants.
 *
 * @example
 * ```ts
 * import { parseGrants } from 'pledgebook/schema'
 *
 * const grant = { member: 'm-9', role: 'committee', from: '2026-01-01' }
 * parseGrants([grant]).ok // => true
 * parseGrants([{ ...grant, from: '2026-1-1' }]).ok // => false
 * ```
 */
export function parseGrants(value: unknown): Parsed<readonly Grant[]> {
  return parseWith(grantsSchema(), value, largeLimits)
}
