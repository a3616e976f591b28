import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isExact } from '../../src/foundation/exact.ts'
import {
  add,
  compare,
  divide,
  type Exact,
  equal,
  exact,
  exactText,
  max,
  min,
  multiply,
  negate,
  parseExact,
  sign,
  subtract,
  sumOf,
  unwrap,
} from '../../src/foundation/index.ts'
import { exacts, integers, nonZero } from '../foundation/support/arbitraries.ts'
import { canonical, type Rational, rational, rationalOf } from '../foundation/support/rational.ts'

const runs = { numRuns: 2000 }

/** Equal in value, and in the one form: lowest terms, d > 0, numbers where safe, never -0. */
function expectValue(value: Exact, { n, d }: Rational) {
  const wanted = canonical(rational(n, d))
  expect(Object.is(value.n, wanted.n) && Object.is(value.d, wanted.d)).toBe(true)
}

describe('an exact value', () => {
  it('has one form, from bigints', () => {
    fc.assert(
      fc.property(integers, nonZero, (n, d) => expectValue(exact(n, d), { n, d })),
      runs,
    )
  })

  it('has the same form from numbers', () => {
    const safe = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -30, max: 30 }), fc.constant(-0))
    fc.assert(
      fc.property(safe, safe, (n, d) => {
        fc.pre(d !== 0)
        expectValue(exact(n, d), { n: BigInt(n), d: BigInt(d) })
        expect(exact(n, d)).toStrictEqual(exact(BigInt(n), BigInt(d)))
      }),
      runs,
    )
  })

  it('is known by its form', () => {
    fc.assert(
      fc.property(integers, integers, (n, d) => {
        const lowest = d > 0n && rational(n, d).d === d
        const fits = typeof canonical({ n, d }).n === 'number'
        expect(isExact({ n, d })).toBe(lowest && !fits)
        expect(isExact({ n: Number(n), d: Number(d) })).toBe(lowest && fits)
      }),
      runs,
    )
  })

  it('comes back from its text', () => {
    fc.assert(
      fc.property(exacts, (value) => {
        expect(unwrap(parseExact(exactText(value)))).toStrictEqual(value)
      }),
      runs,
    )
  })

  it('is read from no other text than n/d', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789-/. e+'), maxLength: 8 })
    fc.assert(
      fc.property(near, (text) => {
        const [n = '', d = '', ...rest] = text.split('/')
        const written = (part: string) => /^\d+$|^-\d+$/.test(part) && String(BigInt(part)) === part
        const valid = rest.length === 0 && written(n) && written(d) && BigInt(d) > 0n
        const parsed = parseExact(text)
        expect(parsed.ok).toBe(valid)
        if (parsed.ok) expectValue(parsed.value, { n: BigInt(n), d: BigInt(d) })
      }),
      runs,
    )
  })
})

describe('exact arithmetic is that of bigint rationals', () => {
  const both = (check: (a: Rational, b: Rational, x: Exact, y: Exact) => void) =>
    fc.assert(
      fc.property(exacts, exacts, (x, y) => check(rationalOf(x), rationalOf(y), x, y)),
      runs,
    )

  it('add, subtract', () => {
    both((a, b, x, y) => {
      expectValue(add(x, y), { n: a.n * b.d + b.n * a.d, d: a.d * b.d })
      expectValue(subtract(x, y), { n: a.n * b.d - b.n * a.d, d: a.d * b.d })
    })
  })

  it('multiply, divide', () => {
    both((a, b, x, y) => {
      expectValue(multiply(x, y), { n: a.n * b.n, d: a.d * b.d })
      if (b.n !== 0n) expectValue(divide(x, y), { n: a.n * b.d, d: a.d * b.n })
    })
  })

  it('negate, sign', () => {
    both((a, _, x) => {
      expectValue(negate(x), { n: -a.n, d: a.d })
      expect(sign(x)).toBe(a.n < 0n ? -1 : a.n > 0n ? 1 : 0)
    })
  })

  it('compare, equal, min, max', () => {
    both((a, b, x, y) => {
      const gap = a.n * b.d - b.n * a.d
      expect(compare(x, y)).toBe(gap < 0n ? -1 : gap > 0n ? 1 : 0)
      expect(equal(x, y)).toBe(gap === 0n)
      expectValue(min(x, y), gap < 0n ? a : b)
      expectValue(max(x, y), gap > 0n ? a : b)
    })
  })

  it('a value is equal to itself, made another way', () => {
    fc.assert(
      fc.property(exacts, exacts, (x, y) => {
        expect(subtract(add(x, y), y)).toStrictEqual(x)
        expect(compare(x, subtract(add(x, y), y))).toBe(0)
        if (sign(y) !== 0) expect(multiply(divide(x, y), y)).toStrictEqual(x)
      }),
      runs,
    )
  })

  it('a sum does not depend on its order', () => {
    const shuffled = fc
      .array(exacts, { maxLength: 8 })
      .chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const wanted = list
          .map(rationalOf)
          .reduce((a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }), { n: 0n, d: 1n })
        expectValue(sumOf(list), wanted)
        expect(sumOf(other)).toStrictEqual(sumOf(list))
      }),
      { numRuns: 500 },
    )
  })

  it('no operation changes what it was given', () => {
    fc.assert(
      fc.property(exacts, exacts, (x, y) => {
        const [a, b] = [Object.freeze({ ...x }), Object.freeze({ ...y })] as [Exact, Exact]
        for (const run of [add, subtract, multiply, compare, min, max, equal]) run(a, b)
        expect([a, b]).toStrictEqual([x, y])
      }),
    )
  })
})
