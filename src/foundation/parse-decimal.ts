import { describe } from './describe.ts'
import { type Exact, exact } from './exact.ts'
import { type Refusal, refusal } from './refusal.ts'
import { ok, type Result, refuse, unwrap } from './result.ts'

/** The codes of a number that is no exact value. */
export type DecimalRefusal = Refusal<'decimal-invalid' | 'exact-invalid'>

const places = 6
const digits = 15
const longest = 2000

/**
 * Reads a JSON number as the decimal that was written: 0.1 is one tenth. At most six fractional and
 * fifteen significant digits, by the number's shortest form, the zeros of 1000 among them; NaN,
 * infinities, finer and longer numbers are refused with `decimal-invalid`. Negative zero is zero.
 *
 * @example
 * ```ts
 * import { parseDecimal } from 'pledgebook'
 *
 * parseDecimal(18.6) // => { ok: true, value: { n: 93, d: 5 } }
 * parseDecimal(0.1234567).ok // => false
 * ```
 */
export function parseDecimal(value: unknown): Result<Exact, DecimalRefusal> {
  const parts = typeof value === 'number' ? decimalParts(value) : undefined
  if (parts) return ok(exact(parts.integer, 10 ** parts.places))
  const expected = `a number of at most ${places} fractional and ${digits} significant digits`
  return refuse(refusal('decimal-invalid', { expected, actual: describe(value) }))
}

/** The same for a literal in code: `decimal(18.6)`, or a thrown `RefusedError`. */
export function decimal(value: number): Exact {
  return unwrap(parseDecimal(value))
}

/**
 * Reads the form that exact values have at every door: `'n/d'`, integers without leading zeros, at most
 * two thousand characters. Anything else is refused with `exact-invalid`; `'2/4'` is one half.
 *
 * @example
 * ```ts
 * import { parseExact } from 'pledgebook'
 *
 * parseExact('-3/2') // => { ok: true, value: { n: -3, d: 2 } }
 * parseExact('1/0').ok // => false
 * ```
 */
export function parseExact(text: unknown): Result<Exact, DecimalRefusal> {
  const match =
    typeof text === 'string' && text.length <= longest
      ? /^(0|-?[1-9]\d*)\/([1-9]\d*)$/.exec(text)
      : null
  const [, n, d] = match ?? []
  if (n !== undefined && d !== undefined) return ok(exact(BigInt(n), BigInt(d)))
  return refuse(refusal('exact-invalid', { expected: "a text 'n/d'", actual: describe(text) }))
}

interface DecimalParts {
  readonly integer: number
  readonly places: number
}

function decimalParts(value: number): DecimalParts | undefined {
  if (Number.isSafeInteger(value)) {
    return Math.abs(value) < 10 ** digits ? { integer: value + 0, places: 0 } : undefined
  }
  const [whole = '', fraction = ''] = String(value).split('.')
  const written = whole + fraction
  if (fraction.length > places || !/^-?\d+$/.test(written)) return undefined
  if (written.replace(/^-?0*/, '').length > digits) return undefined
  return { integer: Number(written), places: fraction.length }
}
