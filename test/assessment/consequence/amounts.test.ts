import { describe, expect, it } from 'vitest'
import { poolsOf, proposeMeasures } from '../../../src/assessment/consequence/index.ts'
import { exact } from '../../../src/foundation/index.ts'
import type { Amount, MeasureRule } from '../../../src/rulebook/index.ts'
import { codesOf } from '../../support/subject.ts'
import { measured, measureRules, proposed, sumsOf } from './fixtures.ts'

const rule = (amount: Amount, more: Partial<MeasureRule> = {}): MeasureRule => ({
  clause: 'c',
  measure: 'pay',
  decidedBy: 'the committee',
  amount,
  ...more,
})

const cny = (minor: number) => ({ currency: 'CNY', decimals: 2, minor })

describe('a fixed sum', () => {
  it('is the same for everybody whom the rule meets, in the smallest unit', () => {
    const rules = measureRules([
      rule({ kind: 'fixed', amount: 1000.5 }, { grades: ['three-star'] }),
    ])
    const made = proposed(rules, [measured('m-1'), measured('m-2', { grade: 'one-star' })])
    expect(made).toMatchObject([{ subject: 'm-1', money: cny(100_050) }])
    expect(made[0]).not.toHaveProperty('withheld')
  })

  it('fits the decimals of its currency', () => {
    const yen = { money: { currency: 'JPY', decimals: 0 } }
    const rules = measureRules([rule({ kind: 'fixed', amount: 30 })], yen)
    expect(proposed(rules, [measured('m-1')])[0]?.money).toEqual({
      currency: 'JPY',
      decimals: 0,
      minor: 30,
    })
  })

  it('is refused where no safe integer holds it', () => {
    const fine = { money: { currency: 'X', decimals: 4 } }
    const rules = measureRules([rule({ kind: 'fixed', amount: 999_999_999_999_999 })], fine)
    expect(proposeMeasures(rules, [measured('m-1')])).toMatchObject({
      refusals: [
        {
          code: 'money-out-of-range',
          subject: 'm-1',
          expected: { clause: 'c', most: 9_007_199_254_740_991 },
          actual: '9999999999999990000',
        },
      ],
    })
  })
})

describe('a sum by rank', () => {
  const byRank = (tie: 'same' | 'share' | 'refuse', amounts: readonly number[] = [300, 200, 100]) =>
    measureRules([rule({ kind: 'by-rank', amounts, tie }, { grades: ['three-star'] })])
  const ranked = (...ranks: readonly number[]) =>
    ranks.map((rank, index) => measured(`m-${index + 1}`, { rank }))

  it('is the sum of the place, and nothing beyond the list', () => {
    const made = proposed(byRank('refuse'), ranked(4, 1, 3, 2))
    expect(sumsOf(made)).toEqual({ 'm-2': 30_000, 'm-3': 10_000, 'm-4': 20_000 })
    expect(made.map(({ rank }) => rank)).toEqual([1, 3, 2])
  })

  it.each([
    ['same', [1, 1, 3], { 'm-1': 30_000, 'm-2': 30_000, 'm-3': 10_000 }],
    ['share', [1, 1, 3], { 'm-1': 25_000, 'm-2': 25_000, 'm-3': 10_000 }],
    ['share', [1, 2, 2], { 'm-1': 30_000, 'm-2': 15_000, 'm-3': 15_000 }],
    // Places 3 to 5 are worth 100, 0 and 0: one cent more for who comes first by the id.
    [
      'share',
      [1, 2, 3, 3, 3],
      { 'm-1': 30_000, 'm-2': 20_000, 'm-3': 3334, 'm-4': 3333, 'm-5': 3333 },
    ],
    ['same', [1, 2, 3, 3], { 'm-1': 30_000, 'm-2': 20_000, 'm-3': 10_000, 'm-4': 10_000 }],
  ] as const)('ties: %s, places %j', (tie, ranks, expected) => {
    expect(sumsOf(proposed(byRank(tie), ranked(...ranks)))).toEqual(expected)
  })

  it('is for people to decide where the tied would get different sums', () => {
    const result = proposeMeasures(byRank('refuse'), ranked(2, 1, 2))
    expect(result).toMatchObject({
      refusals: [{ code: 'rank-tied', subject: 'c', expected: 2, actual: ['m-1', 'm-3'] }],
    })
    expect(codesOf(result)).toHaveLength(1)
  })

  it('has nothing to decide where the places are worth the same, or nothing', () => {
    expect(sumsOf(proposed(byRank('refuse', [200, 200, 100]), ranked(1, 1, 3)))).toEqual({
      'm-1': 20_000,
      'm-2': 20_000,
      'm-3': 10_000,
    })
    expect(sumsOf(proposed(byRank('refuse', [300]), ranked(1, 2, 2)))).toEqual({ 'm-1': 30_000 })
  })

  it('of one whom the rule does not meet goes to nobody else', () => {
    const subjects = [
      measured('m-1', { rank: 1 }),
      measured('m-2', { rank: 1, grade: 'one-star' }),
      measured('m-3', { rank: 1, grade: null }),
    ]
    expect(sumsOf(proposed(byRank('share'), subjects))).toEqual({ 'm-1': 20_000 })
  })

  it('needs a rank', () => {
    expect(codesOf(proposeMeasures(byRank('same'), [measured('m-1')]))).toEqual(['rank-missing'])
  })
})

