import type { Json } from './json.ts'

const longest = 80

/**
 * What stood there, as a refusal can carry it: plain values as they are, texts cut to eighty units and
 * without lone surrogates, everything else by the name of its type.
 */
export function describe(value: unknown): Json {
  // With the `u` flag a surrogate pair is one character, so this finds the lone ones only.
  if (typeof value === 'string') return value.slice(0, longest).replace(/\p{Cs}/gu, '\uFFFD')
  // `+ 0` turns negative zero, which JSON does not have, into zero.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : String(value)
  if (typeof value === 'boolean' || value === null) return value
  return Array.isArray(value) ? 'array' : typeof value
}
