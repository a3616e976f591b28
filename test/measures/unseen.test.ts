import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import type { Rulebook, ValueNode } from '../../src/rulebook/index.ts'
import { checkRulebook } from '../../src/rulebook/index.ts'
import { type CaseFact, type RulebookCase, runRulebookTests } from '../../src/testing/index.ts'
import type { FactKind, FieldSpec } from '../../src/vocabulary/index.ts'

/**
 * Texts that nobody had in mind when the clauses were made: what co-operatives, hospitals, schools, unions
 * and safety inspections ask for. They are plausible, not published, and are not shipped.
 */

function book(parts: Pick<Rulebook, 'id' | 'values' | 'grading'> & Partial<Rulebook>): Rulebook {
  return {
    version: '1',
    title: { en: parts.id },
    source: 'plausible',
    inForce: { from: civilDate('2020-01-01') },
    zone: 'Asia/Shanghai',
    cycle: 'year',
    catalogue: { facts: [], attributes: [], inputs: [] },
    ...parts,
  }
}

function kind(name: string, ...fields: readonly FieldSpec[]): FactKind {
  return { kind: name, title: { en: name }, fields, recordedBy: [], certifiedBy: [], evidence: 0 }
}

const choice = (name: string, ...options: readonly string[]): FieldSpec => {
  return { name, type: 'choice', options }
}

const score = (name: string) => ({ name, from: 0, to: 100, decimals: 2 })
const read = (input: string): ValueNode => ({ kind: 'input', clause: `given-${input}`, input })

const holds = (name: string, rulebook: Rulebook, cases: readonly RulebookCase[]) =>
  describe(name, () => {
    it('has nothing wrong', () => {
      expect(checkRulebook(rulebook)).toEqual([])
    })
    runRulebookTests(rulebook, cases, { describe, it })
  })

/**
 * Twelve penalty points a year for drivers of a co-operative: by severity, doubled where the same thing
 * comes again within ninety days; training takes six off once a year, but never below none; from twelve on
 * the pass is withdrawn, at once where somebody was hurt.
 */
const penalty = book({
  id: 'safety-points',
  catalogue: {
    facts: [
      kind('violation', choice('what', 'speed', 'belt', 'load'), {
        name: 'hurt',
        type: 'flag',
      }),
      kind('training'),
    ],
    attributes: [],
    inputs: [],
  },
  values: [
    {
      name: 'points',
      of: {
        kind: 'less',
        clause: 'points',
        from: {
          kind: 'facts',
          clause: 'violations',
          fact: 'violation',
          value: {
            kind: 'by-choice',
            field: 'what',
            points: [
              { option: 'speed', points: 6 },
              { option: 'belt', points: 1 },
              { option: 'load', points: 3 },
            ],
          },
          repeat: { within: { days: 90 }, by: 2, same: 'fact.what' },
        },
        deductions: [
          {
            kind: 'facts',
            clause: 'training',
            fact: 'training',
            value: { kind: 'fixed', points: 6 },
            caps: [{ per: 'period', points: 6 }],
          },
        ],
        floor: 0,
      },
    },
  ],
  grading: {
    clause: 'state',
    value: 'points',
    bands: [
      { grade: 'withdrawn', at: { from: 12, ends: '[)' } },
      { grade: 'warned', at: { from: 6, to: 12, ends: '[)' } },
      { grade: 'clear', at: { to: 6, ends: '()' } },
    ],
  },
  vetoes: [
    {
      clause: 'hurt',
      when: {
        op: 'at-least',
        left: { count: 'violation', where: { op: 'equals', left: 'fact.hurt', right: true } },
        right: 1,
      },
      effect: { kind: 'at-least', grade: 'withdrawn' },
    },
  ],
})

const violation = (on: string, what: string, hurt = false) => {
  return { kind: 'violation', on, fields: { what, hurt } }
}
const trained = (on: string) => ({ kind: 'training', on })

