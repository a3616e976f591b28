import { describe } from './describe.ts'
import { depthLimit } from './freeze.ts'
import { type Path, type Refusal, refusal } from './refusal.ts'
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
  if (CanonicalText.is(value)) return ok(value.text)
  const walk: Walk = { path: [], text: '', values: 0 }
  const fault = write(value, walk)
  return fault ? refuse(fault) : ok(walk.text)
}

/**
 * The canonical text of a value, made once and handed on in its place: `canonicalJson` gives it back as it is.
 * Only `canonicalText` makes it.
 */
export class CanonicalText {
  readonly text: string
  // No foreign object can have it.
  readonly #isCanonical: unknown

  /** @internal Of a text that was made just now. */
  constructor(text: string) {
    this.text = text
  }

  /** Whether a value is one. */
  static is(value: unknown): value is CanonicalText {
    return typeof value === 'object' && value !== null && #isCanonical in value
  }
}

/** The canonical text of a value, to be handed on in its place. Refused as `canonicalJson` says. */
export function canonicalText(value: unknown): Result<CanonicalText, CanonicalRefusal> {
  const made = canonicalJson(value)
  return made.ok ? ok(new CanonicalText(made.value)) : made
}

interface Walk {
  readonly path: (string | number)[]
  text: string
  values: number
}

/** Writes a value, and stops at the first fault: a circle has no last one. */
function write(value: unknown, walk: Walk): CanonicalRefusal | undefined {
  walk.values += 1
  if (walk.values > mostValues) return invalid(walk.path, `at most ${mostValues} values`, 'more')
  if (typeof value === 'string') return writeText(value, walk)
  if (value === null || typeof value === 'boolean') return put(String(value), walk)
  // JSON has one zero, and `String` writes it for both.
  if (typeof value === 'number' && Number.isFinite(value)) return put(String(value), walk)
  if (walk.path.length >= depthLimit) {
    return invalid(walk.path, `at most ${depthLimit} levels`, describe(value))
  }
  if (Array.isArray(value)) return writeList(value, walk)
  return isPlain(value) ? writeObject(value, walk) : invalid(walk.path, 'a JSON value', value)
}

function put(piece: string, walk: Walk): undefined {
  walk.text += piece
}

// What JSON writes as it is: no quotes, no backslashes, no controls, and here no halves of characters.
const asItIs = /^[ !#-[\]-\uD7FF\uE000-\uFFFF]*$/

function writeText(text: string, walk: Walk): CanonicalRefusal | undefined {
  if (asItIs.test(text)) return put(`"${text}"`, walk)
  // With the `u` flag a surrogate pair is one character, so this finds the lone ones only.
  if (/\p{Cs}/u.test(text)) return invalid(walk.path, 'a text without half a character', text)
  return put(JSON.stringify(text), walk)
}

function writeList(list: readonly unknown[], walk: Walk): CanonicalRefusal | undefined {
  put('[', walk)
  for (let index = 0; index < list.length; index++) {
    if (index > 0) put(',', walk)
    const fault = writeAt(index, list[index], walk)
    if (fault) return fault
  }
  return put(']', walk)
}

function writeObject(
  whole: { readonly [name: string]: unknown },
  walk: Walk,
): CanonicalRefusal | undefined {
  put('{', walk)
  let first = true
  for (const name of sortedNames(whole)) {
    if (!first) put(',', walk)
    first = false
    const unfit = writeText(name, walk)
    if (unfit) return unfit
    put(':', walk)
    const fault = writeAt(name, whole[name], walk)
    if (fault) return fault
  }
  return put('}', walk)
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

function writeAt(step: string | number, value: unknown, walk: Walk): CanonicalRefusal | undefined {
  walk.path.push(step)
  const fault = write(value, walk)
  walk.path.pop()
  return fault
}

function isPlain(value: unknown): value is { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Object.prototype) return true
  // An object of another realm has an `Object.prototype` of its own, which has none above it.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Where a path comes from outside, what it names is shown like any foreign text. */
function invalid(path: Path, expected: string, actual: unknown): CanonicalRefusal {
  const place = path.map((step) => (typeof step === 'string' ? String(describe(step)) : step))
  return refusal('no-canonical-form', { path: place, expected, actual: describe(actual) })
}
