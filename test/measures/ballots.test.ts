import { describe, expect, it } from 'vitest'
import {
  compileRulebook,
  countSheets,
  type Sheet,
  type SheetRules,
  stand,
} from '../../src/assessment/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import type {
  CaseGrading,
  PluralityNode,
  Quorum,
  RaterGroup,
  Rulebook,
  ShareNode,
  TalliesNode,
  ValueNode,
} from '../../src/rulebook/index.ts'
import { memberId, type Tally } from '../../src/vocabulary/index.ts'
import { threeClauses } from '../support/rulebooks.ts'
import { codesOf, compiled, gradeOf, inputOf, tally, valuesOf } from '../support/subject.ts'

/** A rulebook of named values and rater groups, with no grades that matter unless some are given. */
function book(
  values: { readonly [name: string]: ValueNode },
  raters: readonly RaterGroup[],
  changes: Partial<Rulebook> = {},
): Rulebook {
  const named = Object.entries(values).map(([name, of]) => ({ name, of }))
  const grading = {
    clause: 'grading',
    value: named[0]?.name ?? '',
    bands: [{ grade: 'any', at: { ends: '()' } as const }],
  }
  return threeClauses({ values: named, raters, grading, ...changes })
}

const attributes = { category: 'working' }

function group(name: string, points: { readonly [choice: string]: number }): RaterGroup {
  const scores = Object.entries(points).map(([choice, each]) => ({ choice, points: each }))
  return { group: name, scores }
}

describe('T21: a ballot of four grades at 100 / 85 / 70 / 50, averaged', () => {
  const raters = [
    group('review', { excellent: 100, qualified: 85, basic: 70, unqualified: 50 }),
    { group: 'judges', marks: { from: 0, to: 100, decimals: 0 } },
  ]
  const review = (name: string): TalliesNode => ({
    kind: 'tallies',
    clause: 'review',
    groups: [{ group: name, weight: 1 }],
    missingGroup: 'refuse',
  })

  it.each([
    [10, 6, 3, 1, '88.5'],
    [20, 0, 0, 0, '100'],
    [0, 0, 0, 1, '50'],
    [1, 1, 1, 1, '76.25'],
  ])('%s / %s / %s / %s is %s, in grades and in marks alike', (a, b, c, d, mean) => {
    const ballots = tally('review', { excellent: a, qualified: b, basic: c, unqualified: d })
    const rules = compiled(book({ review: review('review') }, raters))
    expect(valuesOf(rules, { attributes, tallies: [ballots] })).toEqual({ review: mean })
    const marks = [100, 85, 70, 50].map((points, index) => {
      return { points, count: [a, b, c, d][index] ?? 0 }
    })
    const judged: Tally = { group: 'judges', counts: [], marks }
    const numeric = compiled(book({ review: review('judges') }, raters))
    expect(valuesOf(numeric, { attributes, tallies: [judged] })).toEqual({ review: mean })
  })
})

describe('T37: self 10%, democratic 40%, organisation 50%', () => {
  const parts = [
    ['self', 0.1],
    ['democratic', 0.4],
    ['organisation', 0.5],
  ] as const
  const raters = parts.map(([name]): RaterGroup => {
    return { group: name, marks: { from: 0, to: 100, decimals: 2 } }
  })
  const quarter = (missingGroup: TalliesNode['missingGroup']): ValueNode => ({
    kind: 'tallies',
    clause: 'quarter',
    groups: parts.map(([name, weight]) => ({ group: name, weight })),
    missingGroup,
  })
  const gave = (name: string, ...points: number[]): Tally => {
    return { group: name, counts: [], marks: points.map((each) => ({ points: each, count: 1 })) }
  }
  const scored = (missingGroup: TalliesNode['missingGroup'], ...tallies: Tally[]) =>
    stand(
      compiled(book({ quarter: quarter(missingGroup) }, raters)),
      inputOf({ attributes, tallies }),
    )

  it.each([
    [95, [70], 66, '141/2'],
    [95, [60, 80], 66, '141/2'],
    [95, [70, 70.01], 66, '35251/500'],
    [100, [100], 100, '100/1'],
  ])('%s / %j / %s is %s', (self, democratic, organisation, points) => {
    const tallies = [
      gave('organisation', organisation),
      gave('democratic', ...democratic),
      gave('self', self),
    ]
    const [value] = unwrap(scored('refuse', ...tallies)).values
    expect(`${value?.value.n}/${value?.value.d}`).toBe(points)
  })

  it('without a democratic rating is refused, has a zero there, or is of the others at 1 : 5', () => {
    const two = [gave('self', 95), gave('organisation', 66)]
    expect(codesOf(scored('refuse', ...two))).toEqual(['missing'])
    const value = (choice: 'zero' | 'reweight') => unwrap(scored(choice, ...two)).values[0]?.value
    // 9.5 + 33, and (9.5 + 33) / 0.6
    expect(value('zero')).toEqual({ n: 85, d: 2 })
    expect(value('reweight')).toEqual({ n: 425, d: 6 })
  })
})

