import { describe, expect, it } from 'vitest'
import { gradePopulations, poolsOf } from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import type { Grading, MeasureRule } from '../../../src/rulebook/index.ts'
import { type Measure, unitId } from '../../../src/vocabulary/index.ts'
import { threeClauses } from '../../support/rulebooks.ts'
import { compiled } from '../../support/subject.ts'

// The hundred-point measure of a street for its communities: 90 and over an award, under 70 not competent.
const grading: Grading = {
  clause: 'grades',
  value: 'total',
  bands: [
    { grade: 'advanced', at: { from: 90, ends: '[)' } },
    { grade: 'competent', at: { from: 70, to: 90, ends: '[)' } },
    { grade: 'not-competent', at: { to: 70, ends: '()' } },
  ],
  order: [{ by: 'value.total', first: 'highest' }],
}

const decidedBy = 'the street working committee'
const low = { grades: ['not-competent'], decidedBy }

const measures: readonly MeasureRule[] = [
  {
    clause: 'prize',
    measure: 'one-off-prize',
    grades: ['advanced'],
    amount: { kind: 'fixed', amount: 3000 },
    decidedBy,
  },
  { clause: 'talk', measure: 'talk', ...low },
  {
    clause: 'change',
    measure: 'change-of-post',
    run: { periods: 2, gap: 'breaks' },
    ...low,
  },
  {
    clause: 'bonus',
    measure: 'bonus',
    amount: {
      kind: 'of-principal',
      of: 'subject.bonus',
      proportion: { value: 'total', full: 100 },
      rounding: 'half-up',
    },
    decidedBy,
  },
  {
    clause: 'places',
    measure: 'place-money',
    amount: { kind: 'by-rank', amounts: [1000, 600, 300], tie: 'share' },
    grades: ['advanced', 'competent'],
    decidedBy,
  },
]

const rules = compiled(
  threeClauses({
    catalogue: {
      facts: [],
      attributes: [{ name: 'bonus', type: 'number', from: 0, to: 1_000_000, decimals: 2 }],
      inputs: [{ name: 'points', from: 0, to: 100, decimals: 2 }],
    },
    values: [{ name: 'total', of: { kind: 'input', clause: 'points', input: 'points' } }],
    grading,
    measures,
    money: { currency: 'CNY', decimals: 2 },
  }),
)

/** Communities by their points, and last year's grade of each. */
type Communities = { readonly [id: string]: readonly [points: number, last: string | null] }

function measuresOf(communities: Communities): readonly Measure[] {
  const subjects = Object.entries(communities).map(([id, [points, grade]]) => ({
    input: {
      subject: unitId(id),
      period: '2026',
      attributes: { bonus: 5000 },
      inputs: { points },
      history: [{ period: '2025', grade }],
    },
  }))
  const [graded] = unwrap(gradePopulations([{ name: 'communities', rules, subjects }]))
  return graded?.results.flatMap((result) => result.measures) ?? []
}

describe("the street's measure", () => {
  it.each([
    ['90 and over', 90, 'competent', ['one-off-prize', 'bonus', 'place-money']],
    ['just below', 89.99, 'not-competent', ['bonus', 'place-money']],
    ['just enough', 70, 'not-competent', ['bonus', 'place-money']],
    ['under 70', 69.99, 'competent', ['talk', 'bonus']],
    ['under 70 two years running', 69, 'not-competent', ['talk', 'change-of-post', 'bonus']],
    ['under 70 after a year without a grade', 69, null, ['talk', 'bonus']],
  ])('%s: %s points after %s', (_, points, last, kinds) => {
    const made = measuresOf({ 'u-1': [points, last] })
    expect(made.map(({ kind }) => kind)).toEqual(kinds)
    expect(new Set(made.map((one) => one.decidedBy))).toEqual(new Set([decidedBy]))
  })

  it('pays places, and takes points lost off the bonus in proportion', () => {
    const made = measuresOf({
      'u-4': [61.5, 'not-competent'],
      'u-1': [92.5, 'advanced'],
      'u-3': [86.25, 'competent'],
      'u-2': [86.25, 'competent'],
    })
    const sums = made.map(({ subject, kind, money, withheld }) => {
      return [subject, kind, money?.minor ?? null, withheld?.minor ?? null]
    })
    expect(sums).toEqual([
      ['u-4', 'talk', null, null],
      ['u-4', 'change-of-post', null, null],
      ['u-4', 'bonus', 307_500, 192_500],
      ['u-1', 'one-off-prize', 300_000, null],
      ['u-1', 'bonus', 462_500, 37_500],
      ['u-1', 'place-money', 100_000, null],
      ['u-3', 'bonus', 431_250, 68_750],
      ['u-3', 'place-money', 45_000, null],
      ['u-2', 'bonus', 431_250, 68_750],
      ['u-2', 'place-money', 45_000, null],
    ])
    expect(poolsOf(rules, made)).toEqual({ ok: true, value: [] })
  })
})
