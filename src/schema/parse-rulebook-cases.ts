import { refusal, refuse } from '../foundation/index.ts'
import { largeLimits } from './limits.ts'
import { once } from './once.ts'
import { type Parsed, parseWith } from './parse-with.ts'
import { list } from './parts.ts'
import type { RulebookCase } from './rulebook-case.ts'
import { rulebookCaseSchema } from './rulebook-case-schema.ts'

/**
 * Reads a case file: a list of at least one case. Refused with up to a hundred faults at once, with the codes of
 * every parser of this door; whether the rulebook gives what a case expects, `runRulebookTests` says.
 *
 * @example
 * ```ts
 * import { parseRulebookCases } from 'pledgebook/schema'
 *
 * const file = [{ name: 'nothing done', period: '2026', expect: { grade: 'no-star' } }]
 * parseRulebookCases(file).ok // => true
 * const parsed = parseRulebookCases([{ name: 'misspelt', period: '2026', expects: {} }])
 * parsed.ok ? [] : parsed.refusals.map(({ code, path }) => [code, ...path]) // => [['unknown-field', 0, 'expects']]
 * ```
 */
export function parseRulebookCases(value: unknown): Parsed<readonly RulebookCase[]> {
  const parsed = parseWith(cases(), value, largeLimits)
  if (!parsed.ok || parsed.value.length > 0) return parsed
  return refuse(refusal('shape-invalid', { expected: 'at least one case', actual: 'none' }))
}

const cases = /* @__PURE__ */ once(() => list(rulebookCaseSchema()))
