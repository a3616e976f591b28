import {
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  roundToInteger,
  subtract,
  sumOf,
} from '../../foundation/index.ts'

/** One part of what is shared out. */
export interface Portion {
  readonly weight: Exact
  /** Who is earlier comes first where remainders are equal; no two share a place. */
  readonly place: number
}

/**
 * Shares a whole number of units out in proportion to weights, of which none is below 0 and one is above:
 * first what every share holds in full, then, where nothing may stay, one unit each to the largest
 * remainders. Then the shares sum to the whole, and nobody has less than another of smaller weight.
 */
export function shareOut(
  total: bigint,
  portions: readonly Portion[],
  leftover: 'largest-remainder' | 'stays',
): readonly bigint[] {
  const weights = sumOf(portions.map(({ weight }) => weight))
  const parts = portions.map(({ weight, place }, position) => {
    const share = divide(multiply(exact(total), weight), weights)
    const whole = roundToInteger(share, 'floor')
    return { position, place, whole, rest: subtract(share, exact(whole)) }
  })
  const shares = parts.map(({ whole }) => whole)
  if (leftover === 'stays') return shares
  const left = roundToInteger(sumOf(parts.map(({ rest }) => rest)), 'floor')
  const order = [...parts].sort((a, b) => compare(b.rest, a.rest) || a.place - b.place)
  for (const { position } of order.slice(0, Number(left))) {
    shares[position] = (shares[position] ?? 0n) + 1n
  }
  return shares
}
