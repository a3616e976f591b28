import { describe, expect, it } from 'vitest'
import type { Grading, MeasureRule, Rulebook } from '../../src/rulebook/index.ts'
import { catalogue, threeClauses, threeStars } from '../support/rulebooks.ts'
import { faultsOf } from './faults-of.ts'

const withMoney = {
  catalogue: {
    ...catalogue,
    attributes: [
      ...catalogue.attributes,
      { name: 'wage', type: 'number', from: 0, to: 10_000, decimals: 2, optional: true },
    ],
    links: [
      { name: 'branch', population: 'branches', grades: ['five-star', 'four-star'] },
      { name: 'unit', population: 'units', grades: ['good'], value: { from: 0, to: 100 } },
    ],
  },
  money: { currency: 'CNY', decimals: 2 },
} satisfies Partial<Rulebook>

const order: NonNullable<Grading['order']> = [{ by: 'value.total', first: 'highest' }]
const placed: Partial<Rulebook> = { grading: { ...threeStars, order } }
const award: MeasureRule = { clause: 'award', measure: 'award', decidedBy: 'the town' }

function check(changes: Partial<Rulebook>) {
  const faults = faultsOf(threeClauses({ ...withMoney, ...changes }))
  return faults.map(({ code, subject, path }) => [code, subject, path.join('.')])
}

/** What is wrong with measures, after the path to the first. */
function inMeasure(
  changes: object,
  book: Partial<Rulebook> = placed,
  ...others: readonly MeasureRule[]
) {
  const measures = [{ ...award, ...changes } as MeasureRule, ...others]
  return check({ measures, ...book }).map(([code, , path]) => [
    code,
    String(path).replace(/^measures\.0\.?/, ''),
  ])
}

describe('a measure', () => {
  it('may follow from every grade', () => {
    expect(inMeasure({})).toEqual([])
    expect(inMeasure({ grades: [] })).toEqual([['list-empty', 'grades']])
    expect(inMeasure({ grades: ['four-star'] })).toEqual([['grade-unknown', 'grades.0']])
  })

  it('says what missing means where its condition may be missing', () => {
    const when = { op: 'equals', left: 'link.branch', right: 'five-star' }
    expect(inMeasure({ when })).toEqual([['choice-open', 'whenMissing']])
    expect(inMeasure({ when, whenMissing: '?' })).toEqual([['choice-open', 'whenMissing']])
    expect(inMeasure({ when, whenMissing: 'clear' })).toEqual([])
    expect(inMeasure({ when: { op: 'above', left: 'value.total', right: 9 } })).toEqual([])
    expect(inMeasure({ when: { op: 'above', left: { count: 'service' }, right: 9 } })).toEqual([])
    expect(inMeasure({ when, whenMissing: 'maybe' })).toEqual([['choice-invalid', 'whenMissing']])
  })

  it('asks only what it may read, with answers that there are', () => {
    expect(inMeasure({ when: { ...{ op: 'known' }, left: 'fact.hours' } })).toEqual([
      ['reference-out-of-place', 'when.left'],
    ])
    expect(inMeasure({ when: { op: 'equals', left: 'link.branch', right: 'six-star' } })).toEqual([
      ['option-unknown', 'when.right'],
    ])
  })

  it('goes by places in an order', () => {
    expect(inMeasure({ ranks: { from: 1, to: 3 } })).toEqual([])
    expect(inMeasure({ ranks: { from: 1, to: 3 } }, {})).toEqual([['order-missing', 'ranks']])
  })

  it.each([
    [{ from: 0, to: 3 }, [['number-invalid', 'ranks.from']]],
    [{ from: 1, to: 2.5 }, [['number-invalid', 'ranks.to']]],
    [{ from: 4, to: 3 }, [['bounds-invalid', 'ranks']]],
    [{ from: 3, to: 3 }, []],
  ])('places %j: %j', (ranks, faults) => {
    expect(inMeasure({ ranks })).toEqual(faults)
  })

  const grades = ['three-star']
  it.each([
    [{ periods: 2, gap: 'breaks' }, []],
    [{ periods: 50, gap: 'skips' }, []],
    [{ periods: 1, gap: 'refuse' }, [['number-invalid', 'run.periods']]],
    [{ periods: 51, gap: 'refuse' }, [['number-invalid', 'run.periods']]],
    [{ periods: 2.5, gap: 'refuse' }, [['number-invalid', 'run.periods']]],
    [{ periods: 2, gap: '?' }, [['choice-open', 'run.gap']]],
    [{ periods: 2, gap: 'counts' }, [['choice-invalid', 'run.gap']]],
  ])('a run %j: %j', (run, faults) => {
    expect(inMeasure({ grades, run })).toEqual(faults)
  })

  it('names the grades that make a run', () => {
    expect(inMeasure({ run: { periods: 2, gap: 'breaks' } })).toEqual([['grades-missing', 'run']])
  })
})

