import { describe, expect, it } from 'vitest'
import { calendarMessages } from '../../src/calendar/index.ts'
import { foundationMessages, type Refusal, refusal } from '../../src/foundation/index.ts'
import {
  checkRulebook,
  type Quota,
  type Rulebook,
  rulebookMessages,
} from '../../src/rulebook/index.ts'
import { checkFields, vocabularyMessages } from '../../src/vocabulary/index.ts'
import {
  catalogue,
  everyKind,
  serviceNode,
  threeClauses,
  threeStars,
  withNode,
} from '../support/rulebooks.ts'
import { chinese, english } from './faults-of.ts'

const rooms = [foundationMessages, calendarMessages, vocabularyMessages, rulebookMessages]
const catalogues = [
  ['en', english],
  ['zh', chinese],
] as const

const quota: Quota = {
  clause: 'quota',
  grade: 'three-star',
  counts: 'grade',
  share: 0.3,
  seats: 'down',
  base: 'all',
  tie: 'refuse',
}

/** One refusal of each code, as a host could meet it. */
const samples: readonly Refusal[] = [
  ...checkRulebook(
    withNode({
      kind: 'sub-periods',
      clause: 'quarters',
      window: 'quarter',
      combine: 'sum',
      unfinished: 'counts',
      of: {
        kind: 'decided',
        clause: 'by-people',
        decidedBy: 'committee',
        of: { kind: 'constant', clause: 'c', points: 1 },
      },
    }),
  ),
  ...checkRulebook(
    withNode({
      kind: 'ladder',
      clause: 'steps',
      of: {
        ...{
          ...serviceNode,
          clause: 'words',
          value: { kind: 'by-choice', field: 'place', points: [] },
        },
        multipliers: { of: Array(101).fill({ when: { op: 'all', of: [] }, by: 1 }) },
      },
      how: 'highest',
      steps: [
        { from: 2, reached: 'at', points: 1 },
        { from: 1, reached: 'at', points: 2 },
      ],
      below: 0,
    }),
  ),
  ...checkRulebook(
    withNode({
      ...{ ...serviceNode, clause: 'short' },
      value: { kind: 'slices', field: 'hours', slices: [{ upTo: 10, points: 1 }] },
    }),
  ),
  ...checkRulebook(
    withNode({
      ...{ ...serviceNode, clause: 'dues', valid: { for: { days: 0 } } },
      due: { by: '02-29', unmet: 'zero' },
    }),
  ),
  ...checkRulebook(
    threeClauses({
      id: '',
      zone: '?',
      cycle: 'moon' as 'month',
      inForce: { from: '2026-02-30', until: '2025-01-01' } as unknown as Rulebook['inForce'],
      posting: { value: 'nothing', rounding: '?' as 'half-up' },
      vetoes: [
        {
          clause: 'veto',
          when: { op: 'above', left: 'input.last-year', right: 1 },
          effect: { kind: 'exactly', grade: 'x' },
        },
      ],
    }),
  ),
  ...checkRulebook(
    withNode({
      kind: 'sum',
      clause: 'a',
      of: [
        { ...serviceNode, clause: 'a', where: { op: 'above', left: 'subject.age', right: 60 } },
        { ...serviceNode, clause: 'b', value: { kind: 'per-unit', field: 'extra', points: 1 } },
        {
          kind: 'weighted',
          clause: 'c',
          of: [{ weight: 0.5, value: { kind: 'value', clause: 'd', value: 'total' } }],
        },
      ],
      cap: -1,
      floor: 0,
    }),
  ),
  ...checkRulebook(
    withNode(
      { kind: 'linked', clause: 'linked', link: 'town' },
      {
        grading: { ...threeClauses().grading, order: [{ by: 'subject.age', first: 'highest' }] },
        quotas: [
          { ...quota, clause: 'q1', share: 2 },
          { ...quota, clause: 'q2', grade: 'one-star', counts: 'grade-and-above' },
          { ...quota, clause: 'q3' },
        ],
        measures: [
          { clause: 'm1', measure: 'm', run: { periods: 2, gap: '?' }, decidedBy: 'town' },
          {
            clause: 'm2',
            measure: 'm',
            amount: { kind: 'fixed', amount: 0.00001 },
            decidedBy: 'town',
          },
          {
            clause: 'm3',
            measure: 'm',
            amount: {
              kind: 'pool',
              pool: { withheldBy: 'm2' },
              by: 'equal',
              leftover: 'stays',
            },
            decidedBy: 'town',
          },
          {
            clause: 'm4',
            measure: 'm',
            amount: {
              kind: 'of-principal',
              of: 'input.last-year',
              proportion: { value: 'total', full: 0 },
              rounding: 'down',
            },
            decidedBy: 'town',
          },
        ],
      },
    ),
  ),
  ...checkRulebook(
    withNode(
      { kind: 'linked', clause: 'linked', link: 'unit' },
      {
        catalogue: {
          ...catalogue,
          links: [{ name: 'unit', population: 'units', grades: ['good'] }],
        },
        quotas: [quota],
        money: { currency: 'yuan', decimals: 2 },
      },
    ),
  ),
  ...checkFields(catalogue.facts[0]?.fields ?? [], { hours: 30, place: 'x', more: 1 }, ['fields']),
]