holds('penalty points', penalty, [
  {
    name: 'nothing happened',
    period: '2026',
    given: {},
    expect: { values: { points: 0 }, grade: 'clear' },
  },
  {
    name: 'the same within ninety days counts double',
    period: '2026',
    given: { facts: [violation('2026-01-01', 'load'), violation('2026-04-01', 'load')] },
    expect: { values: { points: 9 }, grade: 'warned' },
  },
  {
    name: 'a day later it does not, nor does something else',
    period: '2026',
    given: {
      facts: [
        violation('2026-01-01', 'load'),
        violation('2026-04-02', 'load'),
        violation('2026-01-02', 'belt'),
      ],
    },
    expect: { values: { points: 7 }, grade: 'warned' },
  },
  {
    name: 'training takes six off, once, and never below none',
    period: '2026',
    given: {
      facts: [violation('2026-01-01', 'belt'), trained('2026-02-01'), trained('2026-03-01')],
    },
    expect: { values: { points: 0 }, grade: 'clear' },
  },
  {
    name: 'somebody was hurt',
    period: '2026',
    given: { facts: [violation('2026-01-01', 'belt', true)] },
    expect: { values: { points: 1 }, grade: 'withdrawn', because: ['hurt'] },
  },
])

/**
 * A home for members of a trade union: five areas, each with its own hundred; a star for each area from
 * 80 on, but four stars at most without a full-time chair, and none where dues are not passed on. Stars
 * rise by one a year.
 */
const areas = ['organisation', 'rights', 'service', 'democracy', 'safety']
const home = book({
  id: 'members-home',
  catalogue: {
    facts: [],
    attributes: [
      { name: 'full-time-chair', type: 'flag' },
      { name: 'dues-passed-on', type: 'flag' },
    ],
    inputs: areas.map(score),
  },
  values: [
    {
      name: 'stars',
      of: {
        kind: 'sum',
        clause: 'stars',
        of: areas.map((area) => ({
          kind: 'ladder',
          clause: area,
          how: 'highest',
          of: read(area),
          steps: [{ from: 80, reached: 'at', points: 1 }],
          below: 0,
        })),
      },
    },
  ],
  grading: {
    clause: 'home',
    value: 'stars',
    bands: [
      { grade: 'five', at: { from: 5, ends: '[)' } },
      { grade: 'four', at: { from: 4, to: 5, ends: '[)' } },
      { grade: 'three', at: { from: 3, to: 4, ends: '[)' } },
      { grade: 'none', at: { to: 3, ends: '()' } },
    ],
    steps: { clause: 'one-a-year', up: 1, without: 'free', vetoes: 'free' },
  },
  vetoes: [
    {
      clause: 'chair',
      when: { op: 'equals', left: 'subject.full-time-chair', right: false },
      effect: { kind: 'at-most', grade: 'four' },
    },
    {
      clause: 'dues',
      when: { op: 'equals', left: 'subject.dues-passed-on', right: false },
      effect: { kind: 'ungraded' },
    },
  ],
})

const homeOf = (stars: number, chair = true, dues = true) => ({
  attributes: { 'full-time-chair': chair, 'dues-passed-on': dues },
  inputs: Object.fromEntries(areas.map((area, index) => [area, index < stars ? 80 : 79.99])),
})

holds('a five-star home of a union', home, [
  { name: 'five', period: '2026', given: homeOf(5), expect: { grade: 'five' } },
  {
    name: 'no full-time chair',
    period: '2026',
    given: homeOf(5, false),
    expect: { grade: 'four', because: ['chair'] },
  },
  {
    name: 'dues are kept back',
    period: '2026',
    given: homeOf(5, true, false),
    expect: { grade: null },
  },
  {
    name: 'one star more a year',
    period: '2026',
    given: { ...homeOf(5), history: [{ period: '2025', grade: 'three' }] },
    expect: { band: 'five', grade: 'four', because: ['one-a-year'] },
  },
  { name: 'two areas are none', period: '2026', given: homeOf(2), expect: { grade: 'none' } },
])

/**
 * A teacher with a post at school and duty in a community: 6 : 4, the home unit's mark and the community's;
 * who has been away all year has the home unit's alone; a mark below 60 in either keeps from excellent.
 */
