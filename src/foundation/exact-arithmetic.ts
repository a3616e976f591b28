import { type Exact, exact, isSmall, zero } from './exact.ts'
import { invariant } from './invariant.ts'

/** Exact sum. */
export function add(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    if (a.d === b.d && Number.isSafeInteger(a.n + b.n)) return exact(a.n + b.n, a.d)
    const left = a.n * b.d
    const right = b.n * a.d
    const d = a.d * b.d
    if (isSafe(left) && isSafe(right) && isSafe(left + right) && isSafe(d))
      return exact(left + right, d)
  }
  return exact(BigInt(a.n) * BigInt(b.d) + BigInt(b.n) * BigInt(a.d), BigInt(a.d) * BigInt(b.d))
}

/** Exact difference `a − b`. */
export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b))
}

/** The same value with the other sign. */
export function negate(a: Exact): Exact {
  // `0 - n` and not `-n`: the negative of zero is zero.
  return isSmall(a) ? { n: 0 - a.n, d: a.d } : { n: -a.n, d: a.d }
}

/** Exact product. */
export function multiply(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const n = a.n * b.n
    const d = a.d * b.d
    if (isSafe(n) && isSafe(d)) return exact(n, d)
  }
  return exact(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d))
}

/** Exact quotient. The divisor must not be zero: callers that divide by data check it first. */
export function divide(a: Exact, b: Exact): Exact {
  invariant(sign(b) !== 0, 'a divisor is not zero')
  return multiply(a, exact(b.d, b.n))
}

/** Exact sum of any number of values; the sum of none is zero. */
export function sumOf(values: Iterable<Exact>): Exact {
  let total: Exact = zero
  for (const value of values) total = add(total, value)
  return total
}

/** −1, 0 or 1: whether `a` is below, equal to or above `b`. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  if (isSmall(a) && isSmall(b)) {
    const left = a.n * b.d
    const right = b.n * a.d
    if (isSafe(left) && isSafe(right)) return left < right ? -1 : left > right ? 1 : 0
  }
  const left = BigInt(a.n) * BigInt(b.d)
  const right = BigInt(b.n) * BigInt(a.d)
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whether two exact values are equal. */
export function equal(a: Exact, b: Exact): boolean {
  return a.n === b.n && a.d === b.d
}

/** The smaller of two. */
export function min(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b
}

/** The larger of two. */
export function max(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b
}

/** −1, 0 or 1. */
export function sign(a: Exact): -1 | 0 | 1 {
  return a.n > 0 ? 1 : a.n < 0 ? -1 : 0
}

/**
 * Whether the result of an operation on two safe integers is one itself. A rounded result lies beyond them
 * too, so that its size says all.
 */
function isSafe(result: number): boolean {
  return result <= Number.MAX_SAFE_INTEGER && result >= Number.MIN_SAFE_INTEGER
}
