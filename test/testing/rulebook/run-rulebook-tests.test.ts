import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/foundation/index.ts'
import { zh } from '../../../src/language/index.ts'
import type { Rulebook } from '../../../src/rulebook/index.ts'
import { municipalBranches, quannan, smallest } from '../../../src/rulebooks/index.ts'
import { parseRulebookCases, type RulebookCase } from '../../../src/schema/index.ts'
import {
  coverageTable,
  type RulebookReport,
  runRulebookTests,
  SpecificationError,
} from '../../../src/testing/index.ts'
import { compiled } from '../../support/subject.ts'

const kept = { kind: 'verdict', on: '2026-03-06', fields: { outcome: 'fulfilled' } }
const hours = (n: number, on = '2026-04-01') => ({
  kind: 'service',
  on,
  fields: { hours: n },
  certifiedBy: 'm-9',
})

const holds: readonly RulebookCase[] = [
  {
    name: 'two pledges kept are a star',
    period: '2026',
    given: { facts: [{ ...kept, times: 2 }] },
    expect: {
      values: { total: 10 },
      grade: 'star',
      outcome: 'graded',
      band: 'star',
      because: [],
      measures: [],
    },
  },
  {
    name: 'half a point an hour, at most ten',
    period: '2026',
    given: { facts: [hours(3), { ...hours(24), times: 2 }] },
    expect: { values: { total: '10/1' }, setAside: [] },
  },
]

const failuresOf = ({ cases }: RulebookReport) =>
  cases.flatMap(({ failures }) =>
    failures.map(({ what, expected, actual }) => [what, expected, actual]),
  )

const one = (each: Partial<RulebookCase>) =>
  runRulebookTests(smallest, [{ name: 'a case', period: '2026', ...each }])

describe('runRulebookTests', () => {
  it('holds what holds, of a rulebook and of a compiled one', () => {
    for (const rules of [smallest, compiled(smallest)]) {
      const report = runRulebookTests(rules, holds)
      expect(failuresOf(report)).toEqual([])
      expect(report).toMatchObject({ ok: true, faults: [] })
      expect(report.cases.map(({ name }) => name)).toEqual(holds.map(({ name }) => name))
    }
  })

  it('tells expected and actual, and why the value is what it is', () => {
    const report = one({
      given: { facts: [hours(24)] },
      expect: { values: { total: 11.5 }, grade: 'no-star' },
    })
    expect(report.ok).toBe(false)
    expect(report.cases[0]?.failures).toEqual([
      {
        what: 'value total',
        expected: '11.5',
        actual: '10',
        because: [
          'points [clause total, an example] = 10',
          '  pledges kept [clause kept, an example] = 0',
          '  service [clause service, an example] = 10',
          '    2026-04-01: 24 × 0.5 = 12 from f-1, certified by m-9 → 10, cut from 12 (at most 10 in the whole period)',
        ],
      },
      { what: 'grade', expected: 'no-star', actual: 'star', because: expect.any(Array) },
    ])
    expect(report.cases[0]?.failures[1]?.because[0]).toBe('a star: 10 lies in [10, ∞)')
  })

  it('tells it in another language', () => {
    const report = runRulebookTests(
      smallest,
      [{ name: 'x', period: '2026', expect: { grade: 'star' } }],
      { language: zh },
    )
    expect(report.cases[0]?.failures[0]?.because[0]).toContain('无星')
  })

  it.each<[string, Partial<RulebookCase>, unknown]>([
    ['another value', { expect: { values: { total: 1 } } }, ['value total', '1', '0']],
    ['an unknown value', { expect: { values: { sum: 0 } } }, ['value sum', '0', null]],
    ['another band', { expect: { band: 'star' } }, ['band', 'star', 'no-star']],
    ['a reason', { expect: { because: ['x'] } }, ['because', ['x'], []]],
    ['a rank', { expect: { rank: 1 } }, ['rank', 1, null]],
    ['no grade', { expect: { grade: null } }, ['grade', null, 'no-star']],
    ['a measure', { expect: { measures: ['award'] } }, ['measures', ['award'], []]],
    [
      'nothing set aside',
      {
        given: {
          facts: [
            { ...hours(1), certifiedBy: 'm-9' },
            { kind: 'gift', on: '2026-01-01' },
          ],
        },
        expect: { setAside: [] },
      },
      ['setAside', [], [{ fact: 'f-2', reason: 'kind-not-in-rulebook' }]],
    ],
    [
      'what becomes of the subject',
      { expect: { outcome: 'suspended' } },
      ['outcome', 'suspended', 'graded'],
    ],
    ['a refusal', { expect: { refusals: ['missing'] } }, ['refusals', ['missing'], []]],
    [
      'a result where there is a refusal',
      { period: '2026-Q1', expect: { grade: 'star' } },
      ['refusals', [], ['period-not-of-cycle period smallest']],
    ],
    [
      'one refusal where there are two',
      {
        given: {
          facts: [
            { ...kept, id: 'x' },
            { ...kept, id: 'x' },
          ],
        },
        expect: { refusals: [{ code: 'fact-repeated', path: 'facts.0' }] },
      },
      ['refusals', ['fact-repeated facts.0'], ['fact-repeated facts.1 x']],
    ],
    ['nothing', {}, ['refusals', [], ['expects-nothing a case']]],
    [
      'nothing of anybody',
      { expect: {}, subjects: [] },
      ['refusals', [], ['expects-nothing a case']],
    ],
    [
      'no refusal of an empty population',
      { expect: { refusals: [] }, subjects: [] },
      ['refusals', [], ['expects-nothing a case']],
    ],
    [
      'a grade of one where there are several',
      { expect: { grade: 'star' }, subjects: [{ subject: 'a', expect: { grade: 'no-star' } }] },
      ['refusals', [], ['expects-nothing a case']],
    ],
    ['no value', { expect: { values: {} } }, ['refusals', [], ['expects-nothing a case']]],
  ])('fails a case that expects %s', (_, each, failure) => {
    expect(failuresOf(one(each))).toEqual([failure])
  })

  it('fails a case that expects a grade without a period: nobody is reckoned', () => {
    const grade = runRulebookTests(smallest, [{ name: 'a case', expect: { grade: 'star' } }])
    expect(failuresOf(grade)).toEqual([['refusals', [], ['expects-nothing a case']]])
    const compiles = runRulebookTests(smallest, [{ name: 'a case', expect: { refusals: [] } }])
    expect(compiles.ok).toBe(true)
  })

  it('meets a refusal by its code, its place and whom it is about', () => {
    const given = {
      facts: [
        { ...kept, id: 'x' },
        { ...kept, id: 'x' },
      ],
    }
    const refusals = ['fact-repeated', { code: 'fact-repeated', path: 'facts.1', subject: 'x' }]
    for (const refusal of refusals) {
      expect(one({ given, expect: { refusals: [refusal] } }).ok).toBe(true)
    }
  })

  it('is a failure without a case, and with a file that nobody can read', () => {
    expect(runRulebookTests(smallest, [])).toMatchObject({ ok: false, faults: [{ what: 'cases' }] })
    const file: RulebookCase[] = JSON.parse('[{ "name": "x", "periods": "2026" }]')
    const report = runRulebookTests(smallest, file)
    expect(report).toMatchObject({ ok: false, cases: [] })
    expect(report.faults.map(({ what, because }) => [what, because.length])).toEqual([
      ['case file: unknown-field at 0.periods', 1],
    ])
  })
})