describe('a part of a principal', () => {
  const part = (amount: object, principal: object) => {
    const of = {
      kind: 'of-principal',
      of: 'subject.wage',
      rounding: 'half-up',
      ...amount,
    } as Amount
    return proposed(measureRules([rule(of)]), [measured('m-1', principal)])[0]
  }
  const wage = { attributes: { wage: 2000 } }
  const proportion = { value: 'total', full: 100 }

  it.each([
    ['all of it', {}, 200_000],
    ['110 %', { share: 1.1 }, 220_000],
    ['10 % less', { share: -0.1 }, -20_000],
    ['nothing', { share: 0 }, 0],
    ['two fifths of a cent are rounded', { share: 0.000002 }, 0],
    ['a fifth of a cent is rounded as named', { share: 0.000001, rounding: 'up' }, 1],
  ])('%s', (_, amount, minor) => {
    expect(part(amount, wage)?.money).toEqual(cny(minor))
    expect(part(amount, wage)).not.toHaveProperty('withheld')
  })

  it('is read from the inputs as well', () => {
    const amount = { of: 'input.fund', share: 1.1 }
    expect(part(amount, { inputs: { fund: 30_000.01 } })?.money).toEqual(cny(3_300_001))
  })

  it.each([
    [92, 55_200, 4800],
    [100, 60_000, 0],
    [0, 0, 60_000],
    [33.333, 20_000, 40_000],
  ])('in proportion to %s of 100: paid %i, withheld %i', (total, paid, withheld) => {
    const made = part({ share: 0.3, proportion }, { ...wage, values: { total } })
    expect(made).toMatchObject({ money: cny(paid), withheld: cny(withheld) })
  })

  it('goes by the value that it names', () => {
    const values = { service: 10, total: 92, zeal: 50 }
    const made = part({ share: 0.3, proportion }, { ...wage, values })
    expect(made?.money).toEqual(cny(55_200))
  })

  it.each([6361, -6361])('is held exactly up to the last safe integer: %s', (share) => {
    const amount: Amount = { kind: 'of-principal', of: 'subject.wage', share, rounding: 'up' }
    const rules = measureRules([rule(amount)], { money: { currency: 'JPY', decimals: 0 } })
    const paid = (principal: number) =>
      proposeMeasures(rules, [measured('m-1', { attributes: { wage: principal } })])
    const money = { minor: Math.sign(share) * Number.MAX_SAFE_INTEGER }
    expect(paid(1_416_003_655_831)).toMatchObject({ value: [{ money }] })
    expect(codesOf(paid(1_416_003_655_831.1))).toEqual(['money-out-of-range'])
  })

  it.each(['half-up', 'half-even', 'up', 'down', 'floor', 'ceiling'])(
    'rounded %s, paid and withheld make the whole part',
    (rounding) => {
      const values = { total: exact(200, 3) }
      const amount = { share: 1, proportion, rounding }
      const made = part(amount, { attributes: { wage: 0.01 }, values })
      expect((made?.money?.minor ?? 0) + (made?.withheld?.minor ?? 0)).toBe(1)
    },
  )

  it.each([100.5, -1])('is refused for %s points of 100', (total) => {
    const amount: Amount = { kind: 'of-principal', of: 'subject.wage', rounding: 'up', proportion }
    const result = proposeMeasures(measureRules([rule(amount)]), [
      measured('m-1', { ...wage, values: { total } }),
    ])
    expect(result).toMatchObject({
      refusals: [
        {
          code: 'proportion-out-of-range',
          subject: 'm-1',
          expected: { clause: 'c', value: 'total', most: 100 },
        },
      ],
    })
  })

  it.each([{}, { attributes: {} }, { attributes: { wage: 'much' } }, { inputs: { wage: 1 } }])(
    'is refused where the principal is missing: %j',
    (said) => {
      const amount: Amount = { kind: 'of-principal', of: 'subject.wage', rounding: 'up' }
      expect(proposeMeasures(measureRules([rule(amount)]), [measured('m-1', said)])).toMatchObject({
        refusals: [
          { code: 'principal-missing', subject: 'm-1', expected: 'subject.wage', actual: 'c' },
        ],
      })
    },
  )

  it('looks at own properties only', () => {
    const amount: Amount = { kind: 'of-principal', of: 'subject.toString', rounding: 'up' }
    const result = proposeMeasures(measureRules([rule(amount)]), [measured('m-1', wage)])
    expect(codesOf(result)).toEqual(['principal-missing'])
  })
})

