import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import type { Rulebook, ValueNode } from '../../src/rulebook/index.ts'
import { checkRulebook } from '../../src/rulebook/index.ts'
import { type RulebookCase, runRulebookTests } from '../../src/testing/index.ts'
import type { FactKind, FieldSpec } from '../../src/vocabulary/index.ts'

/**
 * Ten more texts that nobody had in mind, about places, earlier years, dates and best parts: appraisals of
 * civil servants, demerit points, forced distributions, marks of courses and juries. Plausible, not
 * published, and not shipped.
 */

function book(parts: Pick<Rulebook, 'id' | 'values' | 'grading'> & Partial<Rulebook>): Rulebook {
  return {
    version: '1',
    title: { en: parts.id },
    source: 'plausible',
    inForce: { from: civilDate('2010-01-01') },
    zone: 'Asia/Shanghai',
    cycle: 'year',
    catalogue: { facts: [], attributes: [], inputs: [] },
    ...parts,
  }
}

function kind(name: string, ...fields: readonly FieldSpec[]): FactKind {
  return { kind: name, title: { en: name }, fields, recordedBy: [], certifiedBy: [], evidence: 0 }
}

const score = (name: string) => ({ name, from: 0, to: 100, decimals: 2 })
const read = (input: string): ValueNode => ({ kind: 'input', clause: `given-${input}`, input })
const refer = (clause: string, value: string): ValueNode => ({ kind: 'value', clause, value })
const byScore = [{ by: 'value.score', first: 'highest' }] as const
const scores = { facts: [], attributes: [], inputs: [score('score')] }

const holds = (name: string, rulebook: Rulebook, cases: readonly RulebookCase[]) =>
  describe(name, () => {
    it('has nothing wrong', () => {
      expect(checkRulebook(rulebook)).toEqual([])
    })
    runRulebookTests(rulebook, cases, { describe, it })
  })

/**
 * Civil servants: excellent at most a fifth of who takes part, those whom the province praised beyond the
 * seats; who came within the half year is written about and not graded. Excellent in three of the last five
 * years: a step of pay. Not competent two years in a row: dismissal. Equal points: the earlier entry.
 */
const servants = book({
  id: 'servants',
  catalogue: {
    facts: [],
    attributes: [
      { name: 'entered', type: 'date' },
      { name: 'praised', type: 'flag' },
    ],
    inputs: [score('score')],
  },
  profiles: [
    {
      clause: 'new',
      when: {
        op: 'below',
        left: { since: 'subject.entered', unit: 'months', until: 'period-end' },
        right: 6,
      },
      exempt: [],
      outcome: 'commented',
      inBase: false,
    },
  ],
  values: [{ name: 'score', of: read('score') }],
  grading: {
    clause: 'grades',
    value: 'score',
    order: [...byScore, { by: 'subject.entered', first: 'earliest' }],
    bands: [
      { grade: 'excellent', at: { from: 90, ends: '[)' } },
      { grade: 'competent', at: { from: 60, to: 90, ends: '[)' } },
      { grade: 'not-competent', at: { to: 60, ends: '()' } },
    ],
  },
  quotas: [
    {
      clause: 'a-fifth',
      grade: 'excellent',
      counts: 'grade',
      share: 0.2,
      seats: 'half-up',
      base: 'all',
      tie: 'refuse',
      spares: {
        when: { op: 'equals', left: 'subject.praised', right: true },
        seat: 'beyond-seats',
      },
    },
  ],
  afterRuling: 'rerun',
  measures: [
    {
      clause: 'step-of-pay',
      measure: 'pay-step',
      grades: ['excellent'],
      when: {
        op: 'at-least',
        left: { past: ['excellent'], of: 4, gap: 'breaks' },
        right: 2,
      },
      decidedBy: 'personnel',
    },
    {
      clause: 'dismissal',
      measure: 'dismissal',
      grades: ['not-competent'],
      run: { periods: 2, gap: 'breaks' },
      decidedBy: 'personnel',
    },
  ],
})

