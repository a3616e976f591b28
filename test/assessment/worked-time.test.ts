import { describe, expect, it } from 'vitest'
import { civilDate, type PeriodKind } from '../../src/calendar/index.ts'
import type { Cap, FactsNode, Rulebook, Unmet, ValueNode } from '../../src/rulebook/index.ts'
import type { Catalogue, Fact, FactKind, Fields } from '../../src/vocabulary/index.ts'
import { threeClauses, threeStars } from '../support/rulebooks.ts'
import { compiled, fact, tally, valuesOf } from '../support/subject.ts'

// Worked cases of published texts, as far as they turn on time: `T…` as they are numbered there.

const kind = (name: string, fields: FactKind['fields'] = []): FactKind => {
  return { kind: name, title: {}, fields, recordedBy: [], certifiedBy: [], evidence: 0 }
}

const number = (name: string, to: number) => {
  return { name, type: 'number', from: 0, to, decimals: 0 } as const
}

const word = (name: string, ...options: string[]) => ({ name, type: 'choice', options }) as const

const catalogue: Catalogue = {
  facts: [
    kind('login'),
    kind('study'),
    kind('reading', [number('seconds', 86_400), number('minute', 1439)]),
    kind('quiz', [word('section', 'a', 'b', 'c'), number('mark', 100)]),
    kind('meeting'),
    kind('pledge', [word('outcome', 'met', 'unmet')]),
    kind('activity'),
    kind('service', [number('hours', 24)]),
    kind('lapse', [number('points', 10)]),
  ],
  attributes: [],
  inputs: [],
}

function book(cycle: PeriodKind, of: ValueNode, more: Partial<Rulebook> = {}): Rulebook {
  return threeClauses({
    catalogue,
    cycle,
    values: [{ name: 'total', of }],
    grading: { ...threeStars, bands: [{ grade: 'any', at: { ends: '[)' } }] },
    ...more,
  })
}

let id = 0
const did = (name: string, on: string, fields: Fields = {}): Fact => {
  return fact(`f-${String(id++).padStart(4, '0')}`, name, on, fields)
}

const total = (rulebook: Rulebook, period: string, facts: readonly Fact[], asOf?: string) =>
  valuesOf(compiled(rulebook), {
    period,
    facts,
    ...(asOf !== undefined && { asOf: civilDate(asOf) }),
  })['total']

const fixed = (points: number) => ({ kind: 'fixed', points }) as const
const facts = (clause: string, name: string, points: number, more: Partial<FactsNode> = {}) => {
  const node: FactsNode = { kind: 'facts', clause, fact: name, value: fixed(points), ...more }
  return node
}
const every = (window: PeriodKind, unmet: Unmet) => ({ every: { window, unmet } })
const perDay = (points: number): { caps: readonly Cap[] } => ({ caps: [{ per: 'day', points }] })

describe('T33: an app that gives and takes by the week and the month', () => {
  const login = facts('login', 'login', 1, {
    ...perDay(1),
    ...every('week', { points: -1 }),
  })

  it.each([
    ['nobody logged in: two whole weeks', [], -2],
    ['once in the first week', ['2026-01-05'], 0],
    ['twice on one day', ['2026-01-05', '2026-01-05'], 0],
    ['on two days of each week', ['2026-01-05', '2026-01-06', '2026-01-17', '2026-01-18'], 4],
    ['on days of a week that is not over', ['2026-01-12', '2026-01-13', '2026-01-19'], 2],
  ])('login 1 a day, a whole week without −1: %s', (_, days, points) => {
    const given = days.map((on) => did('login', on))
    expect(total(book('year', login), '2026', given, '2026-01-20')).toBe(String(points))
  })

  it('counts a week that lies in two months in neither month, and in their year', () => {
    // Week 5 runs from 26 January to 1 February: February has three whole weeks.
    expect(total(book('month', login), '2026-01', [])).toBe('-3')
    expect(total(book('month', login), '2026-02', [])).toBe('-3')
    expect(total(book('year', login), '2026', [], '2026-02-28')).toBe('-7')
  })

  const study = facts('study', 'study', 3, {
    caps: [{ per: 'month', points: 6 }],
    ...every('month', { points: -3 }),
  })

  it.each([
    [0, -3],
    [1, 3],
    [2, 6],
    [3, 6],
  ])('monthly study %i times is %i points', (times, points) => {
    const given = Array.from({ length: times }, (_, day) => did('study', `2026-03-0${day + 1}`))
    expect(total(book('month', study), '2026-03', given)).toBe(String(points))
  })

  it('study takes nothing of the month that runs', () => {
    expect(total(book('month', study), '2026-03', [], '2026-03-30')).toBe('0')
    expect(total(book('month', study), '2026-03', [], '2026-03-31')).toBe('-3')
  })

  it('reading gives 1 for each 30 seconds, at most 2 a day', () => {
    const value = { kind: 'per-unit', field: 'seconds', points: 1, each: 30 } as const
    const reading = facts('reading', 'reading', 0, { value, ...perDay(2) })
    const read = (on: string, seconds: number) => did('reading', on, { seconds, minute: 0 })
    const given = [read('2026-03-01', 30), read('2026-03-01', 300), read('2026-03-02', 30)]
    expect(total(book('month', reading), '2026-03', given)).toBe('3')
  })

  it('a quiz gives at most 3 a section and 6 together', () => {
    const value = {
      kind: 'banded',
      field: 'mark',
      bands: [
        { at: { from: 90, ends: '[)' }, points: 1.5 },
        { at: { from: 80, to: 90, ends: '[)' }, points: 1 },
        { at: { from: 60, to: 80, ends: '[)' }, points: 0.5 },
      ],
      outside: 'zero',
    } as const
    const caps: readonly Cap[] = [
      { per: 'day', points: 3, each: 'fact.section' },
      { per: 'day', points: 6 },
    ]
    const quiz = book('month', facts('quiz', 'quiz', 0, { value, caps }))
    const marks = (mark: number, ...sections: string[]) =>
      sections.map((section) => did('quiz', '2026-03-01', { section, mark }))
    expect(total(quiz, '2026-03', marks(80, 'a', 'a', 'a'))).toBe('3')
    expect(total(quiz, '2026-03', marks(90, 'a', 'a', 'a'))).toBe('3')
    expect(total(quiz, '2026-03', marks(90, 'a', 'a', 'b', 'b', 'c'))).toBe('6')
    expect(total(quiz, '2026-03', marks(59, 'a'))).toBe('0')
  })
})

