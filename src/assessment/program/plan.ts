import {
  compare,
  type Exact,
  exact,
  isSmall,
  max,
  min,
  multiply,
  negate,
  type Rounding,
  roundTo,
  sign,
  sumOf,
} from '../../foundation/index.ts'

/**
 * What is known of a value before anything runs: its bounds, and the scale at which it is always an
 * integer. `scale` is undefined where there is none (a mean's denominator depends on the ballots) or
 * where the integers might leave the safe range; such a value is computed as an exact fraction.
 */
export interface Plan {
  readonly lo: Exact
  readonly hi: Exact
  /** The farthest from zero that any number on the way to the value can be. */
  readonly reach: Exact
  readonly scale: number | undefined
}

/** The plan of one fixed number. */
export function planOf(value: Exact): Plan {
  return fitted({ lo: value, hi: value, reach: absolute(value), scale: scaleOf(value) })
}

/** The plan of a number that is read: between bounds, with so many decimals. */
export function planBetween(lo: Exact, hi: Exact, decimals: number): Plan {
  return fitted({ lo, hi, reach: max(absolute(lo), absolute(hi)), scale: 10 ** decimals })
}

/** The plan of a value that is no integer at any scale known beforehand. */
export function planFraction(lo: Exact, hi: Exact): Plan {
  return { lo, hi, reach: max(absolute(lo), absolute(hi)), scale: undefined }
}

/** The plan of a sum. */
export function planSum(parts: readonly Plan[]): Plan {
  return fitted({
    lo: sumOf(parts.map((part) => part.lo)),
    hi: sumOf(parts.map((part) => part.hi)),
    reach: sumOf(parts.map((part) => part.reach)),
    scale: commonScale(parts.map((part) => part.scale)),
  })
}

/** The plan of a value times a fixed number. */
export function planTimes(part: Plan, factor: Exact): Plan {
  const [a, b] = [multiply(part.lo, factor), multiply(part.hi, factor)]
  const reach = max(part.reach, multiply(part.reach, absolute(factor)))
  return fitted({
    lo: min(a, b),
    hi: max(a, b),
    reach,
    scale: productScale(part.scale, scaleOf(factor)),
  })
}

/** The plan of a value less others. */
export function planDifference(from: Plan, parts: readonly Plan[]): Plan {
  return planSum([from, ...parts.map((part) => planTimes(part, exact(-1)))])
}

/** The plan of one of several values. */
export function planEither(parts: readonly Plan[]): Plan {
  return fitted({
    lo: parts.map((part) => part.lo).reduce(min),
    hi: parts.map((part) => part.hi).reduce(max),
    reach: parts.map((part) => part.reach).reduce(max),
    scale: commonScale(parts.map((part) => part.scale)),
  })
}

/** The plan of a value under a limit from above, then one from below. */
export function planLimited(part: Plan, cap: Exact | undefined, floor: Exact | undefined): Plan {
  let { lo, hi } = part
  if (cap) [lo, hi] = [min(lo, cap), min(hi, cap)]
  if (floor) [lo, hi] = [max(lo, floor), max(hi, floor)]
  const limits = [cap, floor].filter((limit) => limit !== undefined)
  const reach = [part.reach, ...limits.map(absolute)].reduce(max)
  return fitted({ lo, hi, reach, scale: commonScale([part.scale, ...limits.map(scaleOf)]) })
}

/** The highest of several values, or the lowest. */
export function planExtreme(parts: readonly Plan[], which: 'highest' | 'lowest'): Plan {
  const further = which === 'highest' ? max : min
  return fitted({
    ...planEither(parts),
    lo: parts.map((part) => part.lo).reduce(further),
    hi: parts.map((part) => part.hi).reduce(further),
    scale: commonScale(parts.map((part) => part.scale)),
  })
}

/** A value rounded to a multiple of `step`. */
export function planRounded(part: Plan, step: Exact, mode: Rounding): Plan {
  return planWithin(roundTo(part.lo, step, mode), roundTo(part.hi, step, mode), [], scaleOf(step))
}

/** A value between bounds, at a scale. `others` are what it may be where something is missing. */
export function planWithin(
  lo: Exact,
  hi: Exact,
  others: readonly Exact[],
  scale: number | undefined,
): Plan {
  return fitted({ lo, hi, reach: [lo, hi, ...others].map(absolute).reduce(max), scale })
}

/** The scale at which every one of these values is an integer. */
export function scaleAmong(values: readonly Exact[]): number | undefined {
  return commonScale(values.map(scaleOf))
}

const safe = /* @__PURE__ */ exact(Number.MAX_SAFE_INTEGER)

/** Keeps the scale only if no integer on the way can leave the safe range. */
function fitted(plan: Plan): Plan {
  const { reach, scale } = plan
  const fits = scale !== undefined && compare(multiply(reach, exact(scale)), safe) <= 0
  return fits ? plan : { ...plan, scale: undefined }
}

function scaleOf(value: Exact): number | undefined {
  return isSmall(value) ? value.d : undefined
}

/** The least scale at which everything is an integer that is one at these. */
export function commonScale(scales: readonly (number | undefined)[]): number | undefined {
  let common: number | undefined = 1
  for (const scale of scales) {
    if (common === undefined || scale === undefined) return undefined
    common = productScale(common, scale / greatestCommonDivisor(common, scale))
  }
  return common
}

/** The product of two scales, unless it leaves the safe range. */
export function productScale(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined
  return Number.isSafeInteger(a * b) ? a * b : undefined
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

function absolute(value: Exact): Exact {
  return sign(value) < 0 ? negate(value) : value
}