describe('a text that leaves something open', () => {
  const inputs = { self: 69.5, democratic: 69.5, organisation: 69.5 }
  const period = '2026-Q2'
  const cases: readonly RulebookCase[] = [
    {
      name: 'demands the choice',
      expect: { refusals: [{ code: 'choice-open', path: 'grading.fractions' }] },
    },
    ...(['half-up', 'floor'] as const).map((rounding) => ({
      name: rounding,
      choices: { 'grading.fractions': rounding },
      period,
      given: { inputs },
      expect: { grade: rounding === 'floor' ? 'yellow-line' : 'healthy' },
    })),
  ]

  it('is tried with each answer', () => {
    expect(failuresOf(runRulebookTests(quannan, cases))).toEqual([])
  })

  it('does not compile without one', () => {
    const report = runRulebookTests(quannan, [
      { name: 'x', period, given: { inputs }, expect: { grade: 'healthy' } },
    ])
    expect(failuresOf(report)).toEqual([['refusals', [], ['choice-open grading.fractions lines']]])
  })

  it.each(['grading.value', 'grading.nothing.below', 'values.0.of.of.9.weight'])(
    'answers only what is open, not %s',
    (path) => {
      const report = runRulebookTests(quannan, [
        {
          name: 'x',
          choices: { [path]: 'floor' },
          period,
          given: { inputs },
          expect: { grade: 'healthy' },
        },
      ])
      expect(report.cases[0]?.failures[0]?.actual).toEqual([`choice-not-open ${path}`])
      expect(report.cases[0]?.failures[0]?.because[0]).toContain(path)
    },
  )

  it('is changed by no answer', () => {
    const before = JSON.stringify(quannan)
    runRulebookTests(quannan, cases)
    expect(JSON.stringify(quannan)).toBe(before)
  })
})