const sixFour = book({
  id: 'six-four',
  catalogue: {
    facts: [],
    attributes: [{ name: 'away', type: 'flag' }],
    inputs: [score('home'), score('community')],
  },
  values: [
    { name: 'home', of: read('home') },
    {
      name: 'community',
      of: {
        kind: 'first',
        clause: 'community',
        options: [
          {
            when: { op: 'equals', left: 'subject.away', right: true },
            value: { kind: 'constant', clause: 'away', points: 60 },
          },
        ],
        otherwise: read('community'),
      },
    },
    {
      name: 'total',
      of: {
        kind: 'weighted',
        clause: 'total',
        of: [
          { weight: 0.6, value: { kind: 'value', clause: 'home-part', value: 'home' } },
          {
            weight: 0.4,
            value: { kind: 'value', clause: 'community-part', value: 'community' },
            applies: { op: 'equals', left: 'subject.away', right: false },
          },
        ],
        notApplicable: 'reweight',
      },
    },
  ],
  grading: {
    kind: 'cases',
    clause: 'grade',
    value: 'total',
    grades: [{ grade: 'excellent' }, { grade: 'passed' }, { grade: 'failed' }],
    cases: [
      {
        clause: 'both',
        grade: 'excellent',
        when: {
          op: 'all',
          of: [
            { op: 'at-least', left: 'value.total', right: 85 },
            { op: 'at-least', left: 'value.home', right: 60 },
            { op: 'at-least', left: 'value.community', right: 60 },
          ],
        },
      },
      {
        clause: 'enough',
        grade: 'passed',
        when: { op: 'at-least', left: 'value.total', right: 60 },
      },
    ],
    otherwise: 'failed',
    several: 'first',
  },
})

const marks = (own: number, community?: number) => ({
  attributes: { away: community === undefined },
  inputs: { home: own, ...(community !== undefined && { community }) },
})

holds('six parts home unit, four parts community', sixFour, [
  {
    name: '90 and 80 make 86',
    period: '2026',
    given: marks(90, 80),
    expect: { values: { total: 86 }, grade: 'excellent' },
  },
  {
    name: 'a mark below 60 keeps from excellent',
    period: '2026',
    given: marks(100, 59),
    expect: { values: { total: '418/5' }, grade: 'passed' },
  },
  {
    name: 'away all year: the home unit alone',
    period: '2026',
    given: marks(85),
    expect: { values: { total: 85 }, grade: 'excellent' },
  },
  { name: 'failed', period: '2026', given: marks(59, 60), expect: { grade: 'failed' } },
])

/**
 * Wards of a hospital in three classes: class one at 90, class two at 75, else three. An infection that was
 * not reported lowers by one class each time; what was put right within thirty days does not count; two
 * years in class three: the head nurse is asked to a talk. A third of the pool goes by points.
 */
const wards = book({
  id: 'ward-classes',
  catalogue: {
    facts: [
      kind(
        'unreported',
        { name: 'found', type: 'date' },
        { name: 'put-right-after', type: 'number', from: 0, to: 366, decimals: 0, optional: true },
      ),
    ],
    attributes: [],
    inputs: [score('check')],
  },
  values: [
    {
      name: 'lapses',
      of: {
        kind: 'count',
        clause: 'lapses',
        fact: 'unreported',
        where: {
          op: 'not',
          of: {
            op: 'all',
            of: [
              { op: 'known', left: 'fact.put-right-after' },
              { op: 'at-most', left: 'fact.put-right-after', right: 30 },
            ],
          },
        },
      },
    },
    {
      name: 'class',
      of: {
        kind: 'less',
        clause: 'class',
        floor: 1,
        from: {
          kind: 'ladder',
          clause: 'by-check',
          how: 'highest',
          of: read('check'),
          steps: [
            { from: 75, reached: 'at', points: 2 },
            { from: 90, reached: 'at', points: 3 },
          ],
          below: 1,
        },
        deductions: [{ kind: 'value', clause: 'one-each', value: 'lapses' }],
      },
    },
  ],
  grading: {
    clause: 'ward',
    value: 'class',
    bands: [
      { grade: 'one', at: { from: 3, ends: '[)' } },
      { grade: 'two', at: { from: 2, to: 3, ends: '[)' } },
      { grade: 'three', at: { to: 2, ends: '()' } },
    ],
  },
  measures: [
    {
      clause: 'talk',
      measure: 'talk',
      grades: ['three'],
      run: { periods: 2, gap: 'breaks' },
      decidedBy: 'head of nursing',
    },
  ],
})

