import { describe, expect, it } from 'vitest'
import {
  type CompiledRulebook,
  compileRulebook,
  gradePopulations,
  poolsOf,
} from '../../src/assessment/index.ts'
import { type Rounding, roundings, unwrap } from '../../src/foundation/index.ts'
import type { MeasureRule, PooledAmount, Rulebook } from '../../src/rulebook/index.ts'
import { villageOfficers } from '../../src/rulebooks/index.ts'
import { type Measure, memberId } from '../../src/vocabulary/index.ts'
import { holdCases } from '../support/hold-cases.ts'
import { codesOf, compiled } from '../support/subject.ts'

/** T52. */
holdCases(villageOfficers, 'village-officers', {}, { 'performance-pay': 'everybody is paid by it' })

/** The text with its open choice decided, and with clauses of our own. */
function decided(rounding: Rounding, ...more: readonly MeasureRule[]): Rulebook {
  const measures = (villageOfficers.measures ?? []).map((rule) =>
    rule.amount?.kind === 'of-principal' ? { ...rule, amount: { ...rule.amount, rounding } } : rule,
  )
  return { ...villageOfficers, measures: [...measures, ...more] }
}

/** The prizes that the withheld part funds, divided as somebody decided. */
function prizes(by: PooledAmount['by'], leftover: 'largest-remainder' | 'stays'): MeasureRule {
  const pool = { withheldBy: 'performance-pay' }
  return {
    clause: 'prizes',
    measure: 'prize',
    when: { op: 'at-least', left: 'value.score', right: 90 },
    amount: { kind: 'pool', pool, by, leftover },
    decidedBy: 'the village',
  }
}

type Officers = { readonly [officer: string]: readonly [wage: number, score: number] }

/** Everybody's measures together. */
function measuresOf(rules: CompiledRulebook, officers: Officers): readonly Measure[] {
  const subjects = Object.entries(officers).map(([id, [wage, score]]) => ({
    input: {
      subject: memberId(id),
      period: '2026',
      attributes: { wage },
      inputs: { score },
    },
  }))
  const [graded] = unwrap(gradePopulations([{ name: 'officers', rules, subjects }]))
  return graded?.results.flatMap((result) => result.measures) ?? []
}

const paid = (rules: CompiledRulebook, officers: Officers) =>
  measuresOf(rules, officers).map(({ subject, clause, money, withheld }) => {
    return [subject, clause, money?.minor, withheld?.minor]
  })

const prizesIn = (measures: readonly Measure[]) =>
  measures.filter(({ clause }) => clause === 'prizes').map(({ money }) => money?.minor)

describe('T52', () => {
  it('does not compile before someone says how cents are rounded', () => {
    const result = compileRulebook(villageOfficers)
    expect(codesOf(result)).toEqual(['choice-open'])
    expect(result).toMatchObject({
      refusals: [
        {
          subject: 'performance-pay',
          path: ['measures', 0, 'amount', 'rounding'],
          actual: '?',
          expected: roundings,
        },
      ],
    })
  })

  it.each(roundings)('is the published case, whatever is decided about cents: %s', (rounding) => {
    const rules = compiled(decided(rounding))
    expect(paid(rules, { officer: [2000, 92] })).toEqual([
      ['officer', 'performance-pay', 55_200, 4800],
    ])
  })

  it.each([
    ['nothing withheld', 2000, 100, 60_000, 0],
    ['everything withheld', 2000, 0, 0, 60_000],
    ['no wage', 0, 92, 0, 0],
    // 30 % of 1,234.56 is 370.368; 87.65 % of that 324.627552.
    ['cents rounded once each', 1234.56, 87.65, 32_463, 4574],
    // 30 % of 0.05 is 1.5 cents, half of it 0.75 of one.
    ['a cent and a half', 0.05, 50, 1, 1],
  ])('%s', (_, wage, score, money, withheld) => {
    expect(paid(compiled(decided('half-up')), { officer: [wage, score] })).toEqual([
      ['officer', 'performance-pay', money, withheld],
    ])
  })

  it('shares what all officers were withheld among the prize winners', () => {
    const rules = compiled(decided('half-up', prizes('equal', 'largest-remainder')))
    const officers: Officers = { 'o-1': [2000, 92], 'o-2': [1800, 60], 'o-3': [2000, 95.5] }
    // 48 + 216 + 27 = 291.
    expect(paid(rules, officers)).toEqual([
      ['o-1', 'performance-pay', 55_200, 4800],
      ['o-1', 'prizes', 14_550, undefined],
      ['o-2', 'performance-pay', 32_400, 21_600],
      ['o-3', 'performance-pay', 57_300, 2700],
      ['o-3', 'prizes', 14_550, undefined],
    ])
  })

  it('in proportion to the score', () => {
    const rules = compiled(decided('half-up', prizes('value.score', 'largest-remainder')))
    // Withheld: 6 + 12 + 36 and 237 of one who wins nothing, 291 together for 99 + 98 + 94 points.
    const made = measuresOf(rules, {
      'o-1': [2000, 99],
      'o-2': [2000, 98],
      'o-3': [2000, 94],
      'o-4': [790, 0],
    })
    expect(prizesIn(made)).toEqual([9900, 9800, 9400])
    expect(poolsOf(rules, made)).toMatchObject({
      value: [{ clause: 'prizes', paidIn: { minor: 29_100, currency: 'CNY' } }],
    })
  })

  it.each([
    ['largest-remainder', [4427, 4573], 0],
    ['stays', [4427, 4572], 1],
  ] as const)('a cent that does not divide: %s', (leftover, sums, left) => {
    const rules = compiled(decided('half-up', prizes('value.score', leftover)))
    // 54 + 36 withheld, for 91 + 94 points: 44.27027 and 45.72973.
    const made = measuresOf(rules, { 'o-1': [2000, 91], 'o-2': [2000, 94] })
    expect(prizesIn(made)).toEqual(sums)
    expect(poolsOf(rules, made)).toMatchObject({ value: [{ leftOver: { minor: left } }] })
  })
})
