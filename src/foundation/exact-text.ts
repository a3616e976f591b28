import { type Exact, exact } from './exact.ts'
import { equal, multiply } from './exact-arithmetic.ts'
import { invariant } from './invariant.ts'
import { type Rounding, roundTo, roundToInteger } from './rounding.ts'

/** The form that exact values have at every door: `'n/d'` in lowest terms. */
export function exactText(value: Exact): string {
  return `${value.n}/${value.d}`
}

/**
 * A value for people: the shortest decimal where six digits hold it exactly, else the nearest six
 * digits after a `≈`. For display only: read values back from `exactText`.
 *
 * @example
 * ```ts
 * import { decimalText, exact } from 'pledgebook'
 *
 * decimalText(exact(453, 5)) // => '90.6'
 * decimalText(exact(2, 3)) // => '≈0.666667'
 * ```
 */
export function decimalText(value: Exact): string {
  const rounded = roundTo(value, exact(1, 1_000_000), 'half-even')
  const text = plainText(rounded)
  return equal(rounded, value) ? text : `≈${text}`
}

/**
 * A value for people with a fixed number of decimals (0 to 6), rounded as named. Never `-0.0`: what
 * rounds to zero has no sign.
 *
 * @example
 * ```ts
 * import { exact, fixedText } from 'pledgebook'
 *
 * fixedText(exact(173, 2), 1, 'half-up') // => '86.5'
 * fixedText(exact(-1, 3), 0, 'half-up') // => '0'
 * ```
 */
export function fixedText(value: Exact, places: number, mode: Rounding): string {
  invariant(Number.isInteger(places) && places >= 0 && places <= 6, 'decimals are 0 to 6')
  const count = roundToInteger(multiply(value, exact(10 ** places)), mode)
  const digits = String(count < 0n ? -count : count).padStart(places + 1, '0')
  const sign = count < 0n ? '-' : ''
  if (places === 0) return sign + digits
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function plainText(value: Exact): string {
  return fixedText(value, 6, 'half-even').replace(/\.?0+$/, '')
}
