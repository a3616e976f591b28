import {
  describe,
  type Json,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../foundation/index.ts'
import { jsonTextFault } from './json-text.ts'
import { largeLimits, longestJson } from './limits.ts'
import { plainCopy } from './plain-copy.ts'
import type { JsonCode } from './schema-code.ts'

/**
 * Reads a JSON text of at most 64 million UTF-16 units, for the other parsers to look at. A byte order
 * mark in front is passed over. Refused with `json-invalid`, with `field-twice` where an object has two
 * fields of one name, and with the codes that every parser has for what is too deep, too large or no
 * plain JSON (a number such as 1e999, half a character, a field `__proto__`).
 *
 * @example
 * ```ts
 * import { parseJson } from 'pledgebook/schema'
 *
 * parseJson('{ "points": 18.6 }') // => { ok: true, value: { points: 18.6 } }
 * parseJson('{ "cap": 10, "cap": 20 }').ok // => false
 * ```
 */
export function parseJson(text: string): Result<Json, Refusal<JsonCode>> {
  if (typeof text !== 'string') return refuse(invalid(text))
  if (text.length > longestJson) {
    const expected = `a text of at most ${longestJson} units`
    return refuse(refusal('too-large', { expected, actual: text.length }))
  }
  const fault = jsonTextFault(text, largeLimits.depth)
  return fault ? refuse(fault) : read(text.startsWith('\uFEFF') ? text.slice(1) : text)
}

function read(text: string): Result<Json, Refusal<JsonCode>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // What the engine says differs from one to the next.
    return refuse(invalid(text))
  }
  return plainCopy(value, largeLimits)
}

function invalid(text: unknown): Refusal<'json-invalid'> {
  return refusal('json-invalid', { expected: 'a JSON text', actual: describe(text) })
}
