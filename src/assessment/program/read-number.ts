import {
  compare,
  decimal,
  type Exact,
  exact,
  isSmall,
  parseDecimal,
  zero,
} from '../../foundation/index.ts'
import type { CompiledNode } from './compiled-node.ts'
import { planBetween, planFraction } from './plan.ts'
import type { Run } from './run.ts'

/** A number as the catalogue bounds it: a field of a fact, an input. */
export interface NumberSpec {
  readonly from: number
  readonly to: number
  readonly decimals: number
}

/** Where a number stands, and what is said of one that is not as the catalogue bounds it. */
export interface NumberSource {
  /** The number; `undefined` after saying what is missing. */
  readonly fetch: (run: Run) => unknown
  readonly refuse: (run: Run) => void
}

/** Below this every number of the given decimals has at most fifteen digits. */
const fifteenDigits = /* @__PURE__ */ exact(10 ** 15)

/**
 * Reads a number from outside: as an integer at the scale of its decimals where every number between
 * the bounds is safe there, as an exact fraction elsewhere.
 */
export function compileNumber(spec: NumberSpec, source: NumberSource): CompiledNode {
  const plan = planBetween(decimal(spec.from), decimal(spec.to), spec.decimals)
  const scale = 10 ** spec.decimals
  if (plan.scale !== undefined && compare(plan.reach, exact(fifteenDigits.n, scale)) < 0) {
    return { whole: true, plan, scale, run: wholeReader(spec, scale, source) }
  }
  return {
    whole: false,
    plan: planFraction(plan.lo, plan.hi),
    run: exactReader(spec, scale, source),
  }
}

function wholeReader({ from, to }: NumberSpec, scale: number, { fetch, refuse }: NumberSource) {
  return (run: Run): number => {
    const value = fetch(run)
    if (value === undefined) return 0
    if (typeof value === 'number' && value >= from && value <= to) {
      const whole = Math.round(value * scale)
      // The same division gave the number that is read, so this holds for every decimal that fits.
      if (whole / scale === value) return whole
    }
    refuse(run)
    return 0
  }
}

function exactReader({ from, to }: NumberSpec, scale: number, { fetch, refuse }: NumberSource) {
  return (run: Run): Exact => {
    const value = fetch(run)
    if (value === undefined) return zero
    const parsed = parseDecimal(value)
    if (parsed.ok && isSmall(parsed.value) && scale % parsed.value.d === 0) {
      if (compare(parsed.value, decimal(from)) >= 0 && compare(parsed.value, decimal(to)) <= 0) {
        return parsed.value
      }
    }
    refuse(run)
    return zero
  }
}
