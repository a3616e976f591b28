import { describe, expect, it } from 'vitest'
import { compileRulebook, stand } from '../../src/assessment/index.ts'
import { period, periodsIn } from '../../src/calendar/index.ts'
import type { FactsNode, Rulebook, ValueNode } from '../../src/rulebook/index.ts'
import { countyBureau } from '../../src/rulebooks/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import { holdCases } from '../support/hold-cases.ts'
import { codesOf, compiled, fact, inputOf, valuesOf } from '../support/subject.ts'

holdCases(countyBureau, 'county-bureau')

/** The text with its open choice decided. */
function decided(unmet: 'zero' | 'refuse'): Rulebook {
  const decide = (node: ValueNode): ValueNode =>
    node.kind === 'facts' && node.every ? due(node, unmet) : node
  const values = countyBureau.values.map((rule) => {
    return rule.of.kind === 'sum'
      ? { ...rule, of: { ...rule.of, of: rule.of.of.map(decide) } }
      : rule
  })
  return { ...countyBureau, values }
}

function due(node: FactsNode, unmet: 'zero' | 'refuse'): FactsNode {
  return { ...node, every: { window: 'month', unmet } }
}

const rules = compiled(decided('zero'))

const month = (on: string, points: number, outcome = 'met') =>
  fact(`p-${on}`, 'pledge-month', on, { outcome, points, reason: 'as reviewed' })

const year = (points: number) =>
  periodsIn('month', period('2026')).map(({ id }) => month(`${id}-15`, points))

const reward = (id: string, points: number) => fact(id, 'reward', '2026-05-01', { points })

const passed = (points: number) => ({ points, 'passed-by-committee': true })

const award = (id: string, points: number) =>
  fact(id, 'county-award', '2026-05-01', passed(points), { certifiedBy: memberId('county-1') })

describe('T23', () => {
  it('does not compile before someone says what a month without a review means', () => {
    expect(codesOf(compileRulebook(countyBureau))).toEqual(['choice-open'])
    expect(compileRulebook(countyBureau)).toMatchObject({
      refusals: [{ subject: 'task', actual: '?', expected: ['zero', 'refuse'] }],
    })
  })

  it.each([
    ['the first year begins with 20', {}, '20'],
    ['last year 93 gives 18.6', { inputs: { 'last-year': 93 } }, '18.6'],
    ['last year 0 gives 0, not 20', { inputs: { 'last-year': 0 } }, '0'],
    [
      'the base is deducted to zero',
      { facts: [fact('d-1', 'base-deduction', '2026-02-01', { points: 21 })] },
      '0',
    ],
    ['an unmet month gives nothing', { facts: [month('2026-01-20', 5, 'unmet')] }, '20'],
    ['a met month gives what was decided', { facts: [month('2026-01-20', 5.5)] }, '25.5'],
    [
      'two reviews of one month give 6 at most',
      { facts: [month('2026-01-20', 5.5), month('2026-01-31', 5.5)] },
      '26',
    ],
    ['eleven months at 6 are below the cap', { facts: year(6).slice(1) }, '86'],
    ['twelve months at 6 meet the cap of 70', { facts: year(6) }, '90'],
    ['rewards end at 10', { facts: [reward('r-1', 8), reward('r-2', 8)] }, '30'],
    ['county awards lie outside the cap', { facts: [reward('r-1', 12), award('a-1', 5)] }, '35'],
    [
      "an award without the county's stamp does not count",
      { facts: [fact('a-1', 'county-award', '2026-05-01', passed(5))] },
      '20',
    ],
  ])('%s', (_, parts, total) => {
    expect(valuesOf(rules, parts)).toEqual({ total })
  })

  it.each([4.9, 6])('points of %s a month: within 5 and 6 or refused', (points) => {
    const result = stand(rules, inputOf({ facts: [month('2026-01-20', points)] }))
    expect(codesOf(result)).toEqual(points < 5 ? ['points-out-of-bounds'] : [])
  })

  it('asks for every month where the other choice is made', () => {
    const strict = compiled(decided('refuse'))
    expect(valuesOf(strict, { facts: year(5) })).toEqual({ total: '80' })
    const result = stand(strict, inputOf({ facts: year(5).slice(2) }))
    expect(result).toMatchObject({
      refusals: [
        { code: 'missing', expected: 'fact.pledge-month in 2026-01' },
        { code: 'missing', expected: 'fact.pledge-month in 2026-02' },
      ],
    })
  })
})