describe('money', () => {
  it('has a currency and decimals', () => {
    const paths = (money: Rulebook['money']) =>
      check({ ...(money && { money }) }).map(([code, , path]) => [code, path])
    expect(paths({ currency: 'CNY', decimals: 0 })).toEqual([])
    expect(paths({ currency: 'CNY', decimals: 4 })).toEqual([])
    for (const currency of ['', 'cny', 'CN', 'CNYY', '元', 'CN¥']) {
      expect(paths({ currency, decimals: 2 })).toEqual([['currency-invalid', 'money.currency']])
    }
    for (const decimals of [-1, 5, 1.5]) {
      expect(paths({ currency: 'CNY', decimals })).toEqual([['number-invalid', 'money.decimals']])
    }
  })

  it('is named wherever a sum is', () => {
    const { money: _, ...book } = withMoney
    const measures: readonly MeasureRule[] = [{ ...award, amount: { kind: 'fixed', amount: 1 } }]
    expect(faultsOf(threeClauses({ ...book, measures }))).toMatchObject([
      { code: 'money-missing', subject: 'award', path: ['measures', 0, 'amount'] },
    ])
  })
})

describe('an amount', () => {
  const inAmount = (amount: object, book?: Partial<Rulebook>, ...others: readonly MeasureRule[]) =>
    inMeasure({ amount }, book, ...others).map(([code, path]) => [
      code,
      String(path).replace(/^amount\.?/, ''),
    ])
  const byRank = { kind: 'by-rank', amounts: [300, 200.5], tie: 'share' }
  const wage = { kind: 'of-principal', of: 'subject.wage', rounding: 'half-up' }
  const pool = { kind: 'pool', pool: { fixed: 100 }, by: 'equal', leftover: 'stays' }

  it('is fine as it should be, of every kind', () => {
    expect(inAmount({ kind: 'fixed', amount: -0.5 })).toEqual([])
    expect(inAmount(byRank)).toEqual([])
    expect(inAmount({ ...wage, share: -0.1 })).toEqual([])
    expect(inAmount({ ...wage, share: 0.3, proportion: { value: 'total', full: 80 } })).toEqual([])
    expect(inAmount({ ...wage, of: 'input.last-year' })).toEqual([])
    expect(inAmount({ ...pool, by: 'value.total', leftover: 'largest-remainder' })).toEqual([])
  })

  it.each([
    [{ kind: 'fixed', amount: 0.001 }, 'sum-invalid', 'amount'],
    [{ kind: 'fixed', amount: 1e11 }, 'sum-invalid', 'amount'],
    [{ kind: 'fixed', amount: Number.NaN }, 'sum-invalid', 'amount'],
    [{ ...byRank, amounts: [] }, 'list-empty', 'amounts'],
    [{ ...byRank, amounts: [1, 0.125] }, 'sum-invalid', 'amounts.1'],
    [{ ...byRank, tie: '?' }, 'choice-open', 'tie'],
    [{ ...byRank, tie: 'lot' }, 'choice-invalid', 'tie'],
    [{ ...wage, of: 'subject.pay' }, 'field-unknown', 'of'],
    [{ ...wage, of: 'subject.category' }, 'field-wrong-type', 'of'],
    [{ ...wage, of: 'input.fund' }, 'input-unknown', 'of'],
    [{ ...wage, of: 'value.total' }, 'reference-out-of-place', 'of'],
    [{ ...wage, share: 1 / 3 }, 'decimal-invalid', 'share'],
    [{ ...wage, rounding: '?' }, 'choice-open', 'rounding'],
    [{ ...wage, proportion: { value: 'sum', full: 1 } }, 'value-unknown', 'proportion.value'],
    [{ ...wage, proportion: { value: 'total', full: 0 } }, 'not-positive', 'proportion.full'],
    [{ ...wage, proportion: { value: 'total', full: 1e-9 } }, 'decimal-invalid', 'proportion.full'],
    [{ ...wage, share: 0, proportion: { value: 'total', full: 80 } }, 'not-positive', 'share'],
    [{ ...wage, share: -0.1, proportion: { value: 'total', full: 80 } }, 'not-positive', 'share'],
    [{ ...pool, pool: { fixed: -1 } }, 'negative', 'pool.fixed'],
    [{ ...pool, pool: { fixed: 0.001 } }, 'sum-invalid', 'pool.fixed'],
    [{ ...pool, pool: { withheldBy: 'nobody' } }, 'pool-unknown', 'pool.withheldBy'],
    [{ ...pool, pool: { withheldBy: 'award' } }, 'pool-unknown', 'pool.withheldBy'],
    [{ ...pool, by: 'value.sum' }, 'value-unknown', 'by'],
    [{ ...pool, by: 'need' }, 'choice-invalid', 'by'],
    [{ ...pool, leftover: '?' }, 'choice-open', 'leftover'],
    [{ kind: 'lottery' }, 'clause-kind-unknown', 'kind'],
  ])('%j: %s', (amount, code, path) => {
    expect(inAmount(amount)).toEqual([[code, path]])
  })

  it('by rank goes by an order', () => {
    expect(inAmount(byRank, {})).toEqual([['order-missing', '']])
  })

  const paying = (clause: string, more: object): MeasureRule => ({
    ...award,
    clause,
    amount: { ...wage, ...more } as NonNullable<MeasureRule['amount']>,
  })
  const proportion = { value: 'total', full: 80 }
  const kept = { ...pool, pool: { withheldBy: 'wage' } }

  it('of a pool names a clause that withholds something', () => {
    expect(inAmount(kept, placed, paying('wage', { proportion }))).toEqual([])
    expect(inAmount(kept, placed, paying('wage', {}))).toEqual([
      ['pool-unknown', 'pool.withheldBy'],
    ])
  })

  it('of a pool shares out once what was withheld', () => {
    const again = { ...award, clause: 'again', amount: kept } as MeasureRule
    const faults = inAmount(kept, placed, paying('wage', { proportion }), again)
    expect(faults).toEqual([['duplicate', 'measures.2.amount.pool.withheldBy']])
  })
})

