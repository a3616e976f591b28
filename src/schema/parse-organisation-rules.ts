import type { OrganisationRules } from '../organisation/index.ts'
import { organisationRulesSchema } from './organisation-rules-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads the rules of an organisation. What they say is for `checkOrganisationRules`: here they only get
 * their shape.
 *
 * @example
 * ```ts
 * import { parseOrganisationRules } from 'pledgebook/schema'
 *
 * const rules = {
 *   unitKinds: [], domains: [], formations: [], posts: [], categories: [], affiliations: [],
 *   unitAttributes: [], memberAttributes: [],
 * }
 * parseOrganisationRules(rules).ok // => true
 * parseOrganisationRules({ ...rules, posts: ['secretary'] }).ok // => false
 * ```
 */
export function parseOrganisationRules(value: unknown): Parsed<OrganisationRules> {
  return parseWith(organisationRulesSchema(), value)
}
