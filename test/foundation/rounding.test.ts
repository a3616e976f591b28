import { describe, expect, it } from 'vitest'
import {
  decimal,
  exact,
  fromThousandths,
  InvariantError,
  isThousandths,
  isWhole,
  type Rounding,
  roundings,
  roundTo,
  roundToInteger,
  toThousandths,
} from '../../src/foundation/index.ts'

// One row per value, one column per mode, in the order of `roundings`.
const table: readonly (readonly [number, ...number[]])[] = [
  // value, half-up, half-even, up, down, floor, ceiling
  [2, 2, 2, 2, 2, 2, 2],
  [2.4, 2, 2, 3, 2, 2, 3],
  [2.5, 3, 2, 3, 2, 2, 3],
  [2.6, 3, 3, 3, 2, 2, 3],
  [3.5, 4, 4, 4, 3, 3, 4],
  [0.5, 1, 0, 1, 0, 0, 1],
  [0.4, 0, 0, 1, 0, 0, 1],
  [0, 0, 0, 0, 0, 0, 0],
  [-0.4, 0, 0, -1, 0, -1, 0],
  [-0.5, -1, 0, -1, 0, -1, 0],
  [-0.6, -1, -1, -1, 0, -1, 0],
  [-1.5, -2, -2, -2, -1, -2, -1],
  [-2, -2, -2, -2, -2, -2, -2],
  [-2.4, -2, -2, -3, -2, -3, -2],
  [-2.5, -3, -2, -3, -2, -3, -2],
  [-2.6, -3, -3, -3, -2, -3, -2],
]

describe('roundToInteger', () => {
  it('knows six modes', () => {
    expect(roundings).toEqual(['half-up', 'half-even', 'up', 'down', 'floor', 'ceiling'])
  })

  it.each(table)('%d in every mode', (value, ...expected) => {
    const rounded = roundings.map((mode) => roundToInteger(decimal(value), mode))
    expect(rounded).toEqual(expected.map(BigInt))
  })

  it('takes values of any size', () => {
    expect(roundToInteger(exact(2n ** 80n + 1n, 2n), 'half-even')).toBe(2n ** 79n)
    expect(roundToInteger(exact(-(2n ** 80n) - 1n, 2n), 'half-up')).toBe(-(2n ** 79n) - 1n)
  })

  it('breaks on a mode that is none', () => {
    expect(() => roundToInteger(decimal(0.5), 'nearest' as Rounding)).toThrow(InvariantError)
  })
})

describe('roundTo', () => {
  it.each([
    [88.25, 0.1, 'half-even', 88.2],
    [88.25, 0.1, 'half-up', 88.3],
    [88.26, 0.5, 'down', 88],
    [88.26, 0.5, 'up', 88.5],
    [-88.26, 0.5, 'down', -88],
    [-88.25, 0.1, 'half-up', -88.3],
    [17, 5, 'floor', 15],
    [-17, 5, 'floor', -20],
    [17, 5, 'ceiling', 20],
    [17.5, 5, 'half-even', 20],
    [12.5, 5, 'half-even', 10],
  ] as const)('%d to a multiple of %d, %s, is %d', (value, step, mode, result) => {
    expect(roundTo(decimal(value), decimal(step), mode)).toStrictEqual(decimal(result))
  })

  it('does not round 8 of 16 to a majority, nor 5.15 out of 5 to 5.2', () => {
    expect(roundToInteger(exact(8, 16), 'half-even')).toBe(0n)
    expect(roundTo(decimal(5.15), decimal(0.1), 'half-up')).toStrictEqual(decimal(5.2))
  })

  it('takes a third as a step', () => {
    expect(roundTo(exact(1, 2), exact(1, 3), 'floor')).toStrictEqual(exact(1, 3))
  })

  it('gives zero, never its negative', () => {
    expect(Object.is(roundTo(decimal(-0.04), decimal(0.1), 'half-up').n, 0)).toBe(true)
  })

  it.each([0, -1])('holds its caller to a step above zero: %d', (step) => {
    expect(() => roundTo(exact(1), exact(step), 'floor')).toThrow(InvariantError)
  })
})

describe('thousandths', () => {
  it.each([
    [exact(1, 3), 'half-up', 333],
    [exact(2, 3), 'half-up', 667],
    [exact(-2, 3), 'half-up', -667],
    [exact(-2, 3), 'floor', -667],
    [exact(-2, 3), 'ceiling', -666],
    [exact(1, 2000), 'half-up', 1],
    [exact(1, 2000), 'half-even', 0],
    [exact(-1, 2000), 'half-up', -1],
    [exact(-1, 2000), 'half-even', 0],
    [decimal(86.5), 'half-up', 86_500],
  ] as const)('%o posted %s is %d', (value, mode, points) => {
    expect(Object.is(toThousandths(value, mode), points)).toBe(true)
  })

  it('holds the whole range of safe integers and no more', () => {
    const edge = Number.MAX_SAFE_INTEGER
    expect(toThousandths(exact(edge, 1000), 'half-up')).toBe(edge)
    expect(() => toThousandths(exact(2n ** 53n, 1000n), 'half-up')).toThrow(InvariantError)
    expect(() => toThousandths(exact(2n ** 53n + 1n, 1000n), 'half-up')).toThrow(InvariantError)
    expect(() => toThousandths(exact(10n ** 400n), 'half-up')).toThrow(InvariantError)
  })

  it('reads posted points back', () => {
    expect(fromThousandths(86_500)).toStrictEqual(decimal(86.5))
    expect(fromThousandths(-1)).toStrictEqual(exact(-1, 1000))
  })

  it.each([0.5, -0, Number.NaN, 2 ** 53])('knows no posted points such as %d', (points) => {
    expect(isThousandths(points)).toBe(false)
    expect(() => fromThousandths(points)).toThrow(InvariantError)
  })

  it.each(['1', null, undefined, 1n, {}])('knows no posted points such as %o', (points) => {
    expect(isThousandths(points as number)).toBe(false)
  })

  it.each([0, 1, -1, Number.MAX_SAFE_INTEGER])('knows posted points: %d', (points) => {
    expect(isThousandths(points)).toBe(true)
  })
})

describe('isWhole', () => {
  it('tells whole numbers at every size', () => {
    expect([exact(4, 2), exact(0), exact(-3), exact(2n ** 60n)].every(isWhole)).toBe(true)
    expect([exact(1, 2), exact(2n ** 60n, 3n)].some(isWhole)).toBe(false)
  })
})
