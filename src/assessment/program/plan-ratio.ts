import {
  compare,
  divide,
  type Exact,
  exact,
  max,
  min,
  negate,
  one,
  sign,
  zero,
} from '../../foundation/index.ts'
import { type Plan, planFraction } from './plan.ts'

/** What a clause says of a ratio besides its two values. */
export interface RatioLimits {
  readonly zero: string
  readonly atMost: Exact | undefined
}

/** The plan of one value divided by another; `undefined` where nothing bounds it. */
export function planRatio(of: Plan, to: Plan, limits: RatioLimits): Plan | undefined {
  const bounds = boundsOf(of, to, limits.atMost)
  if (!bounds) return undefined
  let [lo, hi] = bounds
  if (sign(to.lo) <= 0 && sign(to.hi) >= 0) {
    const instead = limits.zero === 'one' ? one : zero
    ;[lo, hi] = [min(lo, instead), max(hi, instead)]
  }
  const { atMost } = limits
  return atMost ? planFraction(min(lo, atMost), min(hi, atMost)) : planFraction(lo, hi)
}

function boundsOf(of: Plan, to: Plan, atMost: Exact | undefined): [Exact, Exact] | undefined {
  const divisors = extremesOf(to)
  if (divisors) {
    const corners = divisors.flatMap((by) => [divide(of.lo, by), divide(of.hi, by)])
    return corners.length === 0 ? [zero, zero] : [corners.reduce(min), corners.reduce(max)]
  }
  // As near to 0 as can be: only what is not below 0 and stops above has bounds.
  return atMost && sign(of.lo) >= 0 && sign(to.lo) >= 0 ? [zero, atMost] : undefined
}

/** The farthest and the nearest divisors on either side of 0; `undefined` where none is the nearest. */
function extremesOf({ lo, hi, scale }: Plan): readonly Exact[] | undefined {
  const ends = [lo, hi].filter((end) => sign(end) !== 0)
  if (sign(lo) > 0 || sign(hi) < 0 || ends.length === 0) return ends
  if (scale === undefined) return undefined
  const least = exact(1, scale)
  const nearest = [
    ...(compare(hi, least) >= 0 ? [least] : []),
    ...(compare(lo, negate(least)) <= 0 ? [negate(least)] : []),
  ]
  return [...ends, ...nearest]
}
