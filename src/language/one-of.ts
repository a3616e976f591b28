import type { Json } from '../foundation/index.ts'

/** A value in a sentence: a list with its parts joined. */
export function oneOf(value: Json, between: string): string {
  if (Array.isArray(value)) return value.map((part) => oneOf(part, between)).join(between)
  return typeof value === 'string' ? value : JSON.stringify(value)
}
