import type { Rulebook } from './rulebook.ts'

/** Whether a condition of a checked rulebook counts earlier periods by their grade. */
export function readsPast({ catalogue: _, ...clauses }: Rulebook): boolean {
  return asks(clauses)
}

function asks(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('past' in value && Array.isArray(value.past)) return true
  return Object.values(value).some(asks)
}
