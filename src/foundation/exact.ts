import { invariant } from './invariant.ts'

/**
 * An exact rational value in lowest terms with a positive denominator. Both parts are safe integers
 * where they fit and both are `bigint` where they do not: compare with `compare`, show with
 * `exactText` or `decimalText`, never read the parts as a float.
 */
export type Exact = SmallExact | LargeExact

/** An exact value whose parts are safe integers: nearly every one. */
export interface SmallExact {
  readonly n: number
  readonly d: number
}

/** An exact value with a part beyond 2^53 − 1. */
export interface LargeExact {
  readonly n: bigint
  readonly d: bigint
}

/**
 * `n/d` in lowest terms, from integers. `d` must not be zero and numbers must be safe integers: both
 * are promises of the caller, and a broken one throws.
 *
 * @example
 * ```ts
 * import { exact, exactText } from 'pledgebook'
 *
 * exactText(exact(6, -4)) // => '-3/2'
 * ```
 */
export function exact(n: number | bigint, d: number | bigint = 1): Exact {
  invariant(isInteger(n) && isInteger(d), 'parts are safe integers or bigints')
  if (typeof n === 'number' && typeof d === 'number') return small(n, d)
  return large(BigInt(n), BigInt(d))
}

function isInteger(part: unknown): part is number | bigint {
  return typeof part === 'bigint' || Number.isSafeInteger(part)
}

function small(n: number, d: number): SmallExact {
  invariant(d !== 0, 'a denominator is not zero')
  if (d === 1) return { n: n + 0, d }
  const common = d < 0 ? -gcd(n, d) : gcd(n, d)
  // `+ 0` turns the negative zero of `-0 / 5` and `0 / -1` into zero.
  return { n: n / common + 0, d: d / common }
}

function large(n: bigint, d: bigint): Exact {
  invariant(d !== 0n, 'a denominator is not zero')
  const common = d < 0n ? -gcdLarge(n, d) : gcdLarge(n, d)
  const top = n / common
  const bottom = d / common
  return fits(top) && fits(bottom) ? { n: Number(top), d: Number(bottom) } : { n: top, d: bottom }
}

function gcd(a: number, b: number): number {
  let x = Math.abs(a)
  let y = Math.abs(b)
  while (y > int32 || x > int32) {
    if (y === 0) return x
    const rest = x % y
    x = y
    y = rest
  }
  return gcdInt32(x | 0, y | 0)
}

/**
 * `exact` for one denominator and many safe integers: what can be known of the denominator is known before, and
 * the small ones, which points mostly are, are made once.
 */
export function exactOver(d: number): (n: number) => SmallExact {
  invariant(Number.isSafeInteger(d) && d > 0, 'a denominator is a positive integer')
  if (d > mostKept) return (n) => small(n, d)
  const known = overs.get(d) ?? overSmall(d)
  overs.set(d, known)
  return known
}

/** One for each denominator, whoever asks: so what is kept stays small, however many clauses there are. */
const overs = /* @__PURE__ */ new Map<number, (n: number) => SmallExact>()

function overSmall(d: number): (n: number) => SmallExact {
  const common = Int32Array.from({ length: d }, (_, rest) => gcd(rest, d))
  const kept: (SmallExact | undefined)[] = []
  return (n) => {
    const known = n >= 0 && n < mostKept ? kept[n] : undefined
    if (known !== undefined) return known
    const by = common[Math.abs((n | 0) === n ? (n | 0) % d : n % d)] ?? 1
    const made = { n: n / by + 0, d: d / by }
    // What is handed out again and again must stay as it is.
    if (n >= 0 && n < mostKept) kept[n] = Object.freeze(made)
    return made
  }
}

/** Beyond this a table of all remainders, or of what was made, is not worth its room. */
const mostKept = 1000

const int32 = 0x7fff_ffff

/** The same for integers of 31 bits, which a machine divides several times as fast. */
function gcdInt32(a: number, b: number): number {
  let x = a
  let y = b
  while (y !== 0) {
    const rest = (x % y) | 0
    x = y
    y = rest
  }
  return x
}

function gcdLarge(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b < 0n ? -b : b
  while (y !== 0n) {
    const rest = x % y
    x = y
    y = rest
  }
  return x
}

const biggest = BigInt(Number.MAX_SAFE_INTEGER)

function fits(value: bigint): boolean {
  return value <= biggest && value >= -biggest
}

/** Zero. */
export const zero: SmallExact = Object.freeze({ n: 0, d: 1 })

/** One. */
export const one: SmallExact = Object.freeze({ n: 1, d: 1 })

/** Whether the parts are plain numbers. */
export function isSmall(value: Exact): value is SmallExact {
  return typeof value.n === 'number'
}

/** Whether a foreign value is an exact value in its one form: lowest terms, no negative zero. */
export function isExact(value: unknown): value is Exact {
  if (typeof value !== 'object' || value === null || !('n' in value && 'd' in value)) return false
  const { n, d } = value
  if (!isInteger(n) || !isInteger(d) || d <= 0) return false
  const lowest = exact(n, d)
  return Object.is(lowest.n, n) && lowest.d === d
}
