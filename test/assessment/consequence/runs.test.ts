import { describe, expect, it } from 'vitest'
import { proposeMeasures } from '../../../src/assessment/consequence/index.ts'
import { civilDate } from '../../../src/calendar/index.ts'
import type { MeasureRule, MeasureRun } from '../../../src/rulebook/index.ts'
import type { PastGrade } from '../../../src/vocabulary/index.ts'
import { measured, measureRules, proposed } from './fixtures.ts'

const change = (run: MeasureRun): MeasureRule => ({
  clause: 'c-change',
  measure: 'change-of-post',
  grades: ['one-star', 'two-star'],
  run,
  decidedBy: 'the street',
})

const grades = (past: { readonly [year: string]: string | null }): readonly PastGrade[] =>
  Object.entries(past).map(([period, grade]) => ({ period, grade }))

type Past = { readonly [year: string]: string | null }

const runs = (run: MeasureRun, past: Past, said: Parameters<typeof measured>[1] = {}) =>
  proposed(measureRules([change(run)]), [
    measured('m-1', { grade: 'one-star', history: grades(past), ...said }),
  ]).map((measure) => measure.run?.map(({ period, grade }) => `${period} ${grade}`).join(', '))

const refusalsOf = (run: MeasureRun, history: readonly PastGrade[] | undefined) =>
  proposeMeasures(measureRules([change(run)]), [
    measured('m-1', { grade: 'one-star', ...(history ? { history } : {}) }),
  ])

describe('a run of years', () => {
  it.each<[string, MeasureRun, Past, readonly string[]]>([
    ['two running', { periods: 2, gap: 'breaks' }, { 2025: 'two-star' }, ['2025 two-star']],
    ['a good year before', { periods: 2, gap: 'breaks' }, { 2025: 'three-star' }, []],
    ['only the year before counts', { periods: 2, gap: 'breaks' }, { 2024: 'one-star' }, []],
    ['a year without a grade breaks it', { periods: 2, gap: 'breaks' }, { 2025: null }, []],
    ['nothing known breaks it', { periods: 2, gap: 'breaks' }, {}, []],
    [
      'three in a row, in any order',
      { periods: 3, gap: 'breaks' },
      { 2023: 'three-star', 2024: 'one-star', 2025: 'two-star' },
      ['2025 two-star, 2024 one-star'],
    ],
    [
      'a gap in the middle of three breaks',
      { periods: 3, gap: 'breaks' },
      { 2023: 'one-star', 2025: 'one-star' },
      [],
    ],
    [
      'a gap is passed over',
      { periods: 3, gap: 'skips' },
      { 2022: 'one-star', 2023: null, 2025: 'one-star' },
      ['2025 one-star, 2022 one-star'],
    ],
    [
      'a good year is no gap',
      { periods: 2, gap: 'skips' },
      { 2024: 'one-star', 2025: 'three-star' },
      [],
    ],
    ['too few years', { periods: 3, gap: 'skips' }, { 2025: 'one-star' }, []],
    [
      'years before the run do not matter',
      { periods: 2, gap: 'skips' },
      { 2022: 'three-star', 2023: 'one-star', 2024: 'two-star', 2025: null },
      ['2024 two-star'],
    ],
    ['refuse, all known', { periods: 2, gap: 'refuse' }, { 2025: 'one-star' }, ['2025 one-star']],
  ])('%s', (_, run, past, expected) => {
    expect(runs(run, past)).toEqual(expected)
  })

  it('asks for what is unknown, where that could change the answer', () => {
    const run: MeasureRun = { periods: 3, gap: 'refuse' }
    expect(refusalsOf(run, grades({ 2025: null }))).toMatchObject({
      refusals: [
        {
          code: 'history-missing',
          subject: 'm-1',
          expected: ['2025', '2024'],
          actual: 'c-change',
        },
      ],
    })
    expect(refusalsOf(run, undefined)).toMatchObject({ ok: false })
    expect(runs(run, { 2025: null, 2024: 'three-star' })).toEqual([])
  })

  it('is found in a history of any order', () => {
    const years = ['2024', '2023', '2025'].map((period) => ({ period, grade: 'one-star' }))
    const rules = measureRules([change({ periods: 3, gap: 'skips' })])
    const made = proposed(rules, [measured('m-1', { grade: 'one-star', history: years })])
    expect(made[0]?.run?.map(({ period }) => period)).toEqual(['2025', '2024'])
  })

  it('does not begin where this year is another grade, whatever is unknown', () => {
    expect(runs({ periods: 2, gap: 'refuse' }, {}, { grade: 'three-star' })).toEqual([])
  })

  it('follows the cycle of the rulebook', () => {
    const cycle = { kind: 'cycle', anchor: civilDate('2025-09-01'), months: 24 } as const
    const rules = measureRules([change({ periods: 2, gap: 'breaks' })], { cycle })
    const history = [{ period: '2023-09-01..2025-09-01', grade: 'one-star' }]
    const now = { grade: 'two-star', period: '2025-09-01..2027-09-01', history }
    expect(proposed(rules, [measured('m-1', now)])).toMatchObject([{ run: history }])
    const quarters = measureRules([change({ periods: 3, gap: 'breaks' })], { cycle: 'quarter' })
    const before = grades({ '2025-Q4': 'one-star', '2025-Q3': 'one-star' })
    const first = { grade: 'two-star', period: '2026-Q1', history: before }
    expect(proposed(quarters, [measured('m-1', first)])).toMatchObject([{ run: before }])
  })

  it('names one period once, whatever its days are called', () => {
    const range = [{ period: '2025-01-01..2026-01-01', grade: 'one-star' }]
    const result = refusalsOf({ periods: 2, gap: 'breaks' }, range)
    expect(result).toMatchObject({ value: [{ run: [{ period: '2025', grade: 'one-star' }] }] })
  })

  it('ends where the calendar begins', () => {
    const rules = measureRules([change({ periods: 3, gap: 'refuse' })])
    const history = grades({ '0001': 'one-star' })
    const early = measured('m-1', { grade: 'one-star', period: '0002', history })
    expect(proposed(rules, [early])).toEqual([])
  })

  it('refuses grades that are none of the rulebook, everybody at once', () => {
    const rules = measureRules([change({ periods: 2, gap: 'breaks' })])
    const history = grades({ 2025: 'competent', 2024: 'one-star', 2023: null })
    const result = proposeMeasures(rules, [
      measured('m-1', { history }),
      measured('m-2', { history }),
    ])
    const path = (place: number) => [place, 'input', 'history', 2, 'grade']
    const expected = ['three-star', 'two-star', 'one-star']
    const fault = { code: 'past-grade-unknown', expected, actual: 'competent' }
    expect(result).toMatchObject({
      refusals: [
        { ...fault, subject: 'm-1', path: path(0) },
        { ...fault, subject: 'm-2', path: path(1) },
      ],
    })
  })

  it('leaves a history alone that no rule reads', () => {
    const { run, ...plain } = change({ periods: 2, gap: 'breaks' })
    const odd = measured('m-1', { grade: 'one-star', history: grades({ 2027: 'x' }) })
    expect(run).toBeDefined()
    expect(proposed(measureRules([plain]), [odd])).toHaveLength(1)
  })
})