const past = (...grades: readonly (string | null)[]) =>
  grades.map((grade, back) => ({ period: String(2025 - back), grade }))
const servant = (id: string, points: number, entered: string, praised = false) => ({
  subject: `m-${id}`,
  given: { attributes: { entered, praised }, inputs: { score: points } },
})

holds('civil servants', servants, [
  {
    name: 'five with one seat: the earlier entry has it, the praised one needs none, the newcomer is not counted',
    period: '2026',
    subjects: [
      {
        ...servant('a', 95, '2012-07-01'),
        expect: { grade: 'excellent', measures: ['pay-step'] },
        given: {
          ...servant('a', 95, '2012-07-01').given,
          history: past('competent', 'excellent', null, 'excellent', 'excellent'),
        },
      },
      { ...servant('b', 95, '2012-07-02'), expect: { grade: 'competent', because: ['a-fifth'] } },
      {
        ...servant('c', 91, '2015-01-01', true),
        given: {
          ...servant('c', 91, '2015-01-01', true).given,
          history: past('excellent', null, null, null, 'excellent'),
        },
        expect: { grade: 'excellent', measures: [] },
      },
      {
        ...servant('d', 59.99, '2015-01-01'),
        given: {
          ...servant('d', 59.99, '2015-01-01').given,
          history: past('not-competent'),
        },
        expect: { grade: 'not-competent', measures: ['dismissal'] },
      },
      { ...servant('e', 70, '2015-01-01'), expect: { grade: 'competent' } },
      { ...servant('f', 99, '2026-07-01'), expect: { grade: null } },
    ],
  },
])

/**
 * A licence: points stand for a year from the day of the offence, twelve withdraw it; in the last year of a
 * trial three do. Exactly a year later they are still there, a day later not.
 */
const licence = book({
  id: 'licence',
  catalogue: {
    facts: [kind('offence', { name: 'points', type: 'choice', options: ['1', '3', '6'] })],
    attributes: [{ name: 'trial-ends', type: 'date', optional: true }],
    inputs: [],
  },
  values: [
    {
      name: 'points',
      of: {
        kind: 'facts',
        clause: 'offences',
        fact: 'offence',
        value: {
          kind: 'by-choice',
          field: 'points',
          points: [1, 3, 6].map((points) => ({ option: String(points), points })),
        },
        valid: { for: { years: 1 } },
      },
    },
  ],
  grading: {
    clause: 'state',
    value: 'points',
    bands: [
      { grade: 'withdrawn', at: { from: 12, ends: '[)' } },
      { grade: 'noted', at: { from: 1, to: 12, ends: '[)' } },
      { grade: 'clear', at: { to: 1, ends: '()' } },
    ],
  },
  vetoes: [
    {
      clause: 'on-trial',
      when: {
        op: 'all',
        of: [
          { op: 'known', left: 'subject.trial-ends' },
          {
            op: 'at-most',
            left: { since: 'subject.trial-ends', unit: 'days', until: 'as-of' },
            right: 0,
          },
          { op: 'at-least', left: 'value.points', right: 3 },
        ],
      },
      effect: { kind: 'at-least', grade: 'withdrawn' },
    },
  ],
})

const offence = (on: string, points: string) => ({ kind: 'offence', on, fields: { points } })