const lapse = (after?: number) => ({
  kind: 'unreported',
  on: '2026-05-01',
  fields: { found: '2026-05-01', ...(after !== undefined && { 'put-right-after': after }) },
})
const ward = (check: number, ...facts: readonly ReturnType<typeof lapse>[]) => {
  return { inputs: { check }, facts }
}

holds('wards in three classes, with time to put things right', wards, [
  { name: '90', period: '2026', given: ward(90), expect: { grade: 'one' } },
  { name: '89.99', period: '2026', given: ward(89.99), expect: { grade: 'two' } },
  {
    name: 'put right on day 30',
    period: '2026',
    given: ward(95, lapse(30)),
    expect: { grade: 'one' },
  },
  { name: 'on day 31', period: '2026', given: ward(95, lapse(31)), expect: { grade: 'two' } },
  {
    name: 'three times, and never: no lower than the lowest',
    period: '2026',
    given: {
      ...ward(95, lapse(), lapse(), lapse()),
      history: [{ period: '2025', grade: 'three' }],
    },
    expect: { values: { lapses: 3, class: 1 }, grade: 'three', measures: ['talk'] },
  },
])

/**
 * A marketing co-operative: families deliver in kilograms. Points by price steps, each part at its rate;
 * half for second quality; a lorry shared by several families is shared out. A tenth of the families are
 * model families, four tenths good, by points; who delivered in fewer than three months is at most good.
 */
const harvest = book({
  id: 'harvest',
  catalogue: {
    facts: [
      kind(
        'delivery',
        { name: 'kilograms', type: 'number', from: 0, to: 10_000, decimals: 1 },
        choice('quality', 'first', 'second'),
        { name: 'families', type: 'number', from: 1, to: 20, decimals: 0 },
      ),
    ],
    attributes: [],
    inputs: [],
  },
  values: [
    {
      name: 'months',
      of: { kind: 'count', clause: 'months', fact: 'delivery', windows: 'month' },
    },
    {
      name: 'points',
      of: {
        kind: 'facts',
        clause: 'deliveries',
        fact: 'delivery',
        value: {
          kind: 'slices',
          field: 'kilograms',
          slices: [{ upTo: 1_000, points: 0.01 }, { points: 0.02 }],
        },
        multipliers: {
          of: [{ when: { op: 'equals', left: 'fact.quality', right: 'second' }, by: 0.5 }],
        },
        sharedBy: 'families',
      },
    },
  ],
  grading: {
    kind: 'shares',
    clause: 'families',
    value: 'points',
    ladder: [
      { grade: 'model', share: 0.1, seats: 'up' },
      { grade: 'good', share: 0.4, seats: 'down' },
    ],
    rest: { grade: 'member' },
    base: 'all',
    tie: 'all-in',
    order: [
      { by: 'value.points', first: 'highest' },
      { by: 'value.months', first: 'highest' },
    ],
  },
  vetoes: [
    {
      clause: 'three-months',
      when: { op: 'below', left: 'value.months', right: 3 },
      effect: { kind: 'at-most', grade: 'good' },
    },
  ],
  afterRuling: 'rerun',
})

const delivery = (month: number, kilograms: number, quality = 'first', families = 1) => {
  return { kind: 'delivery', on: `2026-0${month}-10`, fields: { kilograms, quality, families } }
}
const family = (
  name: string,
  facts: readonly ReturnType<typeof delivery>[],
  points: number | string,
  grade: string,
) => ({ subject: `m-${name}`, given: { facts }, expect: { values: { points }, grade } })

