import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  decimal,
  divide,
  equal,
  exact,
  InvariantError,
  max,
  min,
  multiply,
  negate,
  sign,
  subtract,
  sumOf,
  zero,
} from '../../src/foundation/index.ts'

const edge = Number.MAX_SAFE_INTEGER

describe('exact arithmetic', () => {
  it('adds', () => {
    expect(add(exact(1, 2), exact(1, 3))).toStrictEqual(exact(5, 6))
    expect(add(exact(1, 6), exact(1, 6))).toStrictEqual(exact(1, 3))
  })

  it('reaches a cap of 1 with ten times 0.1', () => {
    const total = sumOf(Array.from({ length: 10 }, () => decimal(0.1)))
    expect(total).toStrictEqual(exact(1))
    expect(compare(total, exact(1))).toBe(0)
  })

  it('passes 2^53 without losing a unit, and comes back', () => {
    const beyond = add(exact(edge), exact(2))
    expect(beyond).toStrictEqual({ n: 9007199254740993n, d: 1n })
    expect(subtract(beyond, exact(2))).toStrictEqual({ n: edge, d: 1 })
    expect(add(exact(edge), exact(edge))).toStrictEqual({ n: 18014398509481982n, d: 1n })
  })

  it('subtracts, multiplies, divides, negates', () => {
    expect(subtract(exact(1, 2), exact(1, 3))).toStrictEqual(exact(1, 6))
    expect(multiply(exact(2, 3), exact(3, 4))).toStrictEqual(exact(1, 2))
    expect(divide(exact(2, 3), exact(-4, 3))).toStrictEqual(exact(-1, 2))
    expect(negate(exact(2, 3))).toStrictEqual(exact(-2, 3))
    expect(negate(exact(2n ** 60n))).toStrictEqual(exact(-(2n ** 60n)))
  })

  it('knows no negative zero', () => {
    const zeros = [
      negate(zero),
      multiply(zero, exact(-5)),
      multiply(exact(-5), zero),
      divide(zero, exact(-5)),
      add(exact(-5), exact(5)),
      subtract(zero, zero),
      sumOf([]),
    ]
    for (const value of zeros) expect(Object.is(value.n, 0) && value.d === 1).toBe(true)
  })

  it('does not divide by zero', () => {
    expect(() => divide(exact(1), zero)).toThrow(InvariantError)
    expect(() => divide(zero, zero)).toThrow(InvariantError)
    expect(() => divide(exact(2n ** 60n), zero)).toThrow(InvariantError)
  })

  it('orders', () => {
    expect(compare(exact(1, 3), exact(1, 2))).toBe(-1)
    expect(compare(exact(1, 2), exact(1, 3))).toBe(1)
    expect(compare(exact(1, 2), exact(2, 4))).toBe(0)
    expect(compare(exact(edge), exact(2n ** 53n))).toBe(-1)
    expect(compare(exact(1, edge), exact(1, edge - 1))).toBe(-1)
  })

  it('takes the smaller and the larger', () => {
    expect(min(exact(1, 3), exact(1, 2))).toStrictEqual(exact(1, 3))
    expect(max(exact(1, 3), exact(1, 2))).toStrictEqual(exact(1, 2))
  })

  it('tells equal values and signs at every size', () => {
    expect(equal(exact(1, 2), exact(2, 4))).toBe(true)
    expect(equal(exact(1, 2), exact(1, 3))).toBe(false)
    expect(equal(exact(2n ** 60n, 3n), exact(2n ** 61n, 6n))).toBe(true)
    expect(equal(exact(1, 2), exact(3, 2))).toBe(false)
    expect([exact(-1, 2), zero, exact(2n ** 60n), exact(-(2n ** 60n))].map(sign)).toEqual([
      -1, 0, 1, -1,
    ])
  })

  it('sums any iterable', () => {
    function* halves() {
      yield exact(1, 2)
      yield exact(1, 2)
    }
    expect(sumOf(halves())).toStrictEqual(exact(1))
  })
})