holds('points of a licence', licence, [
  {
    name: 'a year later to the day they still stand',
    period: '2026',
    asOf: '2026-03-10',
    given: { facts: [offence('2025-03-10', '6'), offence('2026-01-05', '6')] },
    expect: { values: { points: 12 }, grade: 'withdrawn' },
  },
  {
    name: 'and a day after that no more',
    period: '2026',
    asOf: '2026-03-11',
    given: { facts: [offence('2025-03-10', '6'), offence('2026-01-05', '6')] },
    expect: { values: { points: 6 }, grade: 'noted' },
  },
  {
    name: 'on the last day of a trial three are enough',
    period: '2026',
    asOf: '2026-03-11',
    given: {
      facts: [offence('2026-01-05', '3')],
      attributes: { 'trial-ends': '2026-03-11' },
    },
    expect: { grade: 'withdrawn', because: ['on-trial'] },
  },
  {
    name: 'a day after the trial not',
    period: '2026',
    asOf: '2026-03-11',
    given: {
      facts: [offence('2026-01-05', '3')],
      attributes: { 'trial-ends': '2026-03-10' },
    },
    expect: { grade: 'noted' },
  },
  { name: 'nothing happened', period: '2026', given: {}, expect: { grade: 'clear' } },
])

/**
 * A firm: at most a fifth outstanding, and the last tenth, rounded down, needs improvement, but nobody who
 * reached 80 does; equal points at that edge: none of the equals falls.
 */
const forced = book({
  id: 'forced',
  // Nobody has less than nothing: the lowest rating is given by place alone.
  catalogue: { ...scores, inputs: [{ ...score('score'), from: -1 }] },
  values: [{ name: 'score', of: read('score') }],
  grading: {
    clause: 'ratings',
    value: 'score',
    order: byScore,
    bands: [
      { grade: 'outstanding', at: { from: 90, ends: '[)' } },
      { grade: 'meets', at: { from: 0, to: 90, ends: '[)' } },
      { grade: 'to-improve', at: { to: 0, ends: '()' } },
    ],
  },
  quotas: [
    {
      clause: 'top',
      grade: 'outstanding',
      counts: 'grade',
      share: 0.2,
      seats: 'down',
      base: 'all',
      tie: 'all-out',
    },
    {
      // The last tenth, rounded down, is whoever is not in the first nine tenths, rounded up.
      clause: 'last-tenth',
      grade: 'meets',
      counts: 'grade-and-above',
      share: 0.9,
      seats: 'up',
      base: 'all',
      tie: 'all-in',
      spares: { when: { op: 'at-least', left: 'value.score', right: 80 }, seat: 'in-turn' },
    },
  ],
  afterRuling: 'rerun',
})

const firm = (points: readonly number[], grades: { readonly [at: number]: string }) =>
  points.map((each, at) => ({
    subject: `m-${String(at).padStart(2, '0')}`,
    given: { inputs: { score: each } },
    expect: { grade: grades[at] ?? 'meets' },
  }))

holds('a forced distribution', forced, [
  {
    name: 'of ten two are outstanding and the last one has to improve',
    period: '2026',
    subjects: firm([99, 95, 92, 85, 80, 79, 75, 70, 65, 60], {
      0: 'outstanding',
      1: 'outstanding',
      9: 'to-improve',
    }),
  },
  {
    name: 'nobody does who reached 80',
    period: '2026',
    subjects: firm([99, 98, 97, 96, 95, 94, 93, 92, 91, 80], {
      0: 'outstanding',
      1: 'outstanding',
    }),
  },
  {
    name: 'two equals at the edge both stay',
    period: '2026',
    subjects: firm([99, 95, 92, 85, 80, 79, 75, 70, 60, 60], {
      0: 'outstanding',
      1: 'outstanding',
    }),
  },
  {
    name: 'of nine a tenth is nobody',
    period: '2026',
    subjects: firm([95, 92, 85, 80, 79, 75, 70, 65, 60], { 0: 'outstanding' }),
  },
])

/**
 * A course: the ten best of twelve sheets, two fifths, and the examination, three fifths. A for a tenth of
 * those who passed, rounded up, B for the next quarter, rounded down, C for all others who passed; below 50
 * in the examination nobody has.
 */