describe('T34: active hours pay double, with room per day and item', () => {
  const active = [
    [360, 510],
    [720, 840],
    [1200, 1350],
  ].map(([from = 0, to = 0]) => {
    const right = { from, to, ends: '[)' } as const
    return { when: { op: 'between', left: 'fact.minute', right } as const, by: 2 }
  })
  const reading = facts('reading', 'reading', 1, {
    multipliers: { of: active, several: 'first' },
    ...perDay(6),
  })
  const at = (on: string, minute: number) => did('reading', on, { seconds: 60, minute })

  it.each([
    [359, 1],
    [360, 2],
    [509, 2],
    [510, 1],
    [720, 2],
    [1349, 2],
    [1350, 1],
  ])('minute %i of the day gives %i', (minute, points) => {
    expect(total(book('month', reading), '2026-03', [at('2026-03-01', minute)])).toBe(
      String(points),
    )
  })

  it('the room of a day is not doubled, and another item has its own', () => {
    const login = facts('login', 'login', 1, perDay(1))
    const both: ValueNode = { kind: 'group', clause: 'day', of: [reading, login] }
    const given = [1, 2, 3, 4].map((n) => at('2026-03-01', 360 + n))
    const logins = [did('login', '2026-03-01'), did('login', '2026-03-01')]
    expect(total(book('month', both), '2026-03', [...given, ...logins])).toBe('7')
    const less = { ...both, caps: [{ per: 'day', points: 5 }] as const }
    expect(total(book('month', less), '2026-03', [...given, ...logins])).toBe('5')
  })
})

describe('T35: the year is its twelve months and the appraisal', () => {
  const met: ValueNode = {
    kind: 'first',
    clause: 'pledges',
    options: [
      {
        when: {
          op: 'above',
          left: {
            count: 'pledge',
            where: { op: 'equals', left: 'fact.outcome', right: 'unmet' },
          },
          right: 0,
        },
        value: { kind: 'constant', clause: 'any-unmet', points: 0 },
      },
    ],
    otherwise: { kind: 'constant', clause: 'all-met', points: 10 },
  }
  const month: ValueNode = {
    kind: 'sum',
    clause: 'month',
    of: [
      facts('meetings', 'meeting', 10, { caps: [{ per: 'period', points: 30 }] }),
      met,
      facts('activity', 'activity', 1, { caps: [{ per: 'period', points: 10 }] }),
    ],
  }
  const months: ValueNode = {
    ...{ kind: 'sub-periods', clause: 'months', window: 'month', of: month, combine: 'sum' },
    unfinished: 'counts',
  }
  const year = book('year', months)

  it('each month has its own caps and its own pledges', () => {
    const given = [
      ...['05', '06', '07', '08'].map((day) => did('meeting', `2026-01-${day}`)),
      did('meeting', '2026-02-05'),
      did('pledge', '2026-02-10', { outcome: 'unmet' }),
      did('pledge', '2026-03-10', { outcome: 'met' }),
    ]
    // January 30 + 10, February 10 + 0, then ten months of 10.
    expect(total(year, '2026', given)).toBe('150')
    expect(total(year, '2026', given, '2026-03-15')).toBe('60')
  })

  it('with the appraisal of the year beside them', () => {
    const raters = [{ group: 'members', scores: [{ choice: 'good', points: 20 }] }]
    const appraisal: ValueNode = {
      ...{ kind: 'tallies', clause: 'appraisal', missingGroup: 'refuse' },
      groups: [{ group: 'members', weight: 1 }],
    }
    const both = book('year', { kind: 'sum', clause: 'all', of: [months, appraisal] }, { raters })
    const parts = { period: '2026', tallies: [tally('members', { good: 3 })] }
    expect(valuesOf(compiled(both), parts)['total']).toBe('140')
  })
})

