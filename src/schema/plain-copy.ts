import {
  describe,
  type Json,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../foundation/index.ts'
import type { Limits } from './limits.ts'
import { ownParts } from './own-parts.ts'
import type { PlainCode } from './schema-code.ts'

/** Where the walk stands, what it has met, and the first thing that was wrong. */
interface Walk {
  readonly limits: Limits
  readonly path: (string | number)[]
  readonly above: object[]
  values: number
  text: number
  fault: Refusal<PlainCode> | undefined
}

/**
 * A copy of a foreign value as plain JSON that shares nothing with it. Everything is bounded on the way
 * down, and the first fault ends the walk: whatever comes in, there is a quick answer. Negative zero,
 * which JSON texts can hold and nobody means, becomes zero.
 *
 * Refused with `too-deep`, `too-large`, `not-json`, `text-not-well-formed` and `field-forbidden`.
 */
export function plainCopy(value: unknown, limits: Limits): Result<Json, Refusal<PlainCode>> {
  const walk: Walk = { limits, path: [], above: [], values: 0, text: 0, fault: undefined }
  const copy = copyValue(value, walk)
  return walk.fault ? refuse(walk.fault) : ok(copy)
}

function copyValue(value: unknown, walk: Walk): Json {
  const { limits } = walk
  walk.values++
  if (walk.values > limits.values) return tooLarge(walk, `at most ${limits.values} values`)
  switch (typeof value) {
    case 'string':
      return copyText(value, walk)
    case 'number':
      return Number.isFinite(value) ? value + 0 : notJson(walk, String(value))
    case 'boolean':
      return value
    case 'object':
      return value === null ? null : copyObject(value, walk)
    default:
      return notJson(walk, typeof value)
  }
}

function copyText(text: string, walk: Walk): string {
  const { limits } = walk
  walk.text += text.length
  if (text.length > limits.text) tooLarge(walk, `a text of at most ${limits.text} units`)
  else if (walk.text > limits.allText) tooLarge(walk, `at most ${limits.allText} units of text`)
  else if (isHalved(text)) malformed(walk, text)
  return text
}

function copyObject(value: object, walk: Walk): Json {
  const { above, limits } = walk
  if (above.length >= limits.depth) {
    return fail(walk, 'too-deep', `at most ${limits.depth} levels`, 'more')
  }
  if (above.includes(value)) return notJson(walk, 'an object inside itself')
  const { fields } = limits
  const parts = ownParts(value, { values: limits.values - walk.values, fields })
  if (parts.kind === 'too-large') return tooLarge(walk, parts.expected)
  if (parts.kind === 'not-json') return notJson(walk, parts.actual)
  above.push(value)
  const copy =
    parts.kind === 'list' ? copyValues(parts.values, walk) : copyEntries(parts.entries, walk)
  above.pop()
  return copy
}

function copyValues(values: readonly unknown[], walk: Walk): Json {
  const copy: Json[] = []
  for (const [index, value] of values.entries()) {
    walk.path.push(index)
    copy.push(copyValue(value, walk))
    if (walk.fault) return null
    walk.path.pop()
  }
  return copy
}

function copyEntries(entries: readonly (readonly [string, unknown])[], walk: Walk): Json {
  const copy: Record<string, Json> = {}
  for (const [name, value] of entries) {
    checkName(name, walk)
    if (walk.fault) return null
    walk.path.push(name)
    copy[name] = copyValue(value, walk)
    if (walk.fault) return null
    walk.path.pop()
  }
  return copy
}

/**
 * Only `__proto__` is forbidden, for an assignment of it would not make a field. `constructor` is a word
 * like any other (a builder): it is unknown where names are fixed, and an own field where they are free.
 */
function checkName(name: string, walk: Walk): void {
  const { limits } = walk
  walk.text += name.length
  if (name.length > limits.name) tooLarge(walk, `a name of at most ${limits.name} units`)
  else if (isHalved(name)) malformed(walk, name)
  else if (name === '__proto__') fail(walk, 'field-forbidden', 'another name', name)
}

/** Whether a text has half a character. With the `u` flag a pair is one character, a lone half is not. */
function isHalved(text: string): boolean {
  return /\p{Cs}/u.test(text)
}

function malformed(walk: Walk, text: string): null {
  return fail(walk, 'text-not-well-formed', 'whole characters', describe(text))
}

function tooLarge(walk: Walk, expected: string): null {
  return fail(walk, 'too-large', expected, 'more')
}

function notJson(walk: Walk, actual: string): null {
  return fail(walk, 'not-json', 'a value that JSON can carry', actual)
}

/** Keeps the first fault; what is returned is never seen. */
function fail(walk: Walk, code: PlainCode, expected: Json, actual: Json): null {
  walk.fault ??= refusal(code, { path: [...walk.path], expected, actual })
  return null
}
