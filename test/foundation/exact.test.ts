import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isExact } from '../../src/foundation/exact.ts'
import { exact, exactOver, InvariantError, isSmall, one, zero } from '../../src/foundation/index.ts'
import { junk } from './support/junk.ts'

const max = Number.MAX_SAFE_INTEGER

describe('exact', () => {
  it.each([
    [6, 4, 3, 2],
    [6, -4, -3, 2],
    [-6, -4, 3, 2],
    [0, 5, 0, 1],
    [0, -5, 0, 1],
    [-0, 5, 0, 1],
    [-0, -5, 0, 1],
    [7, 7, 1, 1],
    [max, max, 1, 1],
    [-max, max, -1, 1],
    [max, -1, -max, 1],
    [1, max, 1, max],
  ])('%d/%d is %d/%d', (n, d, top, bottom) => {
    const value = exact(n, d)
    expect(Object.is(value.n, top)).toBe(true)
    expect(Object.is(value.d, bottom)).toBe(true)
  })

  it('has a denominator of one where none is given', () => {
    expect(exact(5)).toStrictEqual({ n: 5, d: 1 })
  })

  it('falls to bigint where a part is beyond 2^53 − 1, and only there', () => {
    expect(exact(2n ** 53n)).toStrictEqual({ n: 2n ** 53n, d: 1n })
    expect(exact(1n, 2n ** 53n)).toStrictEqual({ n: 1n, d: 2n ** 53n })
    expect(exact(-(2n ** 53n))).toStrictEqual({ n: -(2n ** 53n), d: 1n })
    expect(exact(2n ** 53n - 1n)).toStrictEqual({ n: max, d: 1 })
    expect(exact(-(2n ** 53n) + 1n)).toStrictEqual({ n: -max, d: 1 })
  })

  it('comes back to numbers where lowest terms fit', () => {
    expect(exact(2n ** 80n, 2n ** 79n)).toStrictEqual({ n: 2, d: 1 })
    expect(exact(0n, -(2n ** 80n))).toStrictEqual({ n: 0, d: 1 })
  })

  it('takes a number beside a bigint', () => {
    expect(exact(6, 4n)).toStrictEqual({ n: 3, d: 2 })
    expect(exact(6n, -4)).toStrictEqual({ n: -3, d: 2 })
  })

  it.each([
    [1, 0],
    [0, 0],
    [1, -0],
    [0.5, 1],
    [1, 0.5],
    [2 ** 53, 1],
    [Number.NaN, 1],
    [1, Number.POSITIVE_INFINITY],
  ])('holds its caller to integers over an integer that is not zero: %d/%d', (n, d) => {
    expect(() => exact(n, d)).toThrow(InvariantError)
  })

  it('holds its caller to them with bigints too', () => {
    expect(() => exact(1n, 0n)).toThrow(InvariantError)
    expect(() => exact(1n, 0)).toThrow(InvariantError)
    expect(() => exact(0.5, 1n)).toThrow(InvariantError)
    expect(() => exact(2n, 2 ** 53)).toThrow(InvariantError)
  })
})

describe('exactOver', () => {
  it('says the same as exact, whatever the number', () => {
    const numbers = fc.oneof(
      fc.integer(),
      fc.integer({ min: -1100, max: 1100 }),
      fc.maxSafeInteger(),
      fc.constantFrom(-0, 0, 999, 1000),
    )
    const denominators = fc.oneof(
      fc.integer({ min: 1, max: 1200 }),
      fc.constantFrom(2 ** 40, 999, 1000),
    )
    fc.assert(
      fc.property(numbers, denominators, (n, d) => {
        const over = exactOver(d)
        // What was made once is handed out again, and is the same.
        expect([over(n), over(-n), over(n), over(-n)]).toEqual(
          [n, -n, n, -n].map((each) => exact(each, d)),
        )
      }),
    )
  })

  it('hands out nothing that could be changed for others', () => {
    for (let n = 0; n < 2000; n++) {
      const [first, again] = [exactOver(4)(n), exactOver(4)(n)]
      if (first === again) expect(Object.isFrozen(first)).toBe(true)
    }
    expect(exactOver(4)(6)).toBe(exactOver(4)(6))
  })

  it.each([0, -4, 0.5, Number.NaN])('holds its caller to a positive integer: %s', (d) => {
    expect(() => exactOver(d)).toThrow(InvariantError)
  })
})

describe('zero and one', () => {
  it('are what they say, and stay so', () => {
    expect(zero).toStrictEqual(exact(0))
    expect(one).toStrictEqual(exact(1))
    expect(Object.isFrozen(zero) && Object.isFrozen(one)).toBe(true)
  })
})

describe('isSmall', () => {
  it('tells numbers from bigints', () => {
    expect(isSmall(exact(max))).toBe(true)
    expect(isSmall(exact(2n ** 53n))).toBe(false)
  })
})

describe('isExact', () => {
  it.each([exact(0), exact(-3, 2), exact(max), exact(2n ** 53n, 3n)])(
    'knows its own: %o',
    (value) => {
      expect(isExact(value)).toBe(true)
      expect(isExact({ ...value })).toBe(true)
    },
  )

  it.each([
    { n: 2, d: 4 },
    { n: -0, d: 1 },
    { n: 0, d: 2 },
    { n: 1, d: 0 },
    { n: 1, d: -1 },
    { n: 0.5, d: 1 },
    { n: Number.NaN, d: 1 },
    { n: 2 ** 53, d: 1 },
    { n: 1n, d: 1n },
    { n: 2n ** 54n, d: 2n },
    { n: 2n ** 53n, d: 1 },
    { n: 2n ** 53n, d: 0n },
    { n: '1', d: '1' },
    { n: 1 },
    { d: 1 },
    {},
    [],
  ])('knows no other form: %o', (value) => {
    expect(isExact(value)).toBe(false)
  })

  it.each(junk)('is false for %s', (_, value) => {
    expect(isExact(value)).toBe(false)
  })
})