describe('a pool', () => {
  const pool = (fixed: number, by: 'equal' | 'value.total', leftover = 'largest-remainder') =>
    measureRules([rule({ kind: 'pool', pool: { fixed }, by, leftover } as Amount)])
  const three = (...totals: readonly number[]) =>
    totals.map((total, index) => measured(`m-${index + 1}`, { values: { total } }))

  it.each([
    ['equal shares, the cent by id', pool(1, 'equal'), [34, 33, 33]],
    ['equal shares, the cent stays', pool(1, 'equal', 'stays'), [33, 33, 33]],
    ['by value', pool(10, 'value.total'), [167, 333, 500]],
    ['by value, the cents stay', pool(10, 'value.total', 'stays'), [166, 333, 500]],
    ['an empty pool', pool(0, 'equal'), [0, 0, 0]],
  ] as const)('%s', (_, rules, [first, second, third]) => {
    const expected = { 'm-1': first, 'm-2': second, 'm-3': third }
    expect(sumsOf(proposed(rules, three(10, 20, 30)))).toEqual(expected)
  })

  it('gives equal remainders in the order of grading before the id', () => {
    const subjects = [
      measured('m-1', { key: [80, 1] }),
      measured('m-2', { key: [80, 2] }),
      measured('m-3', { key: [80, 2] }),
    ]
    expect(sumsOf(proposed(pool(0.01, 'equal'), subjects))).toEqual({
      'm-1': 0,
      'm-2': 1,
      'm-3': 0,
    })
    expect(sumsOf(proposed(pool(0.02, 'equal'), subjects))).toEqual({
      'm-1': 0,
      'm-2': 1,
      'm-3': 1,
    })
  })

  it('gives nothing for a value of 0, not even a cent', () => {
    expect(sumsOf(proposed(pool(0.02, 'value.total'), three(0, 1, 2)))).toEqual({
      'm-1': 0,
      'm-2': 1,
      'm-3': 1,
    })
  })

  it('that nobody takes part in stays whole', () => {
    const rules = pool(1, 'equal')
    expect(proposed(rules, [measured('m-1', { grade: null })])).toEqual([])
    expect(poolsOf(rules, [])).toMatchObject({
      value: [{ clause: 'c', paidIn: cny(100), sharedOut: cny(0), leftOver: cny(100) }],
    })
  })

  it('is not divided by what is below 0', () => {
    const result = proposeMeasures(pool(1, 'value.total'), three(-1, 2, -0.5))
    expect(result).toMatchObject({
      refusals: [
        {
          code: 'pool-negative-weight',
          subject: 'm-1',
          expected: { clause: 'c', value: 'value.total' },
          actual: '-1/1',
        },
        { subject: 'm-3', actual: '-1/2' },
      ],
    })
  })

  it('is not divided where nobody has anything', () => {
    const result = proposeMeasures(pool(1, 'value.total'), [...three(0, 0)].reverse())
    expect(result).toMatchObject({
      refusals: [{ code: 'pool-weightless', subject: 'c', actual: ['m-1', 'm-2'] }],
    })
  })

  it('is not divided below 0', () => {
    expect(proposeMeasures(pool(-1, 'equal'), three(1))).toMatchObject({
      refusals: [{ code: 'pool-negative', subject: 'c', actual: '-100' }],
    })
  })

  const withheld = rule(
    {
      kind: 'of-principal',
      of: 'subject.wage',
      share: 0.3,
      proportion: { value: 'total', full: 100 },
      rounding: 'half-up',
    },
    { clause: 'pay' },
  )
  const prize = (leftover: 'largest-remainder' | 'stays') =>
    rule(
      { kind: 'pool', pool: { withheldBy: 'pay' }, by: 'value.total', leftover },
      { clause: 'prize', grades: ['three-star'] },
    )
  const officers = [
    measured('m-1', { attributes: { wage: 2000 }, values: { total: 92 } }),
    measured('m-2', { attributes: { wage: 2000 }, values: { total: 60 }, grade: 'one-star' }),
    measured('m-3', { attributes: { wage: 1999.99 }, values: { total: 95.5 } }),
    measured('m-4', { attributes: { wage: 2000 }, values: { total: 1 }, grade: null }),
  ]

  it('is what another clause withheld, wherever that clause stands', () => {
    for (const rules of [
      measureRules([withheld, prize('stays')]),
      measureRules([prize('stays'), withheld]),
    ]) {
      const made = proposed(rules, officers)
      // 48.00 + 240.00 + 27.00 of those with a grade.
      expect(sumsOf(made, 'pay')).toEqual({ 'm-1': 55_200, 'm-2': 36_000, 'm-3': 57_300 })
      expect(sumsOf(made, 'prize')).toEqual({ 'm-1': 15_456, 'm-3': 16_044 })
      expect(poolsOf(rules, made)).toEqual({
        ok: true,
        value: [{ clause: 'prize', paidIn: cny(31_500), sharedOut: cny(31_500), leftOver: cny(0) }],
      })
    }
  })

  it('holds nothing of what yet another clause withheld', () => {
    const other = { ...withheld, clause: 'other' }
    const rules = measureRules([withheld, other, prize('stays')])
    const made = proposed(rules, officers)
    expect(sumsOf(made, 'other')).toEqual(sumsOf(made, 'pay'))
    expect(sumsOf(made, 'prize')).toEqual({ 'm-1': 15_456, 'm-3': 16_044 })
  })

  it('is accounted for by its own rulebook only, and by none without a pool', () => {
    const rules = measureRules([withheld, prize('largest-remainder')])
    const made = proposed(rules, officers)
    const foreign = made.map((one) => ({ ...one, rulebook: { ...one.rulebook, id: 'other' } }))
    const later = made.map((one) => ({ ...one, rulebook: { ...one.rulebook, version: '2' } }))
    expect(poolsOf(rules, [...made, ...foreign, ...later])).toEqual(poolsOf(rules, made))
    expect(poolsOf(measureRules([withheld]), made)).toEqual({ ok: true, value: [] })
  })

  it('is refused where no safe integer holds what is paid in', () => {
    const rules = measureRules([withheld, prize('stays')])
    const rich = { attributes: { wage: 300_000_000_000_000 }, values: { total: 0 } }
    const many = [measured('m-1', rich), measured('m-2', rich)]
    expect(codesOf(proposeMeasures(rules, many))).toEqual(['money-out-of-range'])
  })
})

describe('accounts of pools', () => {
  it('are refused where no safe integer holds a sum', () => {
    const fixed = rule({ kind: 'pool', pool: { fixed: 0 }, by: 'equal', leftover: 'stays' })
    const rules = measureRules([fixed])
    const [one] = proposed(rules, [measured('m-1')])
    if (!one) throw new Error('nothing was proposed')
    const much = { ...one, money: cny(Number.MAX_SAFE_INTEGER) }
    expect(codesOf(poolsOf(rules, [much, much]))).toEqual(['money-out-of-range'])
    expect(codesOf(poolsOf(rules, [much]))).toEqual([])
    const owed = { ...one, money: cny(-Number.MAX_SAFE_INTEGER) }
    const some = measureRules([
      rule({ kind: 'pool', pool: { fixed: 0.01 }, by: 'equal', leftover: 'stays' }),
    ])
    expect(poolsOf(some, [owed])).toMatchObject({
      refusals: [{ code: 'money-out-of-range', subject: 'c', actual: '9007199254740992' }],
    })
  })
})
