import type { Fact, FieldValue } from '../../vocabulary/index.ts'
import type { Run } from '../program/index.ts'

/**
 * The value of a field of the fact in hand that a clause names as `'fact.award'`; where it is not there,
 * `undefined` after saying what is missing.
 */
export function factField(
  run: Run,
  fact: Fact | undefined,
  reference: string,
): FieldValue | undefined {
  const name = reference.slice('fact.'.length)
  const value = fact && Object.hasOwn(fact.fields, name) ? fact.fields[name] : undefined
  if (value === undefined) run.missing.push(`${reference} of ${fact?.id ?? ''}`)
  return value
}
