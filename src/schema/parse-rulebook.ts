import type { OpenRulebook } from '../rulebook/index.ts'
import { type Parsed, parseWith } from './parse-with.ts'
import { rulebookSchema } from './rulebook-schema.ts'

/**
 * Reads a rulebook. What it says is for `checkRulebook`, which `compileRulebook` runs: here it only gets
 * its shape, so that no field is misspelt, no date missing from the calendar and no number beyond what a
 * decimal can be. What the text leaves open is `'?'`, and a choice that must be made and is left out reads
 * so: named by the check. The value shares nothing with the argument.
 *
 * Refused with up to a hundred faults at once: `shape-invalid`, `unknown-field`, `missing-field`,
 * `decimal-invalid`, `civil-date-invalid`, `period-kind-invalid`; what is no plain JSON at all with one of
 * `too-deep`, `too-large`, `not-json`, `text-not-well-formed` and `field-forbidden`.
 *
 * @example
 * ```ts
 * import { parseRulebook } from 'pledgebook/schema'
 * import { gridBranch } from 'pledgebook/rulebooks'
 *
 * parseRulebook(JSON.parse(JSON.stringify(gridBranch))).ok // => true
 * const parsed = parseRulebook({ ...gridBranch, zones: 'Asia/Shanghai' })
 * parsed.ok ? [] : parsed.refusals.map(({ code, path }) => [code, ...path]) // => [['unknown-field', 'zones']]
 * ```
 */
export function parseRulebook(value: unknown): Parsed<OpenRulebook> {
  return parseWith(rulebookSchema(), value)
}