describe('T42: competent from 90% excellent, not competent from 50% not competent', () => {
  const raters = [
    group('representatives', { competent: 2, fair: 1, 'not-competent': 0 }),
    group('villagers', { competent: 2, fair: 1, 'not-competent': 0 }),
  ]
  const quorum: Quorum = {
    anyOf: [
      { group: 'representatives', count: 'present', of: 'entitled', share: '2/3', strictly: true },
      { group: 'villagers', count: 'present', of: 'entitled', share: '1/2', strictly: true },
    ],
    failed: 'refuse',
  }
  const share = (choice: string, of: ShareNode['of'] = 'valid'): ShareNode => ({
    kind: 'share',
    clause: `share-${choice}`,
    group: 'representatives',
    choices: [choice],
    of,
    full: 100,
    none: 'refuse',
    quorum,
  })
  const cases = (otherwise: string): CaseGrading => ({
    kind: 'cases',
    clause: 'grading',
    value: 'competent',
    grades: ['excellent', 'competent', 'not-competent'].map((grade) => ({ grade })),
    cases: [
      {
        clause: 'first',
        grade: 'excellent',
        when: { op: 'at-least', left: 'value.competent', right: 90 },
      },
      {
        clause: 'last',
        grade: 'not-competent',
        when: { op: 'at-least', left: 'value.not-competent', right: 50 },
      },
    ],
    otherwise,
    several: 'refuse',
  })
  const rules = (otherwise: string, of?: ShareNode['of']) =>
    book(
      { competent: share('competent', of), 'not-competent': share('not-competent', of) },
      raters,
      {
        grading: cases(otherwise),
      },
    )
  const held = (competent: number, not: number, more: Partial<Tally> = {}): Tally => {
    const counts = { competent, fair: 100 - competent - not, 'not-competent': not }
    return { ...tally('representatives', counts), invalid: 0, present: 100, entitled: 149, ...more }
  }

  it('is refused until somebody says what 89% / 5% is, and what the whole of the shares is', () => {
    expect(compileRulebook(rules('?'))).toMatchObject({
      ok: false,
      refusals: [{ code: 'choice-open', path: ['grading', 'otherwise'] }],
    })
    expect(codesOf(compileRulebook(rules('competent', '?')))).toEqual([
      'choice-open',
      'choice-open',
    ])
  })

  it.each([
    [90, 5, 'excellent'],
    [89, 5, 'competent'],
    [50, 50, 'not-competent'],
    [50, 49, 'competent'],
    [0, 100, 'not-competent'],
  ])('%s%% / %s%% is %s once it says', (competent, not, grade) => {
    const tallies = [held(competent, not)]
    expect(gradeOf(compiled(rules('competent')), { attributes, tallies })).toBe(grade)
  })

  it('hangs on what the whole is: invalid ballots, who came, who had the right', () => {
    const vote = held(90, 5, { invalid: 10, present: 120, entitled: 149 })
    const grades = (['valid', 'cast', 'present', 'entitled'] as const).map((of) => {
      return gradeOf(compiled(rules('competent', of)), { attributes, tallies: [vote] })
    })
    expect(grades).toEqual(['excellent', 'competent', 'competent', 'competent'])
  })

  it.each([
    [100, 149, undefined, true],
    [100, 150, undefined, false],
    [100, 150, [8, 16], false],
    [100, 150, [9, 16], true],
  ] as const)(
    'with %s of %s representatives and %j villagers holds: %s',
    (here, all, others, ok) => {
      const own = held(100, 0, { present: here, entitled: all })
      const [present = 0, entitled = 0] = others ?? []
      const tallies = others ? [own, { ...tally('villagers', {}), present, entitled }] : [own]
      const result = stand(compiled(rules('competent')), inputOf({ attributes, tallies }))
      expect(codesOf(result)).toEqual(ok ? [] : ['quorum-failed', 'quorum-failed'])
    },
  )
})