holds('a harvest by points and target shares', harvest, [
  {
    name: 'the first of five is no model: two months are too few',
    period: '2026',
    subjects: [
      family('a', [delivery(7, 3_000), delivery(8, 100)], 51, 'good'),
      family('b', [delivery(6, 100), delivery(7, 100), delivery(8, 1_500)], 22, 'model'),
      family('c', [delivery(8, 1_000, 'second', 3)], '5/3', 'good'),
      family('d', [delivery(8, 100)], 1, 'member'),
      family('e', [], 0, 'member'),
    ],
  },
])

/**
 * Dormitories of a school: each month from 100 down, three points an untidy bed, at most 30 a month; a
 * month in which nobody did the common duty counts 10 less; the year is the mean of its months. The last
 * fifth is put right and looked at again: who passes that stands one class higher.
 */
const dormitories = book({
  id: 'dormitories',
  catalogue: {
    facts: [kind('untidy'), kind('duty'), kind('second-look', { name: 'passed', type: 'flag' })],
    attributes: [],
    inputs: [],
  },
  values: [
    {
      name: 'year',
      of: {
        kind: 'sub-periods',
        clause: 'year',
        window: 'month',
        combine: 'mean',
        unfinished: 'skips',
        of: {
          kind: 'less',
          clause: 'month',
          from: { kind: 'constant', clause: 'full', points: 100 },
          deductions: [
            {
              kind: 'facts',
              clause: 'beds',
              fact: 'untidy',
              value: { kind: 'fixed', points: 3 },
              caps: [{ per: 'month', points: 30 }],
            },
            {
              kind: 'facts',
              clause: 'duty',
              fact: 'duty',
              value: { kind: 'fixed', points: 0 },
              every: { window: 'month', unmet: { points: 10 } },
            },
          ],
        },
      },
    },
  ],
  grading: {
    kind: 'shares',
    clause: 'classes',
    value: 'year',
    // The last fifth, rounded down, is whoever is not in the first four fifths, rounded up.
    ladder: [
      { grade: 'one', share: 0.4, seats: 'down' },
      { grade: 'two', share: 0.4, seats: 'up' },
    ],
    rest: { grade: 'to-put-right' },
    base: 'all',
    tie: 'all-in',
    direct: 'beyond-seats',
    order: [{ by: 'value.year', first: 'highest' }],
  },
  vetoes: [
    {
      clause: 'second-look',
      when: {
        op: 'at-least',
        left: { count: 'second-look', where: { op: 'equals', left: 'fact.passed', right: true } },
        right: 1,
      },
      effect: { kind: 'at-least', grade: 'two' },
    },
  ],
  afterRuling: 'rerun',
})

const monthly = (month: number) => ({
  kind: 'duty',
  on: `2026-${String(month).padStart(2, '0')}-15`,
})
const everyMonth = Array.from({ length: 12 }, (_, index) => monthly(index + 1))
const untidy = (beds: number) => ({ kind: 'untidy', on: '2026-03-03', times: beds })
const room = (name: string, facts: readonly CaseFact[], year: number | string, grade: string) => ({
  subject: `m-${name}`,
  given: { facts: [...everyMonth.slice(1), ...facts] },
  expect: { values: { year }, grade },
})

holds('dormitories by the month, the last fifth put right', dormitories, [
  {
    name: 'five rooms: two, two and one',
    period: '2026',
    subjects: [
      room('a', [monthly(1)], 100, 'one'),
      room('b', [monthly(1), untidy(3)], '397/4', 'one'),
      room('c', [], '595/6', 'two'),
      room('d', [monthly(1), untidy(10)], '195/2', 'two'),
      room('e', [untidy(40)], '290/3', 'to-put-right'),
    ],
  },
  {
    name: 'who passes the second look stands one higher',
    period: '2026',
    subjects: [
      room('a', [monthly(1)], 100, 'one'),
      room('b', [monthly(1), untidy(3)], '397/4', 'one'),
      room('c', [], '595/6', 'two'),
      room('d', [monthly(1), untidy(10)], '195/2', 'two'),
      room(
        'e',
        [untidy(40), { kind: 'second-look', on: '2026-12-01', fields: { passed: true } }],
        '290/3',
        'two',
      ),
    ],
  },
])
