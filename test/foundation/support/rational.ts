import type { Exact } from '../../../src/foundation/index.ts'

/** The oracle: a rational of two bigints, reduced by the plainest means, knowing nothing of numbers. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

export function rational(n: bigint, d: bigint): Rational {
  const positive = d < 0n ? { n: -n, d: -d } : { n, d }
  const common = divisor(positive.n < 0n ? -positive.n : positive.n, positive.d)
  return { n: positive.n / common, d: positive.d / common }
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b)
}

export function rationalOf(value: Exact): Rational {
  return { n: BigInt(value.n), d: BigInt(value.d) }
}

/** The one form that an exact value of this size must have. */
export function canonical({ n, d }: Rational): { n: number | bigint; d: number | bigint } {
  const safe = (part: bigint) => part >= -9007199254740991n && part <= 9007199254740991n
  return safe(n) && safe(d) ? { n: Number(n), d: Number(d) } : { n, d }
}

/** Every rounding, by comparing the value with the candidates on both sides. */
export function roundRational({ n, d }: Rational, mode: string): bigint {
  const lower = floorOf(n, d)
  if (lower * d === n) return lower
  const upper = lower + 1n
  const outer = n < 0n ? lower : upper
  const inner = n < 0n ? upper : lower
  const toLower = n - lower * d
  const toUpper = upper * d - n
  const nearer = toLower < toUpper ? lower : upper
  const tie = toLower === toUpper
  switch (mode) {
    case 'floor':
      return lower
    case 'ceiling':
      return upper
    case 'up':
      return outer
    case 'down':
      return inner
    case 'half-up':
      return tie ? outer : nearer
    case 'half-even':
      return tie ? (lower % 2n === 0n ? lower : upper) : nearer
    default:
      throw new Error(`no such rounding: ${mode}`)
  }
}

function floorOf(n: bigint, d: bigint): bigint {
  const toZero = n / d
  return toZero * d > n ? toZero - 1n : toZero
}