const sheets = Array.from({ length: 12 }, (_, index) => `sheet-${index + 1}`)
const course = book({
  id: 'course',
  catalogue: { facts: [], attributes: [], inputs: [...sheets, 'exam'].map(score) },
  values: [
    { name: 'exam', of: read('exam') },
    {
      name: 'score',
      of: {
        kind: 'weighted',
        clause: 'mark',
        of: [
          { weight: 0.6, value: refer('exam-part', 'exam') },
          {
            weight: 0.4,
            value: {
              kind: 'scaled',
              clause: 'sheets',
              per: 10,
              of: {
                kind: 'sum',
                clause: 'ten-best',
                only: { highest: 10 },
                of: sheets.map((sheet) => ({
                  kind: 'first',
                  clause: sheet,
                  options: [{ when: { op: 'known', left: `input.${sheet}` }, value: read(sheet) }],
                  otherwise: { kind: 'constant', clause: `${sheet}-none`, points: 0 },
                })),
              },
            },
          },
        ],
      },
    },
  ],
  grading: {
    kind: 'shares',
    clause: 'marks',
    value: 'score',
    ladder: [
      { grade: 'A', share: 0.1, seats: 'up' },
      { grade: 'B', share: 0.25, seats: 'down' },
      { grade: 'C', share: { allBut: 0 } },
    ],
    rest: { grade: 'F' },
    base: { atLeast: 'C' },
    tie: 'all-in',
    order: byScore,
  },
  vetoes: [
    {
      clause: 'failed',
      when: { op: 'below', left: 'value.exam', right: 50 },
      effect: { kind: 'at-most', grade: 'F' },
    },
  ],
  afterRuling: 'rerun',
})

const student = (id: string, exam: number, done: readonly number[], expected: object) => ({
  subject: `m-${id}`,
  given: {
    inputs: {
      exam,
      ...Object.fromEntries(done.map((points, index) => [sheets[index] ?? '', points])),
    },
  },
  expect: expected,
})
const all = (points: number) => sheets.map(() => points)

holds('a course with its ten best sheets', course, [
  {
    name: 'eleven, eight of them passed: one A, two B',
    period: '2026',
    subjects: [
      student('a', 100, [...all(100).slice(2), 0, 0], { values: { score: 100 }, grade: 'A' }),
      student('b', 90, all(90), { grade: 'B' }),
      student('c', 80, [...all(80).slice(3)], { values: { score: 76.8 }, grade: 'B' }),
      student('d', 70, all(70), { grade: 'C' }),
      student('e', 69, all(69), { grade: 'C' }),
      student('f', 68, all(68), { grade: 'C' }),
      student('g', 67, all(67), { grade: 'C' }),
      student('h', 50, [], { values: { score: 30 }, grade: 'C' }),
      student('i', 49.99, all(100), { grade: 'F', because: ['failed'] }),
      student('j', 10, all(100), { grade: 'F' }),
      student('k', 0, [], { grade: 'F' }),
    ],
  },
])

/**
 * A jury of five: the highest and the lowest mark do not count, the other three are averaged. Where the five
 * are more than 15 apart nobody is placed before they have looked again.
 */
const judges = ['one', 'two', 'three', 'four', 'five']
const jury = book({
  id: 'jury',
  catalogue: { facts: [], attributes: [], inputs: judges.map(score) },
  values: [
    ...judges.map((judge) => ({ name: judge, of: read(judge) })),
    {
      name: 'apart',
      of: {
        kind: 'less',
        clause: 'apart',
        from: { kind: 'highest', clause: 'most', of: judges.map((j) => refer(`most-${j}`, j)) },
        deductions: [
          { kind: 'lowest', clause: 'least', of: judges.map((j) => refer(`least-${j}`, j)) },
        ],
      },
    },
    {
      name: 'score',
      of: {
        kind: 'mean',
        clause: 'middle-three',
        only: { without: { highest: 1, lowest: 1 }, few: 'refuse' },
        of: judges.map((judge) => ({ value: refer(`counted-${judge}`, judge) })),
      },
    },
  ],
  grading: {
    clause: 'prize',
    value: 'score',
    bands: [
      { grade: 'prize', at: { from: 85, ends: '[)' } },
      { grade: 'none', at: { to: 85, ends: '()' } },
    ],
  },
  vetoes: [
    {
      clause: 'look-again',
      when: { op: 'above', left: 'value.apart', right: 15 },
      effect: { kind: 'ungraded' },
    },
  ],
})