describe('a small population', () => {
  const scores = (score: number) => ({ inputs: { basic: score, deduction: 0, evaluation: score } })
  const choices = {
    'grading.fractions': 'floor',
    afterRuling: 'rerun',
    'quotas.0.tie': 'refuse',
  }
  const branch = (subject: string, score: number, expect: object) => {
    return { subject, given: scores(score), expect }
  }
  const population = (subjects: NonNullable<RulebookCase['subjects']>) =>
    runRulebookTests(municipalBranches, [
      { name: 'one in four', choices, period: '2026', subjects },
    ])

  it('goes through its quotas together', () => {
    const report = population([
      branch('b-1', 91, { grade: 'four-star', rank: 4, because: ['five-star-share'] }),
      branch('b-2', 95, { grade: 'five-star', rank: 1, because: [] }),
      branch('b-3', 92, { grade: 'four-star', band: 'five-star', rank: 3 }),
      branch('b-4', 93, { rank: 2 }),
    ])
    expect(failuresOf(report)).toEqual([])
    const quota = report.coverage.find(({ clause }) => clause === 'five-star-share')
    expect(quota).toMatchObject({ reached: 4, gaps: [] })
  })

  it('names whom a failure is about, with the line that was in force', () => {
    const report = population([
      branch('b-1', 91, { grade: 'five-star' }),
      branch('b-2', 95, { rank: 2 }),
    ])
    const told = report.cases.flatMap(({ failures }) => failures)
    expect(told.map(({ subject, what, actual }) => [subject, what, actual])).toEqual([
      ['b-1', 'grade', 'four-star'],
      ['b-2', 'rank', 1],
    ])
    expect(told[0]?.because.join('\n')).toContain('seats for five stars: 0')
  })

  it('hears what people decided about a tie', () => {
    const tie = (decided: RulebookCase['decided'], first: string | null) => ({
      name: 'a tie',
      choices,
      period: '2026',
      subjects: ['b-1', 'b-2', 'b-3', 'b-4'].map((subject) =>
        branch(subject, 95, { grade: subject === 'b-1' ? first : first && 'four-star' }),
      ),
      ...(decided ? { decided } : {}),
    })
    const seated = [{ clause: 'five-star-share', seated: ['b-1'] }]
    const cases = [tie(undefined, null), tie(seated, 'five-star')]
    expect(failuresOf(runRulebookTests(municipalBranches, cases))).toEqual([])
  })

  it('takes grades that people gave by hand, while they hold', () => {
    const rulebook: Rulebook = {
      ...municipalBranches,
      manual: { clause: 'by-hand', decidedBy: 'city' },
    }
    const byHand = (asOf: string, grade: string): RulebookCase => ({
      name: asOf,
      choices,
      period: '2026',
      manual: {
        asOf,
        grades: [
          {
            subject: 'b-1',
            grade: 'two-star',
            reason: 'an accident that is looked into',
            by: 'm-1',
            from: '2026-03-01',
            until: '2026-06-01',
          },
        ],
      },
      subjects: [branch('b-1', 85, { grade })],
    })
    const cases = [byHand('2026-05-31', 'two-star'), byHand('2026-06-01', 'four-star')]
    const { cases: told, coverage } = runRulebookTests(rulebook, cases)
    expect(told.flatMap(({ failures }) => failures)).toEqual([])
    expect(coverage.find(({ clause }) => clause === 'by-hand')?.gaps ?? []).toEqual([])
  })

  it('is needed where clauses compare: one subject by itself is refused', () => {
    const alone = { name: 'alone', choices, period: '2026', given: scores(91) }
    const refusals = ['population-needed']
    expect(runRulebookTests(municipalBranches, [{ ...alone, expect: { refusals } }]).ok).toBe(true)
  })
})

describe('with a test runner', () => {
  const registered = (cases: readonly RulebookCase[]) => {
    const told: string[] = []
    const it = (name: string, body: () => void) => {
      try {
        body()
        told.push(`${name}: holds`)
      } catch (error) {
        if (!(error instanceof SpecificationError)) throw error
        told.push(`${name}: ${error.message.split('\n')[0]}`)
      }
    }
    runRulebookTests(smallest, cases, {
      describe: (name, body) => {
        told.push(name)
        body()
      },
      it,
    })
    return told
  }

  it('each case is a test', () => {
    const wrong = { name: 'wrong', period: '2026', expect: { grade: 'star' } }
    expect(registered([...holds, wrong])).toEqual([
      'smallest, version 1',
      'two pledges kept are a star: holds',
      'half a point an hour, at most ten: holds',
      'wrong: grade: expected "star", got "no-star"',
    ])
  })

  it('a file without a case is one that fails', () => {
    expect(registered([])).toEqual([
      'smallest, version 1',
      'is a case file: cases: expected "a case", got "none"',
    ])
  })
})

