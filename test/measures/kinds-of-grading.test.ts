import { describe, expect, it } from 'vitest'
import {
  assess,
  compileRulebook,
  gradePopulations,
  type SubjectInput,
} from '../../src/assessment/index.ts'
import { decimalText, unwrap } from '../../src/foundation/index.ts'
import type {
  BandGrading,
  CaseGrading,
  Grading,
  Rulebook,
  ShareGrading,
  ValueNode,
} from '../../src/rulebook/index.ts'
import { type Condition, memberId } from '../../src/vocabulary/index.ts'
import { threeClauses } from '../support/rulebooks.ts'
import { codesOf, compiled, fact, inputOf } from '../support/subject.ts'

const number = (name: string, from: number, to: number) => ({ name, from, to, decimals: 2 })
const read = (input: string): ValueNode => ({ kind: 'input', clause: `read-${input}`, input })
const atLeast = (left: `value.${string}` | `input.${string}`, right: number): Condition => {
  return { op: 'at-least', left, right }
}

/** A rulebook of numbers that come in as they were decided, and a grading. */
function book(inputs: readonly string[], grading: Grading, more: Partial<Rulebook> = {}): Rulebook {
  return threeClauses({
    catalogue: { facts: [], attributes: [], inputs: inputs.map((name) => number(name, -100, 100)) },
    values: inputs.map((name) => ({ name, of: read(name) })),
    grading,
    ...more,
  })
}

type Numbers = { readonly [name: string]: number }
const graded = (rulebook: Rulebook, inputs: Numbers, more: Partial<SubjectInput> = {}) =>
  unwrap(assess(compiled(rulebook), inputOf({ inputs, ...more })))

describe('T06: one in ten five stars, four in ten four, three in ten three, the rest none', () => {
  const grading: ShareGrading = {
    kind: 'shares',
    clause: 'stars',
    value: 'total',
    ladder: [
      { grade: 'five-star', share: 0.1, seats: 'half-up' },
      { grade: 'four-star', share: 0.4, seats: 'half-up' },
      { grade: 'three-star', share: 0.3, seats: 'half-up' },
    ],
    rest: null,
    base: 'all',
    tie: 'refuse',
    order: [{ by: 'value.total', first: 'highest' }],
  }
  const honoured = book(['total'], grading, {
    afterRuling: 'rerun',
    catalogue: {
      facts: [],
      attributes: [{ name: 'honour', type: 'flag' }],
      inputs: [number('total', 0, 100)],
    },
    vetoes: [
      {
        clause: 'honours',
        when: { op: 'equals', left: 'subject.honour', right: true },
        effect: { kind: 'exactly', grade: 'five-star' },
      },
    ],
  })

  function stars(direct: NonNullable<ShareGrading['direct']>, ...honours: readonly number[]) {
    const rules = compiled({ ...honoured, grading: { ...grading, direct } })
    const subjects = Array.from({ length: 20 }, (_, index) => ({
      input: {
        ...{ subject: memberId(`b-${index + 1}`), period: '2026' },
        ...{ inputs: { total: 100 - index }, attributes: { honour: honours.includes(index + 1) } },
      },
    }))
    const [population] = unwrap(gradePopulations([{ name: 'branches', rules, subjects }]))
    const names = population?.results.map(({ grade }) => grade.grade) ?? []
    return ['five-star', 'four-star', 'three-star', null].map(
      (name) => names.filter((each) => each === name).length,
    )
  }

  it.each([
    ['takes-seat', [], [2, 8, 6, 4]],
    ['takes-seat', [20], [2, 8, 6, 4]],
    ['takes-seat', [18, 19, 20], [3, 8, 6, 3]],
    ['beyond-seats', [20], [3, 8, 6, 3]],
    // Of nineteen: 1.9, 7.6 and 5.7 seats.
    ['apart', [20], [3, 8, 6, 3]],
    ['apart', [16, 17, 18, 19, 20], [7, 6, 5, 2]],
  ] as const)('an honour %s: %j → %j', (direct, honours, counts) => {
    expect(stars(direct, ...honours)).toEqual(counts)
  })

  it('does not compile before someone says what an honour does to the seats', () => {
    expect(compileRulebook(honoured)).toMatchObject({
      refusals: [{ code: 'choice-open', subject: 'stars', path: ['grading', 'direct'] }],
    })
  })
})