describe('T21: half-year and year', () => {
  const raters = [
    {
      group: 'members',
      scores: [
        { choice: 'excellent', points: 100 },
        { choice: 'qualified', points: 85 },
        { choice: 'basic', points: 70 },
        { choice: 'unqualified', points: 50 },
      ],
    },
  ]
  const points = { kind: 'per-unit', field: 'points', points: 1 } as const
  const daily: ValueNode = {
    kind: 'less',
    clause: 'daily',
    from: { kind: 'constant', clause: 'full', points: 100 },
    deductions: [facts('lapses', 'lapse', 0, { value: points })],
    floor: 0,
  }
  const review: ValueNode = {
    ...{ kind: 'tallies', clause: 'review', missingGroup: 'refuse' },
    groups: [{ group: 'members', weight: 1 }],
  }
  const halves = (clause: string, of: ValueNode): ValueNode => {
    const window = 'half-year'
    return { kind: 'sub-periods', clause, window, of, combine: 'mean', unfinished: 'skips' }
  }
  const weighted = (first: ValueNode, second: ValueNode): ValueNode => {
    const of = [
      { weight: 0.6, value: first },
      { weight: 0.4, value: second },
    ]
    return { kind: 'weighted', clause: 'year', of }
  }
  const ballots = tally('members', { excellent: 10, qualified: 6, basic: 3, unqualified: 1 })
  const lapses = (...list: readonly (readonly [string, number])[]) =>
    list.map(([on, lost]) => did('lapse', on, { points: lost }))

  it('92 by the day and 88.5 by review is 90.6', () => {
    const rules = compiled(book('year', weighted(daily, review), { raters }))
    const given = lapses(['2026-02-01', 3], ['2026-09-01', 5])
    const parts = { period: '2026', facts: given, tallies: [ballots] }
    expect(valuesOf(rules, parts)['total']).toBe('90.6')
  })

  it('the year as the average of its halves, reviewed in each', () => {
    const node = weighted(halves('days', daily), halves('reviews', review))
    const rules = compiled(book('year', node, { raters }))
    const given = lapses(['2026-02-01', 10], ['2026-09-01', 6])
    const tallies = [
      { ...ballots, period: '2026-H1' },
      { ...tally('members', { qualified: 2 }), period: '2026-H2' },
    ]
    // Days (90 + 94) / 2 = 92, reviews (88.5 + 85) / 2 = 86.75.
    expect(valuesOf(rules, { period: '2026', facts: given, tallies })['total']).toBe('89.9')
  })

  it('a half-year by itself is a period of its own', () => {
    const rules = compiled(book('half-year', weighted(daily, review), { raters }))
    const parts = { period: '2026-H1', facts: lapses(['2026-02-01', 8]), tallies: [ballots] }
    expect(valuesOf(rules, parts)['total']).toBe('90.6')
  })
})

describe('only the highest of the items that one act matches', () => {
  const caught = {
    ...catalogue,
    facts: [
      kind('praise', [
        word('level', 'city', 'county', 'town'),
        { name: 'deed', type: 'text', longest: 50 },
      ]),
    ],
  } as const
  const item = (level: string, points: number) =>
    facts(level, 'praise', points, {
      where: { op: 'equals', left: 'fact.level', right: level },
    })
  const node: ValueNode = {
    kind: 'group',
    clause: 'praise',
    of: [item('town', 1), item('county', 3), item('city', 5)],
    highestOnly: { act: 'fact.deed' },
    caps: [{ per: 'period', points: 7 }],
  }
  const praised = (on: string, level: string, deed: string) => did('praise', on, { level, deed })

  it('counts one deed once, at its highest level, under the cap of all', () => {
    const rules = book('year', node, { catalogue: caught })
    const flood = [
      praised('2026-07-01', 'town', 'flood'),
      praised('2026-08-01', 'city', 'flood'),
      praised('2026-09-01', 'county', 'flood'),
    ]
    expect(total(rules, '2026', flood)).toBe('5')
    expect(total(rules, '2026', [...flood, praised('2026-10-01', 'town', 'fire')])).toBe('6')
    expect(total(rules, '2026', [...flood, praised('2026-10-01', 'county', 'fire')])).toBe('7')
  })
})
