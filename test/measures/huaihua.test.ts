import { describe, expect, it } from 'vitest'
import { compileRulebook, stand } from '../../src/assessment/index.ts'
import type { Rulebook, ValueRule } from '../../src/rulebook/index.ts'
import { huaihua, huaihuaHalfYear } from '../../src/rulebooks/index.ts'
import { holdCases } from '../support/hold-cases.ts'
import { codesOf, compiled, fact, inputOf, tally, valuesOf } from '../support/subject.ts'

/** Twenty items of five points: ours, for the text does not say. */
const text = huaihua(Array.from({ length: 20 }, () => 5))

/** Three say all that twenty would. */
const three = [50, 30, 20]
holdCases(huaihua(three), 'huaihua')
holdCases(huaihuaHalfYear(three), 'huaihua-half-year')

/** The text with its open choice decided. */
function decided(missingGroup: 'refuse' | 'zero' | 'reweight'): Rulebook {
  const values = text.values.map(
    (rule): ValueRule =>
      rule.of.kind === 'tallies' ? { ...rule, of: { ...rule.of, missingGroup } } : rule,
  )
  return { ...text, values }
}

const ballots = tally('review', { excellent: 10, qualified: 6, basic: 3, unqualified: 1 })

const deducted = (item: number, points: number) =>
  fact(`d-${item}-${points}`, 'deduction', '2026-03-01', { item, points })

describe('T21', () => {
  it('does not compile before someone says what a year without a ballot means', () => {
    const result = compileRulebook(text)
    expect(codesOf(result)).toEqual(['choice-open'])
    expect(result).toMatchObject({
      refusals: [{ subject: 'review', actual: '?', expected: ['refuse', 'zero', 'reweight'] }],
    })
  })

  it('is the published case', () => {
    const facts = [deducted(1, 5), deducted(2, 3)]
    expect(valuesOf(compiled(decided('refuse')), { facts, tallies: [ballots] })).toEqual({
      daily: '92',
      review: '88.5',
      year: '90.6',
    })
  })

  it('deducts each item down to zero and no further', () => {
    const facts = [deducted(1, 3), deducted(1, 4), deducted(2, 1)]
    expect(valuesOf(compiled(decided('zero')), { facts })).toMatchObject({ daily: '94' })
  })

  it('takes at most ten points of awards a year', () => {
    const facts = [
      fact('a-1', 'award', '2026-03-01', { points: 6 }),
      fact('a-2', 'award', '2026-09-01', { points: 6 }),
    ]
    expect(valuesOf(compiled(decided('zero')), { facts })).toMatchObject({ daily: '110' })
  })

  it('gives each way of deciding its own answer for a year without a ballot', () => {
    expect(valuesOf(compiled(decided('zero')))).toEqual({ daily: '100', review: '0', year: '60' })
    for (const choice of ['refuse', 'reweight'] as const) {
      const result = stand(compiled(decided(choice)), inputOf())
      expect(result).toMatchObject({ ok: false, refusals: [{ expected: 'tally.review' }] })
    }
  })
})
