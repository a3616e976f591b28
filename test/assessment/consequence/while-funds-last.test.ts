import { describe, expect, it } from 'vitest'
import { assess, gradePopulations, poolsOf } from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import {
  checkRulebook,
  type FundedAmount,
  type MeasureRule,
  type Rulebook,
} from '../../../src/rulebook/index.ts'
import { parseRulebook } from '../../../src/schema/index.ts'
import {
  compiledRules,
  inputOfPerson,
  type Person,
  populationOf,
  quotaRulebook,
} from '../../support/quota-cases.ts'

const amount: FundedAmount = {
  kind: 'while-funds-last',
  each: 30,
  pool: { fixed: 100 },
  partial: 'pay',
  tie: 'share',
}

function book(
  changes: Partial<FundedAmount> | object = {},
  more: Partial<Rulebook> = {},
): Rulebook {
  const rule = { clause: 'prize', measure: 'prize', decidedBy: 'the town' }
  const measures = [{ ...rule, amount: { ...amount, ...changes } }] as readonly MeasureRule[]
  return quotaRulebook({ measures, money: { currency: 'CNY', decimals: 2 }, ...more })
}

const people = (...scores: readonly number[]): readonly Person[] =>
  scores.map((score, index) => ({
    ...{ id: String.fromCharCode(97 + index), score, service: 0 },
    ...{ community: 'north', status: 'plain' },
  }))

function paid(changes: Partial<FundedAmount>, ...scores: readonly number[]) {
  const rules = compiledRules(book(changes))
  const graded = gradePopulations([populationOf(rules, people(...scores))])
  if (!graded.ok) return graded.refusals.map(({ code, actual }) => [code, actual])
  const results = graded.value[0]?.results ?? []
  const measures = results.flatMap((each) => each.measures)
  const [account] = unwrap(poolsOf(rules, measures))
  const sums = results.map((each) => each.measures[0]?.money?.minor ?? null)
  return [...sums, `left ${account?.leftOver.minor}`]
}

describe('a sum while funds last', () => {
  it('goes to the best first, whatever the order handed in', () => {
    expect(paid({}, 1, 9, 5)).toEqual([3000, 3000, 3000, 'left 1000'])
    expect(paid({ partial: 'skip' }, 1, 9, 5, 7)).toEqual([null, 3000, 3000, 3000, 'left 1000'])
  })

  it('gives the last who comes what is left, or nothing; nobody after', () => {
    expect(paid({}, 9, 8, 7, 6, 5)).toEqual([3000, 3000, 3000, 1000, null, 'left 0'])
    expect(paid({ partial: 'skip' }, 9, 8, 7, 6, 5)).toEqual([
      3000,
      3000,
      3000,
      null,
      null,
      'left 1000',
    ])
  })

  it('of those who tie at the end is shared, skipped, or left to people', () => {
    const tied = [9, 8, 6, 6, 6, 1] as const
    expect(paid({}, ...tied)).toEqual([3000, 3000, 1333, 1333, 1333, null, 'left 1'])
    expect(paid({ tie: 'skip' }, ...tied)).toEqual([
      3000,
      3000,
      null,
      null,
      null,
      null,
      'left 4000',
    ])
    expect(paid({ tie: 'refuse' }, ...tied)).toEqual([['rank-tied', ['c', 'd', 'e']]])
    // A tie for which there is enough, or nothing at all, is none.
    expect(paid({ tie: 'refuse' }, 9, 9, 9)).toEqual([3000, 3000, 3000, 'left 1000'])
    const sixty = { pool: { fixed: 60 } }
    expect(paid({ ...sixty, tie: 'refuse' }, ...tied)).toEqual([
      3000,
      3000,
      null,
      null,
      null,
      null,
      'left 0',
    ])
  })

  it('may come out of what another clause withheld', () => {
    const wage: MeasureRule = {
      ...{ clause: 'wage', measure: 'wage', decidedBy: 'the town' },
      amount: {
        ...{ kind: 'of-principal', of: 'input.service', rounding: 'floor' },
        proportion: { value: 'total', full: 10 },
      },
    }
    const own = book({ each: 1, pool: { withheldBy: 'wage' } })
    const rules = compiledRules({ ...own, measures: [...(own.measures ?? []), wage] })
    const all = people(9, 5, 1).map((each) => ({ ...each, service: 2 }))
    const [graded] = unwrap(gradePopulations([populationOf(rules, all)]))
    const prizes = graded?.results.map(
      ({ measures }) => measures.find((m) => m.kind === 'prize')?.money?.minor,
    )
    // 0.20 + 1.00 + 1.80 are withheld.
    expect(prizes).toEqual([100, 100, 100])
  })

  it('needs an order, a population, and every choice', () => {
    const faults = (changes: object) =>
      checkRulebook(book(changes)).map(({ code, path }) => [code, path.slice(3).join('.')])
    expect(faults({})).toEqual([])
    expect(faults({ partial: '?', tie: undefined })).toEqual([
      ['choice-open', 'partial'],
      ['choice-open', 'tie'],
    ])
    expect(faults({ each: 0 })).toEqual([['not-positive', 'each']])
    expect(faults({ pool: { fixed: -1 } })).toEqual([['negative', 'pool.fixed']])
    expect(faults({ pool: { withheldBy: 'x' } })).toEqual([['pool-unknown', 'pool.withheldBy']])
    const [one] = people(9)
    expect(one && assess(compiledRules(book()), inputOfPerson(one))).toMatchObject({
      refusals: [{ code: 'population-needed' }],
    })
    expect(unwrap(parseRulebook(JSON.parse(JSON.stringify(book()))))).toEqual(book())
  })
})
