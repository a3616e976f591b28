import { type Exact, exact, isSmall } from './exact.ts'
import { divide, multiply, sign } from './exact-arithmetic.ts'
import { invariant, unreachable } from './invariant.ts'

/**
 * How a value between two steps is decided. `half-up` is 四舍五入: the nearer step, and halves away
 * from zero; `half-even` sends halves to the even step; `up` and `down` go away from and toward zero;
 * `floor` and `ceiling` go toward minus and plus infinity. There is no default anywhere.
 */
export type Rounding = (typeof roundings)[number]

/** Every rounding by name, for schemas and lists of options. */
export const roundings = ['half-up', 'half-even', 'up', 'down', 'floor', 'ceiling'] as const

/**
 * The multiple of `step` that `mode` chooses. `step` is above zero: a promise of the caller, and a
 * broken one throws.
 *
 * @example
 * ```ts
 * import { decimal, exactText, roundTo } from 'pledgebook'
 *
 * exactText(roundTo(decimal(88.25), decimal(0.1), 'half-even')) // => '441/5'
 * ```
 */
export function roundTo(value: Exact, step: Exact, mode: Rounding): Exact {
  invariant(sign(step) > 0, 'a step is above zero')
  return multiply(exact(roundToInteger(divide(value, step), mode)), step)
}

/** The same for a step of one, as an integer of any size. */
export function roundToInteger(value: Exact, mode: Rounding): bigint {
  const n = BigInt(value.n)
  const d = BigInt(value.d)
  const floor = n >= 0n ? n / d : -((-n + d - 1n) / d)
  const rest = n - floor * d
  if (rest === 0n) return floor
  return goesUp(mode, 2n * rest - d, floor) ? floor + 1n : floor
}

/** `beyondHalf` has the sign of the rest minus one half; `floor` is the lower step. */
function goesUp(mode: Rounding, beyondHalf: bigint, floor: bigint): boolean {
  const negative = floor < 0n
  switch (mode) {
    case 'floor':
      return false
    case 'ceiling':
      return true
    case 'down':
      return negative
    case 'up':
      return !negative
    case 'half-up':
      return negative ? beyondHalf > 0n : beyondHalf >= 0n
    case 'half-even':
      return beyondHalf > 0n || (beyondHalf === 0n && floor % 2n !== 0n)
    default:
      return unreachable(mode)
  }
}

/** Points as the ledger posts them: an integer number of thousandths. */
export type Thousandths = number & { readonly __unit: 'thousandths' }

/** Rounds a value to thousandths of a point. Values beyond nine million million points break an invariant. */
export function toThousandths(value: Exact, mode: Rounding): Thousandths {
  const count = Number(roundToInteger(multiply(value, exact(1000)), mode))
  invariant(isThousandths(count), 'posted points fit in safe integers')
  return count
}

/** The exact value of posted points. */
export function fromThousandths(points: number): Exact {
  invariant(isThousandths(points), 'posted points are safe integers')
  return exact(points, 1000)
}

/** Whether a number can stand in the ledger: a safe integer, and not negative zero. */
export function isThousandths(value: number): value is Thousandths {
  return Number.isSafeInteger(value) && !Object.is(value, -0)
}

/** Whether a value is a whole number. */
export function isWhole(value: Exact): boolean {
  return isSmall(value) ? value.d === 1 : value.d === 1n
}
