import { describe, expect, it } from 'vitest'
import {
  assess,
  type ExplainWords,
  explain,
  wordsEn,
  wordsZh,
} from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import type { FactsNode, ValueNode } from '../../../src/rulebook/index.ts'
import { catalogue, threeClauses } from '../../support/rulebooks.ts'
import { compiled, fact, inputOf } from '../../support/subject.ts'

const base: ValueNode = { kind: 'constant', clause: 'base', points: 60 }
const lastYear: ValueNode = { kind: 'input', clause: 'last', input: 'last-year' }
const unknown = { op: 'not', of: { op: 'known', left: 'input.last-year' } } as const

const work = {
  kind: 'work',
  title: {},
  fields: [
    { name: 'score', type: 'number', from: 0, to: 100, decimals: 0 },
    { name: 'section', type: 'choice', options: ['one', 'two'] },
    { name: 'people', type: 'number', from: 1, to: 9, decimals: 0 },
  ],
  recordedBy: [],
  certifiedBy: [],
  evidence: 0,
} as const

/** The lines of one clause, below that of the value and its rulebook. */
function told(node: ValueNode, words: ExplainWords = wordsEn): readonly string[] {
  const book = threeClauses({
    catalogue: { ...catalogue, facts: [work] },
    values: [{ name: 'total', of: node }],
    grading: { clause: 'grading', value: 'total', bands: [{ grade: 'any', at: { ends: '()' } }] },
  })
  const fields = { score: 85, section: 'one', people: 4 }
  const facts = ['03-01', '03-02', '03-03'].map((day) =>
    fact(`f-${day}`, 'work', `2026-${day}`, fields),
  )
  const attributes = { category: 'working' }
  const input = inputOf({ attributes, inputs: { 'last-year': 42.5 }, facts })
  const lines = explain(unwrap(assess(compiled(book), input)), { explain: words })
  return lines.slice(2).map((line) => line.replaceAll(/ \[(clause|条款) [^\]]*\]/g, ''))
}

describe('values made of others are told', () => {
  it.each<[string, ValueNode, readonly string[]]>([
    [
      'the step that was reached',
      {
        ...{ kind: 'ladder', clause: 'rise', of: lastYear, how: 'highest', below: 0 },
        steps: [
          { from: 20, reached: 'at', points: 1 },
          { from: 40, reached: 'at', points: 3 },
        ],
      },
      ['rise = 3: 42.5 reaches 40 (3)', '  last = 42.5: last-year 42.5'],
    ],
    [
      'all steps that were',
      {
        ...{ kind: 'ladder', clause: 'rise', of: lastYear, how: 'sum', below: 0 },
        steps: [
          { from: 20, reached: 'at', points: 1 },
          { from: 40, reached: 'at', points: 3 },
          { from: 42.5, reached: 'above', points: 9 },
        ],
      },
      ['rise = 4: 42.5 reaches 20 (1), 40 (3)', '  last = 42.5: last-year 42.5'],
    ],
    [
      'that none was',
      {
        ...{ kind: 'ladder', clause: 'rise', of: lastYear, how: 'highest', below: -1 },
        steps: [{ from: 50, reached: 'at', points: 1 }],
      },
      ['rise = -1: 42.5 reaches no step', '  last = 42.5: last-year 42.5'],
    ],
    [
      'slice by slice',
      {
        ...{ kind: 'ladder', clause: 'rise', of: lastYear, how: 'slices', below: 5 },
        steps: [
          { from: 10, reached: 'at', points: 1 },
          { from: 40, reached: 'at', points: -2 },
        ],
      },
      ['rise = 30: 5 + 30 × 1 + 2.5 × -2', '  last = 42.5: last-year 42.5'],
    ],
    [
      'the scale and the rounding',
      { ...{ kind: 'scaled', clause: 'part', of: base }, per: 7, rounding: 'half-up', to: 0.1 },
      ['part = 8.6: 8.6 (≈8.571429, rounded half-up)', '  1/7 × base = 60'],
    ],
    [
      'the scale alone',
      { ...{ kind: 'scaled', clause: 'part', of: base }, times: 0.2 },
      ['part = 12: 60 × 0.2', '  base = 60'],
    ],
    [
      'a ratio',
      { ...{ kind: 'ratio', clause: 'rate', of: lastYear, to: base }, zero: 'zero' },
      ['rate = ≈0.708333: 42.5 / 60', '  last = 42.5: last-year 42.5', '  base = 60'],
    ],
    [
      'a ratio by nothing',
      {
        ...{ kind: 'ratio', clause: 'rate', of: base, zero: 'one' },
        to: { kind: 'constant', clause: 'none', points: 0 },
      },
      ['rate = 1: nothing to divide by, which counts as 1', '  0 × base = 60', '  0 × none = 0'],
    ],
    [
      'an average with what does not apply',
      {
        ...{ kind: 'mean', clause: 'average' },
        of: [{ value: lastYear }, { value: base, applies: unknown }],
      },
      [
        'average = 42.5: the average of 1',
        '  last = 42.5: last-year 42.5',
        '  base = 0: does not apply',
      ],
    ],
    [
      'the highest',
      { kind: 'highest', clause: 'best', of: [lastYear, base] },
      ['best = 60: the highest of these', '  last = 42.5: last-year 42.5', '  base = 60'],
    ],
  ])('%s', (_, node, lines) => {
    const said = told(node)
    expect(said.slice(0, lines.length)).toEqual(lines)
    expect(told(node, wordsZh)).toHaveLength(said.length)
  })
})

