import { describe } from './describe.ts'
import { depthLimit } from './freeze.ts'
import { type Refusal, refusal } from './refusal.ts'
import { ok, type Result, refuse } from './result.ts'

/** The code of a value that has no canonical text. */
export type CanonicalRefusal = Refusal<'no-canonical-form'>

/** How many values one text may hold: what keeps shared parts from unfolding without end. */
const mostValues = 1_000_000

/**
 * The one text of a JSON value, whatever the order in which its properties were written: for hashes.
 * Own properties by their UTF-16 units, no white space, numbers in their shortest form, texts escaped no
 * further than JSON asks (RFC 8785).
 *
 * Refused with `no-canonical-form` and the path to the first place: what JSON does not carry (`undefined`,
 * functions, bigints, NaN and the infinities, dates and other objects with a prototype of their own), a
 * lone surrogate, more than a million values, and anything nested deeper than 256, circles included.
 *
 * @example
 * ```ts
 * import { canonicalJson } from 'pledgebook'
 *
 * canonicalJson({ b: [1.50, -0], a: 'é' }) // => { ok: true, value: '{"a":"é","b":[1.5,0]}' }
 * canonicalJson({ a: undefined }).ok // => false
 * ```
 */
export function canonicalJson(value: unknown): Result<string, CanonicalRefusal> {
  const walk: Walk = { values: 0, fault: undefined }
  const text = written(value, 0, walk)
  return walk.fault ? refuse(refusalOf(walk.fault)) : ok(text)
}

interface Walk {
  values: number
  fault: Fault | undefined
}

/** The first thing that was wrong; the way to it is told on the way back, for mostly there is none. */
interface Fault {
  readonly path: (string | number)[]
  readonly expected: string
  readonly actual: unknown
}

/** The text of a value. The first fault ends it, and what is returned then is never seen. */
function written(value: unknown, depth: number, walk: Walk): string {
  walk.values += 1
  if (walk.values > mostValues) return fail(walk, `at most ${mostValues} values`, 'more')
  if (typeof value === 'string') return quoted(value, walk)
  // JSON has one zero, and `String` writes it for both.
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (depth >= depthLimit) return fail(walk, `at most ${depthLimit} levels`, value)
  if (Array.isArray(value)) return listText(value, depth, walk)
  return isPlain(value) ? objectText(value, depth, walk) : fail(walk, 'a JSON value', value)
}

// What JSON writes as it is: no quotes, no backslashes, no controls, and here no halves of characters.
const asItIs = /^[ !#-[\]-\uD7FF\uE000-\uFFFF]*$/

function quoted(text: string, walk: Walk): string {
  if (asItIs.test(text)) return `"${text}"`
  // With the `u` flag a surrogate pair is one character, so this finds the lone ones only.
  if (/\p{Cs}/u.test(text)) return fail(walk, 'a text without half a character', text)
  return JSON.stringify(text)
}

function listText(list: readonly unknown[], depth: number, walk: Walk): string {
  let text = ''
  for (let index = 0; index < list.length; index++) {
    const part = written(list[index], depth + 1, walk)
    if (walk.fault) return below(index, walk.fault)
    text += index > 0 ? `,${part}` : part
  }
  return `[${text}]`
}

function objectText(
  whole: { readonly [name: string]: unknown },
  depth: number,
  walk: Walk,
): string {
  let text = ''
  for (const name of sortedNames(whole)) {
    const named = quoted(name, walk)
    if (walk.fault) return ''
    const part = written(whole[name], depth + 1, walk)
    if (walk.fault) return below(name, walk.fault)
    text += text === '' ? `${named}:${part}` : `,${named}:${part}`
  }
  return `{${text}}`
}

/** Sorted only where they are not yet: what was read from a canonical text is. */
function sortedNames(whole: object): readonly string[] {
  const names = Object.keys(whole)
  let last = ''
  for (const name of names) {
    // Without a comparison of its own, `sort` goes by UTF-16 units.
    if (last > name) return names.sort()
    last = name
  }
  return names
}

function isPlain(value: unknown): value is { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Object.prototype) return true
  // An object of another realm has an `Object.prototype` of its own, which has none above it.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function fail(walk: Walk, expected: string, actual: unknown): string {
  walk.fault = { path: [], expected, actual }
  return ''
}

function below(step: string | number, { path }: Fault): string {
  path.unshift(step)
  return ''
}

/** Where a path comes from outside, what it names is shown like any foreign text. */
function refusalOf({ path, expected, actual }: Fault): CanonicalRefusal {
  const place = path.map((step) => (typeof step === 'string' ? String(describe(step)) : step))
  return refusal('no-canonical-form', { path: place, expected, actual: describe(actual) })
}