const marked = (...marks: readonly number[]) => ({
  inputs: Object.fromEntries(marks.map((mark, index) => [judges[index] ?? '', mark])),
})

holds('a jury of five', jury, [
  {
    name: 'the ends do not count',
    period: '2026',
    given: marked(80, 95, 85, 86, 87),
    expect: { values: { score: 86, apart: 15 }, grade: 'prize' },
  },
  {
    name: 'of two equal ends one counts',
    period: '2026',
    given: marked(90, 90, 80, 80, 85),
    expect: { values: { score: 85 }, grade: 'prize' },
  },
  {
    name: 'more than 15 apart',
    period: '2026',
    given: marked(80, 95.01, 85, 86, 87),
    expect: { grade: null, because: ['look-again'] },
  },
])

/**
 * Sub-districts of a street: the first three get the flag, the last two by points are weak whatever they
 * reached and are asked to a talk; weak twice within three years: yellow card. Equals at the end are weak
 * together for nobody: people say which.
 */
const districts = book({
  id: 'districts',
  catalogue: scores,
  values: [{ name: 'score', of: read('score') }],
  grading: {
    kind: 'shares',
    clause: 'classes',
    value: 'score',
    ladder: [
      { grade: 'flag', share: { first: 3 } },
      { grade: 'sound', share: { allBut: 0 } },
    ],
    rest: { grade: 'weak' },
    base: 'all',
    tie: 'refuse',
    order: byScore,
  },
  quotas: [
    {
      clause: 'last-two',
      grade: 'sound',
      counts: 'grade-and-above',
      share: { allBut: 2 },
      base: 'all',
      tie: 'refuse',
    },
  ],
  afterRuling: 'rerun',
  measures: [
    {
      clause: 'talk',
      measure: 'talk',
      ranks: { end: 'last', share: { first: 2 }, tie: 'all-in' },
      decidedBy: 'street',
    },
    {
      clause: 'card',
      measure: 'yellow-card',
      grades: ['weak'],
      when: { op: 'at-least', left: { past: ['weak'], of: 2, gap: 'skips' }, right: 1 },
      decidedBy: 'street',
    },
  ],
})

const district = (
  id: string,
  points: number,
  expected: object,
  earlier: readonly string[] = [],
) => ({
  subject: `u-${id}`,
  given: { inputs: { score: points }, ...(earlier.length > 0 && { history: past(...earlier) }) },
  expect: expected,
})

holds('sub-districts, first and last', districts, [
  {
    name: 'seven of them',
    period: '2026',
    subjects: [
      district('a', 99, { grade: 'flag', measures: [] }),
      district('b', 98, { grade: 'flag' }),
      district('c', 97, { grade: 'flag' }),
      district('d', 96, { grade: 'sound' }, ['weak', 'weak']),
      district('e', 95, { grade: 'sound', measures: [] }),
      district('f', 94, { grade: 'weak', measures: ['talk', 'yellow-card'] }, ['sound', 'weak']),
      district('g', 93, { grade: 'weak', measures: ['talk'] }, ['sound', 'sound', 'weak']),
    ],
  },
])

/**
 * Reports of households in a credit file: a day late costs half a point, at most ten a report and fifteen a
 * month; early is no merit. What was put right within thirty days after the due day costs half.
 */