describe('T42: competent from 90 % is excellent, not competent from 50 % is not, between: ?', () => {
  const grading: CaseGrading = {
    kind: 'cases',
    clause: 'review',
    value: 'competent',
    grades: ['excellent', 'competent', 'not-competent'].map((grade) => ({ grade })),
    cases: [
      { clause: 'excellent', grade: 'excellent', when: atLeast('value.competent', 90) },
      { clause: 'failed', grade: 'not-competent', when: atLeast('value.failed', 50) },
    ],
    otherwise: '?',
    several: 'refuse',
  }
  const review = (otherwise: string | null) =>
    book(['competent', 'failed'], { ...grading, otherwise })

  it('is refused until the text says what lies between', () => {
    expect(compileRulebook(review('?'))).toMatchObject({
      refusals: [
        {
          code: 'choice-open',
          path: ['grading', 'otherwise'],
          expected: ['excellent', 'competent', 'not-competent'],
        },
      ],
    })
  })

  it.each([
    [90, 10, 'excellent', 'excellent'],
    [40, 50, 'not-competent', 'not-competent'],
    [89, 5, 'competent', 'not-competent'],
    [89.99, 5, 'competent', 'not-competent'],
    [50.01, 49.99, 'competent', 'not-competent'],
  ] as const)('%s / %s: %s, or %s', (competent, failed, one, other) => {
    const inputs = { competent, failed }
    expect(graded(review('competent'), inputs).grade).toBe(one)
    expect(graded(review('not-competent'), inputs).grade).toBe(other)
  })

  it('cannot be both: who says so contradicts itself, and both clauses are named', () => {
    const both = assess(
      compiled(review('competent')),
      inputOf({ inputs: { competent: 95, failed: 60 } }),
    )
    expect(both).toMatchObject({
      refusals: [{ code: 'cases-contradict', actual: ['excellent', 'failed'] }],
    })
  })

  it('as bands leaves the same open, and names the grades beside', () => {
    const bands: BandGrading = {
      clause: 'review',
      value: 'competent',
      bands: [
        { grade: 'excellent', at: { from: 90, ends: '[)' } },
        { grade: '?', at: { from: 50, to: 90, ends: '[)' } },
        { grade: 'not-competent', at: { to: 50, ends: '()' } },
      ],
    }
    expect(compileRulebook(book(['competent'], bands))).toMatchObject({
      refusals: [
        {
          code: 'choice-open',
          path: ['grading', 'bands', 1, 'grade'],
          expected: ['excellent', 'not-competent'],
        },
      ],
    })
    const decided = (grade: string): Grading => {
      return {
        ...bands,
        bands: bands.bands.map((band, at) => (at === 1 ? { ...band, grade } : band)),
      }
    }
    for (const grade of ['excellent', 'competent', 'not-competent']) {
      expect(graded(book(['competent'], decided(grade)), { competent: 89 }).grade).toBe(grade)
    }
  })
})

describe('T09: each category from 80 is a star; the stars are the categories passed', () => {
  const categories = ['party', 'governance', 'people', 'order', 'culture']
  const passed = (name: string): ValueNode => ({
    kind: 'ladder',
    clause: `star-${name}`,
    of: { kind: 'value', clause: `of-${name}`, value: name },
    how: 'highest',
    steps: [{ from: 80, reached: 'at', points: 1 }],
    below: 0,
  })
  const rulebook = book(
    categories,
    {
      clause: 'stars',
      value: 'stars',
      bands: [5, 4, 3, 2, 1, 0].map((count) => ({
        grade: `stars-${count}`,
        at: { from: count, to: count, ends: '[]' },
      })),
      fractions: 'floor',
    },
    {
      values: [
        ...categories.map((name) => ({ name, of: read(name) })),
        { name: 'stars', of: { kind: 'sum', clause: 'sum-of-stars', of: categories.map(passed) } },
      ],
    },
  )

  it.each([
    [[80, 80, 80, 80, 80], 'stars-5'],
    [[79.99, 100, 100, 100, 100], 'stars-4'],
    [[100, 79, 80, 0, -5], 'stars-2'],
    [[0, 0, 0, 0, 0], 'stars-0'],
  ])('%j: %s', (scores, stars) => {
    const inputs = Object.fromEntries(categories.map((name, at) => [name, scores[at] ?? 0]))
    expect(graded(rulebook, inputs).grade).toBe(stars)
  })
})

const fiveStars: BandGrading = {
  clause: 'stars',
  value: 'total',
  bands: [
    { grade: 'five-star', at: { from: 90, ends: '[)' } },
    { grade: 'four-star', at: { from: 80, to: 90, ends: '[)' } },
    { grade: 'three-star', at: { from: 70, to: 80, ends: '[)' } },
    { grade: 'none', at: { to: 70, ends: '()' } },
  ],
}

describe('T12: two growth rates of at least a tenth are at least four stars', () => {
  const rulebook = book(['total', 'income', 'assets'], fiveStars, {
    vetoes: [
      {
        clause: 'growth',
        when: { op: 'all', of: [atLeast('input.income', 10), atLeast('input.assets', 10)] },
        whenMissing: 'clear',
        effect: { kind: 'at-least', grade: 'four-star' },
      },
    ],
  })

  it.each([
    [75, 10, 10, 'four-star', ['growth']],
    [75, 10, 9.99, 'three-star', []],
    [95, 12, 12, 'five-star', []],
    [10, 30, 10, 'four-star', ['growth']],
  ] as const)('%s with %s %% and %s %%: %s', (total, income, assets, grade, because) => {
    const result = graded(rulebook, { total, income, assets })
    expect([result.grade, result.because]).toEqual([grade, because])
  })
})

