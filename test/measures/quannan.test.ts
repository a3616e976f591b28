import { describe, expect, it } from 'vitest'
import { assess, compileRulebook, stand } from '../../src/assessment/index.ts'
import { type Rounding, roundings, unwrap } from '../../src/foundation/index.ts'
import type { Rulebook } from '../../src/rulebook/index.ts'
import { quannan } from '../../src/rulebooks/index.ts'
import { codesOf, compiled, gradeOf, inputOf, valuesOf } from '../support/subject.ts'

/** The text with its open choice decided. */
const decided = (fractions: Rounding): Rulebook => {
  return { ...quannan, grading: { ...quannan.grading, fractions } }
}

const quarter = (self: number, democratic: number, organisation: number) => {
  return { period: '2026-Q2', inputs: { self, democratic, organisation } }
}

/** The same score from all three, so that it is the quarter's. */
const all = (score: number) => quarter(score, score, score)

describe('T37', () => {
  it('does not compile before someone says where 69.5 belongs', () => {
    const result = compileRulebook(quannan)
    expect(codesOf(result)).toEqual(['choice-open'])
    expect(result).toMatchObject({
      refusals: [{ subject: 'lines', path: ['grading', 'fractions'], expected: roundings }],
    })
  })

  it('is the published case', () => {
    const rules = compiled(decided('half-up'))
    expect(valuesOf(rules, quarter(95, 70, 66))).toEqual({ quarter: '70.5' })
    expect(gradeOf(rules, quarter(95, 70, 66))).toBe('healthy')
  })

  it.each([
    [100, 'healthy-first'],
    [90, 'healthy-first'],
    [89, 'healthy'],
    [70, 'healthy'],
    [69, 'yellow-line'],
    [60, 'yellow-line'],
    [59, 'red-line'],
    [0, 'red-line'],
  ])('%s points are %s whatever is decided about fractions', (score, grade) => {
    for (const fractions of roundings) {
      expect(gradeOf(compiled(decided(fractions)), all(score))).toBe(grade)
    }
  })

  it.each([
    ['half-up', 69.5, 'healthy'],
    ['half-up', 69.49, 'yellow-line'],
    ['half-even', 69.5, 'healthy'],
    ['half-even', 60.5, 'yellow-line'],
    ['half-even', 59.5, 'yellow-line'],
    ['down', 69.99, 'yellow-line'],
    ['floor', 69.99, 'yellow-line'],
    ['up', 69.01, 'healthy'],
    ['ceiling', 69.01, 'healthy'],
    ['floor', 59.99, 'red-line'],
    ['ceiling', 59.01, 'yellow-line'],
    ['half-up', 89.5, 'healthy-first'],
    ['floor', 89.5, 'healthy'],
  ] as const)('%s puts %s into %s', (fractions, score, grade) => {
    expect(gradeOf(compiled(decided(fractions)), all(score))).toBe(grade)
  })

  it('proposes awards from 90 on and nothing below', () => {
    const rules = compiled(decided('floor'))
    const measures = (score: number) =>
      unwrap(assess(rules, inputOf(all(score)))).measures.map(({ kind }) => kind)
    expect(measures(90)).toEqual(['first-for-awards'])
    expect(measures(89.99)).toEqual([])
  })

  it('takes an absent score for missing, never for zero', () => {
    const input = inputOf({ period: '2026-Q2', inputs: { self: 95 } })
    expect(stand(compiled(decided('floor')), input)).toMatchObject({
      refusals: [
        { code: 'missing', expected: 'input.democratic' },
        { code: 'missing', expected: 'input.organisation' },
      ],
    })
  })

  it('is about quarters', () => {
    const result = stand(compiled(decided('floor')), inputOf({ ...all(80), period: '2026' }))
    expect(codesOf(result)).toEqual(['period-not-of-cycle'])
  })
})
