import { describe, expect, it } from 'vitest'
import { compileRulebook } from '../../../src/assessment/index.ts'
import type { Rounding } from '../../../src/foundation/index.ts'
import type { Interval } from '../../../src/vocabulary/index.ts'
import { threeClauses } from '../../support/rulebooks.ts'
import { codesOf } from '../../support/subject.ts'

/** The three clauses give 60 to 80; these bands are held against that. */
function bands(...intervals: readonly Interval[]) {
  const list = intervals.map((at, index) => ({ grade: `g-${index}`, at }))
  return { clause: 'grading', value: 'total', bands: list }
}

function refusals(intervals: readonly Interval[], fractions?: Rounding) {
  const grading = { ...bands(...intervals), ...(fractions && { fractions }) }
  const result = compileRulebook(threeClauses({ grading }))
  if (result.ok) return []
  expect(result.refusals).toMatchSnapshot()
  return result.refusals
}

describe('bands', () => {
  it.each([
    [
      [
        { from: 70, to: 80, ends: '[]' },
        { from: 60, to: 70, ends: '[)' },
      ],
    ],
    [[{ ends: '()' }]],
    [
      [
        { from: 80, ends: '[)' },
        { to: 80, ends: '()' },
      ],
    ],
    [
      [
        { from: 60, ends: '()' },
        { to: 60, ends: '(]' },
      ],
    ],
  ] satisfies [Interval[]][])('%j reach from the least to the most', (intervals) => {
    expect(refusals(intervals)).toEqual([])
  })

  it.each([
    [
      [
        { from: 70, to: 80, ends: '[)' },
        { from: 60, to: 70, ends: '[)' },
      ],
      '80/1',
    ],
    [
      [
        { from: 70, to: 80, ends: '[]' },
        { from: 60, to: 70, ends: '()' },
      ],
      '60/1',
    ],
    [[{ from: 61, to: 90, ends: '[]' }], '60/1'],
  ] satisfies [Interval[], string][])('%j are short of %s', (intervals, expected) => {
    expect(refusals(intervals)).toMatchObject([
      { code: 'bands-short', subject: 'grading', path: ['grading', 'bands'], expected },
    ])
  })

  it.each([
    [
      [
        { from: 80, ends: '()' },
        { to: 80, ends: '(]' },
      ],
      0,
    ],
    [
      [
        { from: 90, ends: '[)' },
        { to: 90, ends: '()' },
      ],
      0,
    ],
    [
      [
        { from: 60, ends: '[)' },
        { to: 60, ends: '()' },
      ],
      1,
    ],
    [
      [
        { from: 59, ends: '()' },
        { to: 59, ends: '(]' },
      ],
      1,
    ],
  ] satisfies [Interval[], number][])('%j have one beyond the values', (intervals, index) => {
    expect(refusals(intervals)).toMatchObject([
      { code: 'band-unreachable', path: ['grading', 'bands', index] },
    ])
  })

  it('are held against the rounded value where they are printed in whole numbers', () => {
    const printed: Interval[] = [
      { from: 71, to: 80, ends: '[]' },
      { from: 60, to: 70, ends: '[]' },
    ]
    expect(refusals(printed, 'floor')).toEqual([])
    expect(codesOf(compileRulebook(threeClauses({ grading: bands(...printed) })))).toEqual([
      'choice-open',
    ])
  })
})
