import type { Fact, FieldValue } from '../../../vocabulary/index.ts'

/** A field of a fact by its name; `undefined` where it is not there. */
export function fieldOf(fact: Fact | undefined, name: string): FieldValue | undefined {
  return fact && Object.hasOwn(fact.fields, name) ? fact.fields[name] : undefined
}