const credit = book({
  id: 'credit',
  catalogue: {
    facts: [kind('payment', { name: 'due', type: 'date' }, { name: 'settled', type: 'date' })],
    attributes: [],
    inputs: [],
  },
  values: [
    {
      name: 'score',
      of: {
        kind: 'less',
        clause: 'file',
        from: { kind: 'constant', clause: 'full', points: 100 },
        deductions: [
          {
            kind: 'facts',
            clause: 'late',
            fact: 'payment',
            value: {
              kind: 'per-unit',
              field: {
                since: 'fact.due',
                until: 'fact.settled',
                unit: 'days',
                earlier: 'zero',
                atMost: 20,
              },
              points: 0.5,
            },
            multipliers: {
              of: [
                {
                  when: {
                    op: 'at-most',
                    left: { since: 'fact.due', until: 'fact.settled', unit: 'days' },
                    right: 30,
                  },
                  by: 0.5,
                },
              ],
            },
            caps: [{ per: 'month', points: 15 }],
          },
        ],
        floor: 0,
      },
    },
  ],
  grading: {
    clause: 'letters',
    value: 'score',
    bands: [
      { grade: 'A', at: { from: 90, ends: '[)' } },
      { grade: 'B', at: { to: 90, ends: '()' } },
    ],
  },
})

const payment = (due: string, settled: string) => {
  return { kind: 'payment', on: due, fields: { due, settled } }
}

holds('a credit file that counts days', credit, [
  {
    name: 'early, to the day, four days late, thirty, thirty-one',
    period: '2026',
    given: {
      facts: [
        payment('2026-01-10', '2026-01-01'),
        payment('2026-02-10', '2026-02-10'),
        payment('2026-03-10', '2026-03-14'),
        payment('2026-04-01', '2026-05-01'),
      ],
    },
    expect: { values: { score: 94 }, grade: 'A' },
  },
  {
    name: 'a day more costs the whole, and the month has its limit',
    period: '2026',
    given: {
      facts: [payment('2026-04-01', '2026-05-02'), payment('2026-04-02', '2026-08-01')],
    },
    expect: { values: { score: 85 }, grade: 'B' },
  },
])

/**
 * A post to be filled: half a point for each full month of service up to twelve, the examination, and the
 * first two are heard; equals: who entered first, and then nobody before people have said.
 */
const promotion = book({
  id: 'promotion',
  catalogue: {
    facts: [],
    attributes: [{ name: 'entered', type: 'date' }],
    inputs: [score('exam')],
  },
  values: [
    {
      name: 'score',
      of: {
        kind: 'sum',
        clause: 'points',
        of: [
          read('exam'),
          {
            kind: 'elapsed',
            clause: 'service',
            since: 'subject.entered',
            unit: 'months',
            until: '06-30',
            earlier: 'zero',
            atMost: 24,
            times: 0.5,
          },
        ],
      },
    },
  ],
  grading: {
    kind: 'shares',
    clause: 'heard',
    value: 'score',
    ladder: [{ grade: 'heard', share: { first: 2 } }],
    rest: null,
    base: 'all',
    tie: 'refuse',
    order: [...byScore, { by: 'subject.entered', first: 'earliest' }],
  },
  afterRuling: 'rerun',
})

const applicant = (id: string, exam: number, entered: string, expected: object) => ({
  subject: `m-${id}`,
  given: { attributes: { entered }, inputs: { exam } },
  expect: expected,
})

holds('a post to be filled', promotion, [
  {
    name: 'full months up to the end of June, the earlier entry among equals',
    period: '2026',
    subjects: [
      applicant('a', 80, '2026-01-31', { values: { score: 82.5 }, grade: null }),
      applicant('b', 82.5, '2026-06-30', { values: { score: 82.5 }, grade: null }),
      applicant('c', 80, '2000-01-01', { values: { score: 92 }, grade: 'heard' }),
      applicant('d', 82.5, '2026-07-01', { values: { score: 82.5 }, grade: null }),
      applicant('e', 82, '2026-05-30', { values: { score: 82.5 }, grade: null }),
      applicant('f', 72, '2024-06-30', { values: { score: 84 }, grade: 'heard' }),
    ],
  },
])

/**
 * Classes of a school hold the flag by the median of their weeks' checks; three weeks without any check are
 * too few for anything. The best half year of four counts for the house cup.
 */