describe('T44: the grade with the highest share wins; at least 2/3 of representatives', () => {
  const grades = { excellent: 4, good: 3, fair: 2, poor: 1 }
  const raters = [group('representatives', grades)]
  const most = (tie: PluralityNode['tie'], count: 'present' | '?' = 'present'): PluralityNode => ({
    kind: 'plurality',
    clause: 'most',
    groups: [{ group: 'representatives', weight: 1 }],
    tie,
    missingGroup: 'refuse',
    quorum: {
      anyOf: [{ group: 'representatives', count, of: 'entitled', share: '2/3', strictly: false }],
      failed: 'refuse',
    },
  })
  const bands = Object.entries(grades).map(([grade, points]) => {
    return { grade, at: { from: points, to: points + 1, ends: '[)' } as const }
  })
  const rules = (node: PluralityNode) =>
    book({ most: node }, raters, { grading: { clause: 'grading', value: 'most', bands } })
  const held = (counts: { [choice: string]: number }, present: number, entitled: number): Tally => {
    return { ...tally('representatives', counts), present, entitled }
  }

  it('does not say what a tie is, nor whether those who came or those who voted are counted', () => {
    expect(codesOf(compileRulebook(rules(most('?'))))).toEqual(['choice-open'])
    expect(codesOf(compileRulebook(rules(most('refuse', '?'))))).toEqual(['choice-open'])
  })

  it.each([
    [{ excellent: 8, good: 7, fair: 5 }, 'excellent'],
    [{ excellent: 6, good: 7, fair: 7, poor: 0 }, 'good'],
    [{ poor: 1 }, 'poor'],
  ])('%j is %s', (counts, grade) => {
    const tallies = [held(counts, 20, 30)]
    expect(gradeOf(compiled(rules(most('higher'))), { attributes, tallies })).toBe(grade)
  })

  it('decides a tie only by its rule', () => {
    const tallies = [held({ good: 8, fair: 8 }, 20, 30)]
    expect(gradeOf(compiled(rules(most('higher'))), { attributes, tallies })).toBe('good')
    expect(gradeOf(compiled(rules(most('lower'))), { attributes, tallies })).toBe('fair')
    const refused = stand(compiled(rules(most('refuse'))), inputOf({ attributes, tallies }))
    expect(codesOf(refused)).toEqual(['plurality-tied'])
  })

  it.each([
    [20, 30, []],
    [19, 30, ['quorum-failed']],
    [20, 31, ['quorum-failed']],
  ])('needs two thirds: %s of %s', (present, entitled, codes) => {
    const tallies = [held({ good: 5 }, present, entitled)]
    const result = stand(compiled(rules(most('refuse'))), inputOf({ attributes, tallies }))
    expect(codesOf(result)).toEqual(codes)
  })
})

describe('T41: a secret ballot of four grades, excellent for at most a third', () => {
  const raters = group('members', { excellent: 100, qualified: 85, basic: 70, unqualified: 50 })
  const members = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6'].map(memberId)
  const rules: SheetRules = {
    raters,
    subjects: members,
    rating: { kind: 'secret', entitled: 8, present: 7 },
    voids: { unknown: 'entry', several: 'entry', blank: 'nothing' },
    atMost: [{ choice: 'excellent', count: 2, voids: 'sheet' }],
  }
  const sheet = (...grades: string[]): Sheet => ({
    entries: grades.map((grade, index) => {
      return { subject: members[index] ?? memberId('m-0'), says: grade === '' ? [] : [grade] }
    }),
  })
  const [e, q, b] = ['excellent', 'qualified', 'basic'] as const
  const box = [
    sheet(e, e, q, q, q, b),
    sheet(e, q, q, q, q, q),
    sheet(e, e, e, q, q, q),
    sheet(q, e, '', q, 'good', q),
  ]

  it('is counted sheet by sheet, and reckoned like any other tally', () => {
    const { tallies, voided, sheets } = unwrap(countSheets(rules, box))
    expect(sheets).toBe(4)
    expect(voided).toEqual([
      { reason: 'unknown', sheets: 0, entries: 1 },
      { reason: 'too-many', sheets: 1, entries: 0 },
    ])
    const review: ValueNode = {
      kind: 'tallies',
      clause: 'review',
      groups: [{ group: 'members', weight: 1, atLeast: 3 }],
      missingGroup: 'zero',
    }
    const compiledRules = compiled(book({ review }, [raters]))
    const means = tallies.map(({ tally: counted }) => {
      return valuesOf(compiledRules, { attributes, tallies: [counted] })['review']
    })
    // 100 100 85; 100 85 100; 85 85; 85 85 85; 85 85; 70 85 85. Two ballots are too few to be shown.
    expect(means).toEqual(['95', '95', '0', '85', '0', '80'])
  })
})
