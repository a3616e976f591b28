import { describe, refusal } from '../foundation/index.ts'
import type { OptionInvalid } from './open-refusal.ts'

/** What is wrong with an option. */
export function optionFault(name: string, expected: string, actual: unknown): OptionInvalid {
  return refusal('option-invalid', { path: [name], expected, actual: describe(actual) })
}

/** What is wrong with the name of a schema, or nothing: it goes into SQL as it is. */
export function schemaFault(schema: unknown): OptionInvalid | undefined {
  if (schema === undefined) return undefined
  const fits = typeof schema === 'string' && /^[a-z_][a-z0-9_]{0,62}$/.test(schema)
  return fits ? undefined : optionFault('schema', 'a to z, digits and _, at most 63', schema)
}
