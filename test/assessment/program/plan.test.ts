import { describe, expect, it } from 'vitest'
import {
  type Plan,
  planBetween,
  planDifference,
  planEither,
  planFraction,
  planLimited,
  planOf,
  planSum,
  planTimes,
} from '../../../src/assessment/program/index.ts'
import { decimal, exact, exactText } from '../../../src/foundation/index.ts'

const half = planBetween(decimal(-1), decimal(2.5), 1)
const quarter = planOf(decimal(0.25))

function plain({ lo, hi, reach, scale }: Plan) {
  return [exactText(lo), exactText(hi), exactText(reach), scale]
}

describe('a plan', () => {
  it.each([
    ['of a number', planOf(decimal(-0.25)), ['-1/4', '-1/4', '1/4', 4]],
    ['of a field', half, ['-1/1', '5/2', '5/2', 10]],
    ['of a mean', planFraction(exact(0), exact(100)), ['0/1', '100/1', '100/1', undefined]],
    ['of a sum', planSum([half, quarter]), ['-3/4', '11/4', '11/4', 20]],
    ['of a sum of nothing', planSum([]), ['0/1', '0/1', '0/1', 1]],
    ['of a product', planTimes(half, decimal(-0.2)), ['-1/2', '1/5', '5/2', 50]],
    ['of a product that grows', planTimes(half, exact(4)), ['-4/1', '10/1', '10/1', 10]],
    ['of a difference', planDifference(quarter, [half]), ['-9/4', '5/4', '11/4', 20]],
    ['of one of several', planEither([half, quarter]), ['-1/1', '5/2', '5/2', 20]],
    ['under a cap', planLimited(half, decimal(0.5), undefined), ['-1/1', '1/2', '5/2', 10]],
    ['over a floor', planLimited(half, undefined, decimal(0.25)), ['1/4', '5/2', '5/2', 20]],
    ['between both', planLimited(half, decimal(9), decimal(3)), ['3/1', '3/1', '9/1', 10]],
    ['without limits', planLimited(half, undefined, undefined), plain(half)],
  ] as const)('%s', (_, plan, expected) => {
    expect(plain(plan)).toEqual(expected)
  })

  it('has no scale where the integers might leave the safe range', () => {
    const wide = planBetween(exact(0), exact(9_007_199_254_740), 3)
    expect(wide.scale).toBe(1000)
    expect(planSum([wide, wide]).scale).toBeUndefined()
    expect(planTimes(wide, decimal(0.01)).scale).toBeUndefined()
    expect(planSum([planOf(decimal(0.000001)), planOf(exact(9_007_199_255))]).scale).toBeUndefined()
    expect(planOf(exact(2n ** 60n)).scale).toBeUndefined()
  })

  it('has none where a part has none, nor where the scale itself is too large', () => {
    const mean = planFraction(exact(0), exact(1))
    expect(planSum([half, mean]).scale).toBeUndefined()
    expect(planTimes(mean, exact(2)).scale).toBeUndefined()
    const fine = planOf(exact(1, 999_999_937))
    expect(planTimes(fine, exact(1, 999_999_893)).scale).toBeUndefined()
    expect(planSum([fine, planOf(exact(1, 999_999_893))]).scale).toBeUndefined()
  })
})