describe('a fact is told', () => {
  const node = (more: Partial<FactsNode>): FactsNode => ({
    ...{ kind: 'facts', clause: 'work', fact: 'work', value: { kind: 'fixed', points: 1 } },
    ...more,
  })
  const banded: FactsNode['value'] = {
    kind: 'banded',
    field: 'score',
    bands: [{ at: { from: 80, to: 90, ends: '[)' }, points: 1 }],
    outside: 'zero',
  }
  const twice = {
    of: [{ when: { op: 'equals', left: 'fact.section', right: 'one' }, by: 2 }],
  } as const

  it.each<[string, FactsNode, string]>([
    [
      'with its word',
      node({
        value: {
          kind: 'by-choice',
          field: 'section',
          points: [
            { option: 'one', points: 2 },
            { option: 'two', points: 1 },
          ],
        },
      }),
      'one = 2',
    ],
    ['with its band', node({ value: banded }), '85 ∈ [80, 90) = 1'],
    ['with its factor', node({ value: banded, multipliers: twice }), '1 (85 ∈ [80, 90)) × 2 = 2'],
    [
      'with those who took part',
      node({ multipliers: twice, sharedBy: 'people' }),
      '1 × 2 / 4 = 0.5',
    ],
    [
      'with its whole units',
      node({ value: { kind: 'per-unit', field: 'score', each: 30, points: 3, whole: 'down' } }),
      '2 (85 × 1/30, rounded down) × 3 = 6',
    ],
    [
      'slice by slice, and what is done with them',
      node({
        value: {
          kind: 'slices',
          field: 'score',
          slices: [{ upTo: 50, points: 1 }, { points: 0.2 }],
        },
        multipliers: twice,
      }),
      '(50 × 1 + 35 × 0.2) × 2 = 114',
    ],
    [
      'with its number of so many',
      node({ value: { kind: 'per-count', every: 2, points: -1 } }),
      'number 1 of 2 = 0',
    ],
  ])('%s', (_, clause, reckoning) => {
    expect(told(clause)[1]).toBe(`  2026-03-01: ${reckoning} from f-03-01`)
    expect(told(clause, wordsZh)).toHaveLength(4)
  })

  it('with the room of its word', () => {
    const capped = node({ caps: [{ per: 'month', points: 1.5, each: 'fact.section' }] })
    expect(told(capped)[2]).toBe(
      '  2026-03-02: 1 from f-03-02 → 0.5, cut from 1 (at most 1.5 a month for each section)',
    )
    expect(told(capped, wordsZh)[2]).toContain('每月每个section至多 1.5')
  })
})
