import { type Exact, exact } from './exact.ts'
import { equal, multiply } from './exact-arithmetic.ts'
import { isWhole, type Rounding, roundTo, roundToInteger } from './rounding.ts'

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

/** A value for people with a fixed number of decimals (0 to 6), rounded as named. */
export function fixedText(value: Exact, places: number, mode: Rounding): string {
  const unit = exact(1, 10 ** places)
  const count = roundToInteger(multiply(value, exact(10 ** places)), mode)
  const digits = String(count < 0n ? -count : count).padStart(places + 1, '0')
  const sign = count < 0n ? '-' : ''
  if (isWhole(unit)) return sign + digits
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function plainText(value: Exact): string {
  return fixedText(value, 6, 'half-even').replace(/\.?0+$/, '')
}
