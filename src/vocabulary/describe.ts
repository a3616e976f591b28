import type { Json } from '../foundation/index.ts'
import { toWellFormed } from './well-formed.ts'

/** What stood where something else was expected, short and as JSON, for the `actual` of a refusal. */
export function describe(value: unknown): Json {
  if (typeof value === 'string') return toWellFormed(value.slice(0, 80))
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (value === null || typeof value === 'boolean') return value
  return Array.isArray(value) ? 'list' : typeof value
}
