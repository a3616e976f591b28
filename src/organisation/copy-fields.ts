import type { Fields, FieldValue } from '../vocabulary/index.ts'

/** The same fields, sharing nothing. */
export function copyFields(fields: Fields): Fields {
  const copy: { [name: string]: FieldValue } = { ...fields }
  for (const [name, value] of Object.entries(copy)) {
    // `+ 0` turns negative zero into zero, which JSON would do anyway.
    if (typeof value === 'number') copy[name] = value + 0
  }
  return copy
}