describe('T04: five stars need the certificate and the re-check', () => {
  const attributes = ['certificate', 'recheck'].map((name) => ({ name, type: 'flag' as const }))
  const has = (name: string): Condition => ({ op: 'equals', left: `subject.${name}`, right: true })
  const catalogue = { facts: [], attributes, inputs: [number('total', 0, 100)] }
  const cases: CaseGrading = {
    ...{ kind: 'cases', clause: 'stars', value: 'total', several: 'first', otherwise: 'none' },
    grades: fiveStars.bands.map(({ grade }) => ({ grade })),
    cases: [
      {
        ...{ clause: 'five', grade: 'five-star' },
        when: { op: 'all', of: [atLeast('value.total', 90), has('certificate'), has('recheck')] },
      },
      { clause: 'four', grade: 'four-star', when: atLeast('value.total', 80) },
      { clause: 'three', grade: 'three-star', when: atLeast('value.total', 70) },
    ],
  }
  const veto = {
    clause: 'unproven',
    when: { op: 'not', of: { op: 'all', of: [has('certificate'), has('recheck')] } },
    effect: { kind: 'at-most', grade: 'four-star' },
  } as const

  it.each([
    [95, true, true, 'five-star'],
    [95, true, false, 'four-star'],
    [95, false, true, 'four-star'],
    [89.99, true, true, 'four-star'],
    [71, false, false, 'three-star'],
    [69, true, true, 'none'],
  ] as const)(
    '%s, %s, %s: %s, as cases or as bands with a veto',
    (total, certificate, recheck, grade) => {
      const attributes = { certificate, recheck }
      const byCases = book(['total'], cases, { catalogue })
      const byBands = book(['total'], fiveStars, { catalogue, vetoes: [veto] })
      for (const rulebook of [byCases, byBands]) {
        expect(graded(rulebook, { total }, { attributes }).grade).toBe(grade)
      }
    },
  )
})

describe('T51: two failed tasks are not excellent; all failed, or two vetoes, not competent', () => {
  const kinds = ['task', 'veto-hit'].map((kind) => ({
    kind,
    title: {},
    recordedBy: [],
    certifiedBy: [],
    evidence: 0,
    fields: kind === 'task' ? [{ name: 'failed', type: 'flag' as const }] : [],
  }))
  const failed: Condition = { op: 'equals', left: 'fact.failed', right: true }
  const many = (count: string, right: number, where?: Condition): Condition => {
    return { op: 'at-least', left: where ? { count, where } : { count }, right }
  }
  const all: Condition = {
    op: 'all',
    of: [many('task', 1), { op: 'not', of: many('task', 1, { op: 'not', of: failed }) }],
  }
  const lost = (fact: string, points: number, where?: Condition): ValueNode => ({
    ...{ kind: 'facts', clause: `lost-${fact}`, fact, value: { kind: 'fixed', points } },
    ...(where ? { where } : {}),
  })
  const rulebook = threeClauses({
    catalogue: { facts: kinds, attributes: [], inputs: [] },
    values: [
      {
        name: 'total',
        of: {
          ...{
            kind: 'less',
            clause: 'total',
            from: { kind: 'constant', clause: 'full', points: 100 },
          },
          deductions: [lost('task', 10, failed), lost('veto-hit', 20)],
          floor: 0,
        },
      },
    ],
    grading: {
      clause: 'grades',
      value: 'total',
      bands: [
        { grade: 'excellent', at: { from: 80, ends: '[)' } },
        { grade: 'competent', at: { from: 60, to: 80, ends: '[)' } },
        { grade: 'not-competent', at: { to: 60, ends: '()' } },
      ],
    },
    vetoes: [
      {
        clause: 'two-failed',
        when: { op: 'any', of: [many('task', 2, failed), many('veto-hit', 1)] },
        effect: { kind: 'at-most', grade: 'competent' },
      },
      {
        clause: 'lowest',
        when: { op: 'any', of: [all, many('veto-hit', 2)] },
        effect: { kind: 'exactly', grade: 'not-competent' },
      },
    ],
  })

  it.each([
    ['one of three failed', 2, 1, 0, '90', 'excellent', []],
    ['two of three failed', 1, 2, 0, '80', 'competent', ['two-failed']],
    ['all failed', 0, 1, 0, '90', 'not-competent', ['lowest']],
    ['one veto', 3, 0, 1, '80', 'competent', ['two-failed']],
    ['two vetoes', 3, 0, 2, '60', 'not-competent', ['lowest']],
    ['no task at all', 0, 0, 0, '100', 'excellent', []],
  ] as const)('%s', (_, passed, missed, vetoes, value, grade, because) => {
    const facts = [
      ...Array.from({ length: passed }, (_, at) =>
        fact(`p-${at}`, 'task', '2026-03-01', { failed: false }),
      ),
      ...Array.from({ length: missed }, (_, at) =>
        fact(`f-${at}`, 'task', '2026-03-01', { failed: true }),
      ),
      ...Array.from({ length: vetoes }, (_, at) => fact(`v-${at}`, 'veto-hit', '2026-03-01')),
    ]
    const result = unwrap(assess(compiled(rulebook), inputOf({ facts })))
    expect(result.value && decimalText(result.value)).toBe(value)
    expect([result.grade, result.because]).toEqual([grade, because])
    expect(codesOf(compileRulebook(rulebook))).toEqual([])
  })
})