it('numbers in Chinese are those of the refusal', () => {
  const say = (
    code: 'number-invalid' | 'rulebook-too-deep' | 'rulebook-too-large',
    expected: string,
  ) => rulebookMessages.zh[code](refusal(code, { expected, actual: 0.5 }))
  expect(say('number-invalid', 'a whole number from 2 to 7')).toContain('2至7')
  expect(say('rulebook-too-deep', 'at most 9 levels')).toContain('9层')
  expect(say('rulebook-too-large', 'at most 8 clauses')).toContain('8条')
})

describe.each(catalogues)('%s', (_, sentences) => {
  it('has a sentence for whatever is refused', () => {
    expect(samples.length).toBeGreaterThan(35)
    const met = new Set(samples.map(({ code }) => code))
    expect(
      ['order-missing', 'quota-contradicts', 'pool-unknown'].filter((c) => !met.has(c)),
    ).toEqual([])
    for (const sample of samples) {
      const sentence = sentences[sample.code]?.(sample)
      expect(sentence, sample.code).toBeTypeOf('string')
      expect(sentence, sample.code).not.toMatch(/undefined|\[object|NaN|null/)
    }
  })

  it('every sentence can be said of any refusal of its code', () => {
    const bare = { subject: '', path: [], expected: null, actual: null }
    for (const [code, say] of Object.entries(sentences)) {
      expect(say({ code, ...bare }).length, code).toBeGreaterThan(5)
    }
  })
})

describe('sentences', () => {
  it('the two languages know the same codes', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort())
  })

  it('no two rooms claim one code', () => {
    const codes = rooms.flatMap(({ en }) => Object.keys(en))
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
  })

  it('name the clause, what is wrong and what to do', () => {
    const rulebook = everyKind({ grading: { ...threeStars, fractions: '?' } })
    const [open] = checkRulebook(rulebook)
    const parts = open as Refusal<'choice-open'>
    expect(rulebookMessages.en['choice-open'](parts)).toBe(
      'The text leaves open what grading.fractions shall be (grading). Decide on one of: half-up, half-even, up, down, floor, ceiling.',
    )
    expect(rulebookMessages.zh['choice-open'](parts)).toBe(
      'grading：原文没有规定grading.fractions。请由制定者选定其一：half-up、half-even、up、down、floor、ceiling。',
    )
    const [bounds] = checkFields(catalogue.facts[0]?.fields ?? [], { hours: 30 }, [])
    const of = bounds as Refusal<'field-out-of-bounds'>
    expect(vocabularyMessages.en['field-out-of-bounds'](of)).toBe(
      'hours may be from 0 to 24, not 30.',
    )
    expect(vocabularyMessages.zh['field-out-of-bounds'](of)).toBe(
      'hours应不小于 0 不大于 24，不能是30。',
    )
  })
})
