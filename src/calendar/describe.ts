import type { Json } from '../foundation/index.ts'

/** What stood where a value of time was expected, short and as JSON, for the `actual` of a refusal. */
export function describe(value: unknown): Json {
  if (typeof value === 'string') return value.slice(0, 80)
  if (typeof value === 'number') return String(value)
  return value === null || typeof value === 'boolean' ? value : typeof value
}