const weekly = ['w1', 'w2', 'w3', 'w4', 'w5']
const median = book({
  id: 'median',
  catalogue: { facts: [], attributes: [], inputs: weekly.map(score) },
  values: [
    {
      name: 'score',
      of: {
        kind: 'mean',
        clause: 'median',
        only: 'middle',
        none: 'refuse',
        of: weekly.map((week) => ({
          value: read(week),
          applies: { op: 'known', left: `input.${week}` },
        })),
      },
    },
  ],
  grading: {
    clause: 'flag',
    value: 'score',
    bands: [
      { grade: 'flag', at: { from: 90, ends: '[)' } },
      { grade: 'none', at: { to: 90, ends: '()' } },
    ],
  },
})

holds('the median of the weeks', median, [
  {
    name: 'one bad week changes nothing',
    period: '2026',
    given: { inputs: { w1: 95, w2: 0, w3: 90, w4: 91, w5: 89 } },
    expect: { values: { score: 90 }, grade: 'flag' },
  },
  {
    name: 'of four the two in the middle',
    period: '2026',
    given: { inputs: { w1: 95, w2: 0, w3: 90, w4: 89 } },
    expect: { values: { score: 89.5 }, grade: 'none' },
  },
  { name: 'of none nothing', period: '2026', given: {}, expect: { refusals: ['missing'] } },
])

/**
 * A secretary's review by the town, the members and the villagers, four, three and three tenths. Where two
 * groups are more than 15 apart the town looks again before anybody is excellent; the mark stands.
 */
const groups = ['town', 'members', 'villagers'] as const
const review = book({
  id: 'review',
  raters: groups.map((group) => ({ group, marks: { from: 0, to: 100, decimals: 0 } })),
  values: [
    ...groups.map((group) => ({
      name: group,
      of: {
        kind: 'tallies' as const,
        clause: `by-${group}`,
        groups: [{ group, weight: 1 }],
        missingGroup: 'refuse' as const,
      },
    })),
    {
      name: 'apart',
      of: {
        kind: 'less',
        clause: 'apart',
        from: { kind: 'highest', clause: 'top', of: groups.map((g) => refer(`top-${g}`, g)) },
        deductions: [
          { kind: 'lowest', clause: 'bottom', of: groups.map((g) => refer(`bottom-${g}`, g)) },
        ],
      },
    },
    {
      name: 'score',
      of: {
        kind: 'weighted',
        clause: 'together',
        of: groups.map((group, index) => ({
          weight: index === 0 ? 0.4 : 0.3,
          value: refer(`part-${group}`, group),
        })),
      },
    },
  ],
  grading: {
    clause: 'review',
    value: 'score',
    bands: [
      { grade: 'excellent', at: { from: 90, ends: '[)' } },
      { grade: 'good', at: { from: 75, to: 90, ends: '[)' } },
      { grade: 'weak', at: { to: 75, ends: '()' } },
    ],
  },
  vetoes: [
    {
      clause: 'apart-too-far',
      when: { op: 'above', left: 'value.apart', right: 15 },
      effect: { kind: 'at-most', grade: 'good' },
    },
  ],
  measures: [
    {
      clause: 'look-again',
      measure: 're-examination',
      when: { op: 'above', left: 'value.apart', right: 15 },
      decidedBy: 'town',
    },
  ],
})

const heard = (...marks: readonly number[]) => ({
  tallies: groups.map((group, index) => ({
    group,
    counts: [],
    marks: [{ points: marks[index] ?? 0, count: 3 }],
  })),
})

holds('a review by three groups', review, [
  {
    name: 'fifteen apart is near enough',
    period: '2026',
    given: heard(95, 80, 95),
    expect: { values: { apart: 15, score: 90.5 }, grade: 'excellent', measures: [] },
  },
  {
    name: 'sixteen is not',
    period: '2026',
    given: heard(96, 80, 96),
    expect: { grade: 'good', because: ['apart-too-far'], measures: ['re-examination'] },
  },
])