describe('parseRulebookCases', () => {
  it('reads what runs, and changes nothing', () => {
    expect(unwrap(parseRulebookCases(JSON.parse(JSON.stringify(holds))))).toEqual(holds)
  })

  it.each<[string, unknown, string]>([
    ['no list', {}, 'shape-invalid '],
    ['no name', [{}], 'missing-field 0.name'],
    ['a day that is none', [{ name: 'x', asOf: '2026-02-30' }], 'civil-date-invalid 0.asOf'],
    ['a period that is none', [{ name: 'x', period: '26' }], 'period-invalid 0.period'],
    [
      'half a fact',
      [{ name: 'x', given: { facts: [{ ...kept, times: 0.5 }] } }],
      'shape-invalid 0.given.facts.0.times',
    ],
    [
      'a number too fine',
      [{ name: 'x', expect: { values: { a: 0.1234567 } } }],
      'decimal-invalid 0.expect.values.a',
    ],
    [
      'a fraction that is none',
      [{ name: 'x', expect: { values: { a: '1/0' } } }],
      'exact-invalid 0.expect.values.a',
    ],
    ['a function', [{ name: () => 'x' }], 'not-json 0.name'],
    ['a prototype', JSON.parse('[{ "__proto__": {} }]'), 'field-forbidden 0'],
  ])('refuses %s', (_, file, told) => {
    const parsed = parseRulebookCases(file)
    expect(
      parsed.ok ? [] : parsed.refusals.map(({ code, path }) => `${code} ${path.join('.')}`),
    ).toEqual([told])
  })
})

describe('coverage', () => {
  const gapsOf = (cases: readonly RulebookCase[]) =>
    Object.fromEntries(
      runRulebookTests(smallest, cases).coverage.map(({ clause, gaps }) => [
        clause,
        gaps.map(({ kind, of = '' }) => `${kind} ${of}`.trim()),
      ]),
    )

  it('says what no case shows', () => {
    expect(gapsOf([{ name: 'nothing', period: '2026', expect: { grade: 'no-star' } }])).toEqual({
      total: [],
      kept: ['never-true', 'never-false'],
      service: ['never-true', 'cap-never-cut period 10'],
      stars: ['grade-never-given star'],
    })
  })

  it('is whole where every clause is shown from every side', () => {
    const missed = { ...kept, fields: { outcome: 'not-fulfilled' } }
    const nothing = {
      name: 'a pledge not kept',
      period: '2026',
      given: { facts: [missed] },
      expect: { grade: 'no-star' },
    }
    expect(gapsOf([...holds, nothing])).toEqual({ total: [], kept: [], service: [], stars: [] })
  })

  it('is a short table', () => {
    const { coverage } = runRulebookTests(smallest, holds)
    expect(coverageTable(coverage)).toEqual([
      'total    2',
      'kept     2  never false',
      'service  2',
      'stars    2  grade never given (no-star)',
      '2 of 4 clauses are shown from every side',
    ])
  })

  it('names the options and steps that nobody came to, and the floor that nobody needed', () => {
    const points = (clause: string, points: number) =>
      ({ kind: 'constant', clause, points }) as const
    const rulebook: Rulebook = {
      ...smallest,
      values: [
        ...smallest.values.map((rule) => ({ ...rule, name: 'raw' })),
        {
          name: 'total',
          of: {
            kind: 'sum',
            clause: 'all',
            cap: 40,
            floor: 2,
            of: [
              {
                kind: 'ladder',
                clause: 'ladder',
                of: { kind: 'value', clause: 'read', value: 'raw' },
                how: 'highest',
                steps: [
                  { from: 5, reached: 'at', points: 1 },
                  { from: 5.5, reached: 'above', points: 20 },
                ],
                below: 0,
              },
              {
                kind: 'first',
                clause: 'first',
                options: [
                  {
                    when: { op: 'at-least', left: { count: 'verdict' }, right: 1 },
                    value: points('some', 2),
                  },
                ],
                otherwise: points('none', 1),
              },
            ],
          },
        },
      ],
    }
    const cases = [
      { name: 'one', period: '2026', given: { facts: [kept] }, expect: { values: { total: 3 } } },
    ]
    const { ok, coverage } = runRulebookTests(rulebook, cases)
    expect(ok).toBe(true)
    const gaps = coverage.filter(({ gaps: [first] }) => first)
    expect(Object.fromEntries(gaps.map((each) => [each.clause, each.gaps]))).toMatchObject({
      all: [{ kind: 'cap-never-cut' }, { kind: 'floor-never-lifted' }],
      ladder: [{ kind: 'step-never-reached', of: 'step 2' }],
      first: [{ kind: 'option-never-taken', of: 'otherwise' }],
      none: [{ kind: 'never-reached' }],
    })
  })
})
