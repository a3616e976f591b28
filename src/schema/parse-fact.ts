import type { Fact } from '../vocabulary/index.ts'
import { factSchema } from './fact-schema.ts'
import { type Parsed, parseWith } from './parse-with.ts'

/**
 * Reads a fact. Whether its kind and its fields are those of a catalogue, `checkFields` says.
 *
 * @example
 * ```ts
 * import { parseFact } from 'pledgebook/schema'
 *
 * const fact = { id: 'f-1', kind: 'service', subject: 'm-1', on: '2026-03-14', fields: { hours: 1.5 } }
 * parseFact(fact).ok // => true
 * const parsed = parseFact({ ...fact, on: '2026-02-30' })
 * parsed.ok ? '' : parsed.refusals[0].code // => 'civil-date-invalid'
 * ```
 */
export function parseFact(value: unknown): Parsed<Fact> {
  return parseWith(factSchema(), value)
}
