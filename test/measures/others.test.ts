import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import type { FactsNode, Rulebook, ValueNode } from '../../src/rulebook/index.ts'
import type { Catalogue, Condition } from '../../src/vocabulary/index.ts'
import { compiled, fact, gradeOf, tally, valuesOf } from '../support/subject.ts'

const catalogue: Catalogue = {
  facts: ['letter', 'meeting', 'training', 'absence', 'quiz'].map((kind) => ({
    kind,
    title: {},
    fields: [
      { name: 'media', type: 'flag' },
      { name: 'months', type: 'number', from: 0, to: 12, decimals: 2 },
      { name: 'score', type: 'number', from: 0, to: 100, decimals: 0 },
      { name: 'section', type: 'choice', options: ['first', 'second'] },
    ],
    recordedBy: [],
    certifiedBy: [],
    evidence: 0,
  })),
  attributes: [],
  inputs: [],
}

const anything: Rulebook['grading'] = {
  clause: 'grading',
  value: 'total',
  bands: [{ grade: 'scored', at: { ends: '()' } }],
}

/** A rulebook of one total. */
function measure(of: ValueNode, changes: Partial<Rulebook> = {}): Rulebook {
  return {
    id: 'measure',
    version: '1',
    title: {},
    source: 'a published text, in part',
    inForce: { from: civilDate('2000-01-01') },
    zone: 'Asia/Shanghai',
    cycle: 'year',
    catalogue,
    values: [{ name: 'total', of }],
    grading: anything,
    ...changes,
  }
}

const one = (id: string, kind: string, on: string, fields = {}) =>
  fact(id, kind, on, { media: false, months: 0, score: 0, section: 'first', ...fields })

/** Fixed points for facts of a kind that match. */
function fixed(clause: string, kind: string, points: number, where?: Condition): FactsNode {
  const value = { kind: 'fixed', points } as const
  return { kind: 'facts', clause, fact: kind, ...(where && { where }), value }
}

const inMedia: Condition = { op: 'equals', left: 'fact.media', right: true }

describe('T22: a letter of thanks +1, doubled if in named media', () => {
  const rules = compiled(
    measure({
      kind: 'sum',
      clause: 'letters',
      of: [
        fixed('letter', 'letter', 1, { op: 'not', of: inMedia }),
        fixed('letter-in-media', 'letter', 2, inMedia),
      ],
      cap: 10,
    }),
  )

  it.each([
    [[false], '1'],
    [[true], '2'],
    [[false, true, false], '4'],
    [Array(6).fill(true), '10'],
  ])('%j', (letters, total) => {
    const facts = letters.map((media, index) =>
      one(`l-${index}`, 'letter', '2026-03-01', { media }),
    )
    expect(valuesOf(rules, { facts })).toEqual({ total })
  })
})

describe('T24: base 60, additions without a ceiling, floor 0', () => {
  const long: Condition = { op: 'at-least', left: 'fact.months', right: 2 }
  const rules = compiled(
    measure({
      kind: 'less',
      clause: 'total',
      from: {
        kind: 'sum',
        clause: 'gained',
        of: [
          { kind: 'constant', clause: 'base', points: 60 },
          fixed('meeting', 'meeting', 1),
          fixed('training', 'training', 2, { op: 'not', of: long }),
          fixed('training-long', 'training', 3, long),
        ],
      },
      deductions: [fixed('absence', 'absence', 7)],
      floor: 0,
    }),
  )
  const many = (kind: string, count: number) =>
    Array.from({ length: count }, (_, index) => one(`${kind}-${index}`, kind, '2026-03-01'))

  it.each([
    ['the base alone', [], '60'],
    ['no ceiling', many('meeting', 100), '160'],
    ['the floor', many('absence', 9), '0'],
    ['just above the floor', many('absence', 8), '4'],
    ['training of a month', [one('t-1', 'training', '2026-03-01', { months: 1 })], '62'],
    ['training of two months', [one('t-1', 'training', '2026-03-01', { months: 2 })], '63'],
  ])('%s', (_, facts, total) => {
    expect(valuesOf(rules, { facts })).toEqual({ total })
  })
})

describe('T33: quiz [60,80) 0.5, [80,90) 1, ≥ 90 1.5, at most 3 a day per section and 6 together', () => {
  const caps = [{ per: 'day', points: 3 }] as const
  const banded = (section: string) =>
    [
      [60, 80, 0.5],
      [80, 90, 1],
      [90, 100.5, 1.5],
    ].map(([from = 0, to = 0, points = 0], index): ValueNode => {
      const where: Condition = {
        op: 'all',
        of: [
          { op: 'equals', left: 'fact.section', right: section },
          { op: 'between', left: 'fact.score', right: { from, to, ends: '[)' } },
        ],
      }
      return { ...fixed(`${section}-${index}`, 'quiz', points, where), caps }
    })
  // A day by itself: the caps across bands and sections are those of the sums.
  const section = (name: string): ValueNode => {
    return { kind: 'sum', clause: name, of: banded(name), cap: 3 }
  }
  const rules = compiled(
    measure(
      { kind: 'sum', clause: 'quiz', of: [section('first'), section('second')], cap: 6 },
      { cycle: 'day' },
    ),
  )
  const quizzes = (scores: readonly number[], name = 'first') =>
    scores.map((score, index) =>
      one(`q-${name}-${index}`, 'quiz', '2026-03-01', { score, section: name }),
    )

  it.each([
    ['80 three times', quizzes([80, 80, 80]), '3'],
    ['90 three times is 3, not 4.5', quizzes([90, 90, 90]), '3'],
    ['each band by itself', quizzes([59, 60, 79, 89]), '2'],
    ['both sections', [...quizzes([95, 95, 95]), ...quizzes([95, 95], 'second')], '6'],
  ])('%s', (_, facts, total) => {
    expect(valuesOf(rules, { facts, period: '2026-03-01' })).toEqual({ total })
  })
})

describe('T05: bands from 90, 80, 70, and none below', () => {
  const raters = [
    {
      group: 'all',
      scores: [
        { choice: 'yes', points: 100 },
        { choice: 'no', points: 0 },
      ],
    },
  ]
  const rules = compiled(
    measure(
      {
        kind: 'tallies',
        clause: 'total',
        groups: [{ group: 'all', weight: 1 }],
        missingGroup: 'refuse',
      },
      {
        raters,
        grading: {
          ...anything,
          bands: [
            { grade: 'five', at: { from: 90, ends: '[)' } },
            { grade: 'four', at: { from: 80, to: 90, ends: '[)' } },
            { grade: 'three', at: { from: 70, to: 80, ends: '[)' } },
            { grade: 'none', at: { to: 70, ends: '()' } },
          ],
        },
      },
    ),
  )

  it.each([
    [9, 1, 'five'],
    [8, 2, 'four'],
    [899, 101, 'four'],
    [7, 3, 'three'],
    [2, 1, 'none'],
  ])('%s of %s and %s', (yes, no, grade) => {
    expect(gradeOf(rules, { tallies: [tally('all', { yes, no })] })).toBe(grade)
  })
})
