import type { Json } from '../../foundation/index.ts'

/** A value of a refusal as people read it: lists by commas, texts without quotes, nothing as a dash. */
export function text(value: Json, comma = ', '): string {
  if (value === null) return '—'
  if (Array.isArray(value)) {
    return value.length === 0 ? '—' : value.map((each) => text(each)).join(comma)
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}
