import { describe, expect, it } from 'vitest'
import {
  compareKeys,
  type Plan,
  planBetween,
  planFraction,
  planLadder,
  productScale,
} from '../../../src/assessment/program/index.ts'
import { planRatio } from '../../../src/assessment/program/plan-ratio.ts'
import { climb, decimal, exact, exactText, type Ladder } from '../../../src/foundation/index.ts'

const between = (lo: number, hi: number, decimals = 1) =>
  planBetween(decimal(lo), decimal(hi), decimals)
const span = (plan: Plan | undefined) => plan && [exactText(plan.lo), exactText(plan.hi)]

function ladder(how: Ladder['how'], reached: 'at' | 'above', ...steps: [number, number][]): Ladder {
  return {
    how,
    below: decimal(-1),
    steps: steps.map(([from, points]) => {
      return { from: decimal(from), reached, points: decimal(points) }
    }),
  }
}

describe('what a ladder can give', () => {
  it.each([
    ['highest', 'at', 0, 9.9, ['-1/1', '-1/1']],
    ['highest', 'at', 0, 10, ['-1/1', '5/1']],
    ['highest', 'above', 0, 10, ['-1/1', '-1/1']],
    ['highest', 'at', 10, 10, ['5/1', '5/1']],
    ['highest', 'at', 0, 30, ['-1/1', '5/1']],
    ['highest', 'at', 20, 30, ['2/1', '3/1']],
    ['sum', 'at', 0, 9.9, ['-1/1', '-1/1']],
    ['sum', 'at', 10, 30, ['5/1', '10/1']],
    ['sum', 'at', 20, 29, ['7/1', '7/1']],
  ] as const)('%s, %s each step, of %s to %s', (how, reached, lo, hi, expected) => {
    const steps = ladder(how, reached, [10, 5], [20, 2], [30, 3])
    expect(span(planLadder(between(lo, hi), steps))).toEqual(expected)
  })

  it.each([
    [0, 10],
    [0, 20],
    [5, 15],
    [10, 20],
    [10, 30],
    [15, 25],
    [12, 18],
    [20, 40],
    [-5, 40],
    [40, 50],
  ])('by slices that rise and fall, of %s to %s: all that is reached, and no more', (lo, hi) => {
    const slices = ladder('slices', 'at', [0, 2], [10, -3], [20, 1])
    const values = Array.from({ length: (hi - lo) * 10 + 1 }, (_, index) => {
      const { n, d } = climb(slices, decimal(Number((lo + index / 10).toFixed(1))))
      return Number(n) / Number(d)
    })
    const plan = planLadder(between(lo, hi), slices)
    const ends = [plan.lo, plan.hi].map(({ n, d }) => Number(n) / Number(d))
    expect(ends).toEqual([Math.min(...values), Math.max(...values)])
  })
})

describe('what a ratio can give', () => {
  const ratio = (of: Plan, to: Plan, instead = 'zero', atMost?: number) =>
    span(
      planRatio(of, to, {
        zero: instead,
        atMost: atMost === undefined ? undefined : exact(atMost),
      }),
    )

  it.each([
    [
      [1, 10],
      [2, 5],
      ['1/5', '5/1'],
    ],
    [
      [-10, 10],
      [2, 5],
      ['-5/1', '5/1'],
    ],
    [
      [1, 10],
      [-5, -2],
      ['-5/1', '-1/5'],
    ],
    [
      [1, 10],
      [0, 5],
      ['0/1', '100/1'],
    ],
    [
      [1, 10],
      [-5, 0],
      ['-100/1', '0/1'],
    ],
    [
      [1, 10],
      [-5, 5],
      ['-100/1', '100/1'],
    ],
    [
      [1, 10],
      [0, 0.1],
      ['0/1', '100/1'],
    ],
    [
      [1, 10],
      [-0.1, 0],
      ['-100/1', '0/1'],
    ],
    [
      [1, 10],
      [0, 0],
      ['0/1', '0/1'],
    ],
  ] as const)('%j by %j', (of, to, expected) => {
    expect(ratio(between(of[0], of[1]), between(to[0], to[1]))).toEqual(expected)
  })

  it('where there is nothing to divide by, what stands instead', () => {
    const [of, none] = [between(1, 10), between(0, 0)]
    expect(ratio(of, none, 'one')).toEqual(['0/1', '1/1'])
    expect(ratio(between(-1, -0.5), between(0, 5), 'one')).toEqual(['-10/1', '1/1'])
    expect(ratio(between(2, 4), between(2, 4), 'one')).toEqual(['1/2', '2/1'])
    expect(ratio(between(2, 4), between(1, 1), 'one')).toEqual(['2/1', '4/1'])
  })

  it('at most what is said', () => {
    expect(ratio(between(1, 10), between(2, 5), 'zero', 1)).toEqual(['1/5', '1/1'])
    expect(ratio(between(1, 10), between(2, 5), 'zero', 9)).toEqual(['1/5', '5/1'])
    expect(ratio(between(20, 20), between(1, 2), 'zero', 1)).toEqual(['1/1', '1/1'])
  })

  it('has no bounds where the divisor comes as near to 0 as it likes, unless something stops it', () => {
    const mean = (lo: number, hi: number) => planFraction(exact(lo), exact(hi))
    expect(ratio(between(1, 10), mean(0, 5))).toBeUndefined()
    expect(ratio(between(1, 10), mean(0, 5), 'zero', 2)).toEqual(['0/1', '2/1'])
    expect(ratio(between(0, 10), mean(0, 5), 'zero', 2)).toEqual(['0/1', '2/1'])
    expect(ratio(between(-1, 10), mean(0, 5), 'zero', 2)).toBeUndefined()
    expect(ratio(between(1, 10), mean(-1, 5), 'zero', 2)).toBeUndefined()
    expect(ratio(between(1, 10), mean(1, 5))).toEqual(['1/5', '10/1'])
    expect(ratio(between(1, 10), mean(-5, -1))).toEqual(['-10/1', '-1/5'])
  })
})

describe('keys', () => {
  const keys = (values: readonly number[]) => values.map((value) => decimal(value))

  it.each([
    [[2], [1], -1],
    [[1], [2], 1],
    [[1], [1], 0],
    [[1, 2], [1, 3], 1],
    [[2, 0], [1, 9], -1],
    [[1, 2, 3], [1, 2, 3], 0],
    [[], [], 0],
    [[1, 2], [1], 0],
    [[1], [1, 2], 0],
    [[1, 5], [2], 1],
  ])('%j beside %j', (a, b, order) => {
    expect(Math.sign(compareKeys(keys(a), keys(b)))).toBe(order)
  })
})

describe('scales', () => {
  it.each([
    [2, 5, 10],
    [undefined, 5, undefined],
    [2, undefined, undefined],
    [2 ** 26, 2 ** 26, 2 ** 52],
    [2 ** 27, 2 ** 26, undefined],
  ])('%s times %s', (a, b, expected) => {
    expect(productScale(a, b)).toBe(expected)
  })
})