describe('the value of a link', () => {
  const linked = (changes: object) => {
    const of = { kind: 'linked', clause: 'x', link: 'unit', ...changes } as const
    const values = [{ name: 'extra', of }, ...threeClauses().values]
    return check({ values }).map(([code, , path]) => [code, path])
  }

  it('is read where there are bounds of it', () => {
    expect(linked({})).toEqual([])
    expect(linked({ times: 0.1 })).toEqual([])
    expect(linked({ link: 'branch' })).toEqual([['link-without-value', 'values.0.of.link']])
    expect(linked({ link: 'town' })).toEqual([['link-unknown', 'values.0.of.link']])
    expect(linked({ times: 1 / 3 })).toEqual([['decimal-invalid', 'values.0.of.times']])
  })

  it('is read by options and vetoes too, not by profiles', () => {
    const when = { op: 'equals', left: 'link.branch', right: 'five-star' } as const
    const sure = { op: 'all', of: [{ op: 'known', left: 'link.branch' }, when] } as const
    const one = { kind: 'constant', clause: 'one', points: 1 } as const
    const none = { kind: 'constant', clause: 'none', points: 0 } as const
    const first = (condition: typeof when | typeof sure) => {
      const of = {
        kind: 'first',
        clause: 'first',
        options: [{ when: condition, value: one }],
        otherwise: none,
      } as const
      return check({ values: [{ name: 'extra', of }, ...threeClauses().values] })
    }
    expect(first(sure)).toEqual([])
    expect(first(when)).toEqual([['condition-may-miss', 'first', 'values.0.of.options.0.when']])
    const veto = { clause: 'v', when, effect: { kind: 'at-least', grade: 'two-star' } } as const
    expect(check({ vetoes: [veto] })).toEqual([['choice-open', 'v', 'vetoes.0.whenMissing']])
    expect(check({ vetoes: [{ ...veto, whenMissing: 'clear' }] })).toEqual([])
    const profile = { clause: 'p', when: sure, exempt: [], outcome: 'graded' } as const
    expect(check({ profiles: [profile] }).map(([code]) => code)).toContain('reference-out-of-place')
  })
})
