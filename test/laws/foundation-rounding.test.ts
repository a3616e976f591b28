import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compare,
  divide,
  exact,
  fromThousandths,
  isThousandths,
  isWhole,
  negate,
  roundings,
  roundTo,
  roundToInteger,
  sign,
  subtract,
  toThousandths,
} from '../../src/foundation/index.ts'
import { exacts, integers, plainExacts } from '../foundation/support/arbitraries.ts'
import { rational, rationalOf, roundRational } from '../foundation/support/rational.ts'

const runs = { numRuns: 2000 }
const modes = fc.constantFrom(...roundings)
const halves = integers.map((n) => exact(2n * n + 1n, 2n))
const values = fc.oneof(exacts, plainExacts, halves)
const steps = fc.oneof(exacts, plainExacts).filter((step) => sign(step) > 0)

describe('rounding', () => {
  it('to an integer chooses as an oracle of candidates does', () => {
    fc.assert(
      fc.property(values, modes, (value, mode) => {
        expect(roundToInteger(value, mode)).toBe(roundRational(rationalOf(value), mode))
      }),
      runs,
    )
  })

  it('to a step is rounding of the quotient', () => {
    fc.assert(
      fc.property(values, steps, modes, (value, step, mode) => {
        const [v, s] = [rationalOf(value), rationalOf(step)]
        const count = roundRational(rational(v.n * s.d, v.d * s.n), mode)
        expect(rationalOf(roundTo(value, step, mode))).toEqual(rational(count * s.n, s.d))
      }),
      runs,
    )
  })

  it('gives a multiple less than one step away, and half a step for the nearest', () => {
    fc.assert(
      fc.property(values, steps, modes, (value, step, mode) => {
        const rounded = roundTo(value, step, mode)
        expect(isWhole(divide(rounded, step))).toBe(true)
        const off = divide(subtract(rounded, value), step)
        const limit = mode.startsWith('half') ? exact(1, 2) : exact(1)
        const size = sign(off) < 0 ? negate(off) : off
        const order = compare(size, limit)
        expect(mode.startsWith('half') ? order <= 0 : order < 0).toBe(true)
      }),
      runs,
    )
  })

  it('leaves a multiple alone', () => {
    fc.assert(
      fc.property(values, steps, modes, (value, step, mode) => {
        const once = roundTo(value, step, mode)
        expect(roundTo(once, step, mode)).toStrictEqual(once)
      }),
      runs,
    )
  })

  it('is the same on both sides of zero, floor and ceiling changing places', () => {
    const mirrored = { floor: 'ceiling', ceiling: 'floor' } as const
    fc.assert(
      fc.property(values, modes, (value, mode) => {
        const other = mode === 'floor' || mode === 'ceiling' ? mirrored[mode] : mode
        expect(roundToInteger(negate(value), other)).toBe(-roundToInteger(value, mode))
      }),
      runs,
    )
  })
})

describe('posted points', () => {
  it('are the rounded thousandths, and come back', () => {
    fc.assert(
      fc.property(plainExacts, modes, (value, mode) => {
        const { n, d } = rationalOf(value)
        const points = toThousandths(value, mode)
        expect(isThousandths(points)).toBe(true)
        expect(BigInt(points)).toBe(roundRational(rational(n * 1000n, d), mode))
        expect(toThousandths(fromThousandths(points), mode)).toBe(points)
      }),
      runs,
    )
  })

  it('read and posted again are what they were', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), modes, (points, mode) => {
        expect(Object.is(toThousandths(fromThousandths(points + 0), mode), points + 0)).toBe(true)
      }),
      runs,
    )
  })
})
