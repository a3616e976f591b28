import type { Json } from '../../foundation/index.ts'

/** A part of a refusal as people read it. */
export function text(value: Json, comma = ', '): string {
  if (Array.isArray(value))
    return value.length === 0 ? '—' : value.map((each) => text(each)).join(comma)
  if (value === null) return '—'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
