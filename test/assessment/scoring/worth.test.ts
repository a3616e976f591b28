import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/calendar/index.ts'
import { exact, exactText } from '../../../src/foundation/index.ts'
import type { Cap, FactsNode, FactValue, Multipliers } from '../../../src/rulebook/index.ts'
import type { Catalogue, Fact, Fields } from '../../../src/vocabulary/index.ts'
import { catalogue as usual } from '../../support/rulebooks.ts'
import { runNode } from '../../support/run.ts'
import { fact } from '../../support/subject.ts'

const catalogue: Catalogue = {
  ...usual,
  facts: [
    ...usual.facts,
    {
      kind: 'quiz',
      title: { en: 'quiz' },
      fields: [
        { name: 'score', type: 'number', from: 0, to: 100, decimals: 0 },
        { name: 'section', type: 'choice', options: ['one', 'two', 'three'] },
        { name: 'level', type: 'choice', options: ['minor', 'grave'] },
        { name: 'seconds', type: 'number', from: 0, to: 86_400, decimals: 0 },
        { name: 'hours', type: 'number', from: 0, to: 100, decimals: 1 },
        { name: 'people', type: 'number', from: 1, to: 40, decimals: 0 },
        { name: 'active', type: 'flag' },
        { name: 'named', type: 'flag', optional: true },
      ],
      recordedBy: [],
      certifiedBy: [],
      evidence: 0,
    },
  ],
}

let id = 0
const quiz = (fields: Fields, on = '2026-03-01'): Fact =>
  fact(`q-${String(id++).padStart(4, '0')}`, 'quiz', on, {
    ...{ score: 80, section: 'one', level: 'minor', seconds: 60, hours: 1, people: 1 },
    ...{ active: false },
    ...fields,
  })

function node(value: FactValue, more: Partial<FactsNode> = {}): FactsNode {
  return { kind: 'facts', clause: 'quiz', fact: 'quiz', value, ...more }
}

const run = (of: FactsNode, facts: readonly Fact[]) => runNode(of, { facts }, { catalogue })
const worth = (value: FactValue, fields: Fields) => run(node(value), [quiz(fields)]).value

describe('per-unit', () => {
  const value = { kind: 'per-unit', field: 'seconds', points: 1, each: 30 } as const
  it.each([
    ['parts of a unit count', {}, 45, '3/2'],
    ['only whole units count', { whole: 'down' }, 45, '1/1'],
    ['a unit begun counts', { whole: 'up' }, 31, '2/1'],
    ['the nearest whole counts', { whole: 'half-up' }, 45, '2/1'],
    ['none is none', { whole: 'up' }, 0, '0/1'],
  ] as const)('%s', (_, more, seconds, points) => {
    expect(worth({ ...value, ...more }, { seconds })).toBe(points)
  })

  it('notes the units that it counted', () => {
    const { trace } = run(node({ ...value, points: 2, whole: 'down' }), [quiz({ seconds: 89 })])
    expect(trace.from[0]?.from[0]).toMatchObject({
      op: 'times',
      value: exact(4),
      from: [{ op: 'round', value: exact(2), from: [{ op: 'times', by: exact(1, 30) }] }],
    })
  })
})

describe('by-choice', () => {
  const value: FactValue = {
    kind: 'by-choice',
    field: 'level',
    points: [
      { option: 'minor', points: -0.5 },
      { option: 'grave', points: -3 },
    ],
  }
  it('gives the points of the word', () => {
    expect(worth(value, { level: 'minor' })).toBe('-1/2')
    expect(worth(value, { level: 'grave' })).toBe('-3/1')
  })

  it('tells the word', () => {
    const { trace, node: compiled } = run(node(value), [quiz({ level: 'grave' })])
    expect(trace.from[0]?.from[0]).toMatchObject({ about: { field: 'level', said: 'grave' } })
    expect(compiled.whole && compiled.scale).toBe(2)
  })

  it('refuses a word that it does not know, and misses one that is not there', () => {
    const odd = quiz({ level: '__proto__' })
    expect(run(node(value), [odd]).faults).toEqual([`field-invalid ${odd.id}`])
    const none = fact('q-none', 'quiz', '2026-03-01', {})
    expect(run(node(value), [none])).toMatchObject({ missing: ['fact.level of q-none'] })
  })
})

/** T33: [60,80) half a point, [80,90) one, from 90 one and a half. */
const marks: FactValue = {
  kind: 'banded',
  field: 'score',
  bands: [
    { at: { from: 60, to: 80, ends: '[)' }, points: 0.5 },
    { at: { from: 80, to: 90, ends: '[)' }, points: 1 },
    { at: { from: 90, ends: '[]' }, points: 1.5 },
  ],
  outside: 'zero',
}

describe('banded', () => {
  it.each([
    [59, '0/1'],
    [60, '1/2'],
    [79, '1/2'],
    [80, '1/1'],
    [90, '3/2'],
    [100, '3/2'],
  ])('%s gives %s', (score, points) => {
    expect(worth(marks, { score })).toBe(points)
  })

  it('outside every band is 0 or refused', () => {
    const strict = { ...marks, outside: 'refuse' } as const
    const low = quiz({ score: 59 })
    expect(run(node(strict), [low]).faults).toEqual([`field-invalid ${low.id}`])
    expect(run(node(strict), [quiz({ score: 60 })]).faults).toEqual([])
    const odd = quiz({ score: 101 })
    expect(run(node(strict), [odd]).faults).toEqual([`field-invalid ${odd.id}`])
    const none = fact('q-none', 'quiz', '2026-03-01', {})
    expect(run(node(strict), [none])).toMatchObject({
      missing: ['fact.score of q-none'],
      faults: [],
    })
  })

  it('refuses each fact outside every band, whatever else is missing or wrong', () => {
    const strict = { ...marks, outside: 'refuse' } as const
    const none = fact('q-0', 'quiz', '2026-02-01', {})
    const [odd, low, lower] = [quiz({ score: 101 }), quiz({ score: 59 }), quiz({ score: 1 })]
    const { faults, missing } = run(node(strict), [none, odd, low, lower])
    expect(missing).toEqual(['fact.score of q-0'])
    expect(faults).toEqual([odd, low, lower].map(({ id }) => `field-invalid ${id}`))
  })

  it('tells the number and its band', () => {
    const said = (score: number) => run(node(marks), [quiz({ score })]).trace.from[0]?.from[0]
    expect(said(85)).toMatchObject({ about: { said: '85 ∈ [80, 90)' }, value: exact(1) })
    expect(said(12)).toMatchObject({ about: { said: '12' } })
  })
})

describe('T33: quizzes, at most 3 a section and 6 together a day', () => {
  const caps: readonly Cap[] = [
    { per: 'day', points: 3, each: 'fact.section' },
    { per: 'day', points: 6 },
  ]
  const of = node(marks, { caps })
  const three = (score: number, section: string) =>
    Array.from({ length: 3 }, () => quiz({ score, section }))

  it.each([
    ['80 three times in one section', three(80, 'one'), '3/1'],
    ['90 three times in one section', three(90, 'one'), '3/1'],
    ['90 three times in two', [...three(90, 'one'), ...three(90, 'two')], '6/1'],
    [
      '90 three times in three',
      [...three(90, 'one'), ...three(90, 'two'), ...three(90, 'three')],
      '6/1',
    ],
    [
      '80 three times and 90 once elsewhere',
      [...three(80, 'one'), quiz({ score: 90, section: 'two' })],
      '9/2',
    ],
    [
      '90 three times on each of two days',
      [
        ...three(90, 'one'),
        ...three(90, 'one').map((f) => ({ ...f, on: civilDate('2026-03-02') })),
      ],
      '6/1',
    ],
  ])('%s', (_, facts, points) => {
    expect(run(of, facts).value).toBe(points)
  })

  it('keeps the room of each word to itself, whatever the order', () => {
    const facts = [
      ...['one', 'two', 'one', 'two', 'one', 'two'].map((section) => quiz({ score: 90, section })),
    ]
    const { value, trace } = run(node(marks, { caps: caps.slice(0, 1) }), facts)
    expect(value).toBe('6/1')
    expect(trace.from[0]?.from[4]).toMatchObject({
      op: 'at-most',
      by: exact(0),
      about: { cap: 3, per: 'day', each: 'fact.section' },
    })
  })
})

describe('slices', () => {
  const value: FactValue = {
    kind: 'slices',
    field: 'hours',
    slices: [{ upTo: 10, points: 1 }, { upTo: 20, points: 0.5 }, { points: 0.1 }],
  }
  it.each([
    [0, '0/1'],
    [9.9, '99/10'],
    [10, '10/1'],
    [14, '12/1'],
    [20, '15/1'],
    [50, '18/1'],
  ])('%s hours give %s', (hours, points) => {
    expect(worth(value, { hours })).toBe(points)
  })

  it('has its bounds from those of the field', () => {
    const { node: compiled } = run(node(value, { caps: [{ per: 'period', points: 25 }] }), [])
    expect(exactText(compiled.plan.lo)).toBe('0/1')
    expect(compiled.whole && compiled.scale).toBe(100)
  })
})

describe('per-count', () => {
  const value = { kind: 'per-count', every: 3, points: -1 } as const
  const days = (...on: readonly string[]) => on.map((day) => quiz({}, `2026-${day}`))
  it.each([
    ['two lates make nothing', days('01-05', '02-05'), {}, '0/1'],
    ['three make one absence', days('01-05', '02-05', '03-05'), {}, '-1/1'],
    ['seven make two', days(...'1234567'.split('').map((d) => `01-0${d}`)), {}, '-2/1'],
    ['counted anew each month', days('01-05', '01-06', '02-05'), { within: 'month' }, '0/1'],
    ['three in one month', days('01-31', '02-01', '02-02', '02-03'), { within: 'month' }, '-1/1'],
  ] as const)('%s', (_, facts, more, points) => {
    expect(run(node({ ...value, ...more }), facts).value).toBe(points)
  })

  it('says which of how many each fact is', () => {
    const { trace } = run(node(value), days('01-05', '02-05', '03-05', '04-05'))
    expect(trace.from[0]?.from.map(({ about }) => about)).toMatchObject([
      { nth: 1, every: 3 },
      { nth: 2 },
      { nth: 3 },
      { nth: 1 },
    ])
  })

  it('counts only what matches', () => {
    const where = { op: 'equals', left: 'fact.level', right: 'grave' } as const
    const facts = ['minor', 'grave', 'grave', 'minor', 'grave'].map((level) => quiz({ level }))
    expect(run(node({ ...value, points: 2 }, { where }), facts).value).toBe('2/1')
  })
})

describe('multipliers', () => {
  const active = { op: 'equals', left: 'fact.active', right: true } as const
  const grave = { op: 'equals', left: 'fact.level', right: 'grave' } as const
  const of = (several: Multipliers['several'], value: FactValue = { kind: 'fixed', points: 1.5 }) =>
    node(value, {
      multipliers: {
        of: [
          { when: active, by: 2 },
          { when: grave, by: 3.5 },
        ],
        ...(several && { several }),
      },
    })
  const both = { active: true, level: 'grave' }

  it.each([
    ['none', 'first', {}, '3/2'],
    ['one', 'first', { active: true }, '3/1'],
    ['the other', 'first', { level: 'grave' }, '21/4'],
    ['the first of two', 'first', both, '3/1'],
    ['none', 'highest', {}, '3/2'],
    ['one, and not the higher', 'highest', { active: true }, '3/1'],
    ['the other', 'highest', { level: 'grave' }, '21/4'],
    ['the highest of two', 'highest', both, '21/4'],
    ['none', 'product', {}, '3/2'],
    ['one', 'product', { active: true }, '3/1'],
    ['the other', 'product', { level: 'grave' }, '21/4'],
    ['both', 'product', both, '21/2'],
  ] as const)('%s: %s', (_, several, fields, points) => {
    expect(run(of(several), [quiz(fields)]).value).toBe(points)
  })

  it('are noted as factors, and come before the caps', () => {
    const capped = { ...of('product'), caps: [{ per: 'day', points: 4 }] as const }
    const { trace, value } = run(capped, [quiz(both)])
    expect(value).toBe('4/1')
    expect(trace.from[0]?.from[0]).toMatchObject({
      op: 'at-most',
      from: [{ op: 'times', by: exact(7, 2), from: [{ op: 'times', by: exact(2) }] }],
    })
  })

  it.each(['first', 'highest', 'product'] as const)('keep within proven bounds: %s', (several) => {
    const { node: compiled } = run(
      of(several, { kind: 'per-unit', field: 'hours', points: -1 }),
      [],
    )
    expect(Number(compiled.plan.lo.n) / 100_000).toBe(several === 'product' ? -700 : -350)
    expect(exactText(compiled.plan.hi)).toBe('0/1')
  })

  it('take a fact by its own answer, and say which fact lacks one', () => {
    const when = { op: 'equals', left: 'fact.named', right: true } as const
    const sure = { op: 'all', of: [{ op: 'known', left: 'fact.named' }, when] } as const
    const letter = node(
      { kind: 'fixed', points: 1 },
      { multipliers: { of: [{ when: sure, by: 2 }] } },
    )
    expect(run(letter, [quiz({}), quiz({ named: true }), quiz({ named: false })]).value).toBe('4/1')
    const open = node({ kind: 'fixed', points: 1 }, { multipliers: { of: [{ when, by: 2 }] } })
    const one = quiz({})
    expect(run(open, [one]).missing).toEqual([`fact.named of ${one.id}`])
  })
})

describe('shares', () => {
  it('divide what a fact is worth by those who took part, exactly', () => {
    const of = node({ kind: 'fixed', points: 10 }, { sharedBy: 'people' })
    expect(run(of, [quiz({ people: 3 })]).value).toBe('10/3')
    const { trace } = run(of, [quiz({ people: 4 })])
    expect(trace.from[0]?.from[0]).toMatchObject({
      op: 'quotient',
      value: exact(5, 2),
      from: [{ value: exact(10) }, { value: exact(4), about: { field: 'people' } }],
    })
  })

  it('come after the multipliers and before the caps', () => {
    const of = node(
      { kind: 'fixed', points: 10 },
      {
        multipliers: { of: [{ when: { op: 'equals', left: 'fact.active', right: true }, by: 2 }] },
        sharedBy: 'people',
        caps: [{ per: 'day', points: 6 }],
      },
    )
    expect(run(of, [quiz({ people: 4, active: true })]).value).toBe('5/1')
    expect(run(of, [quiz({ people: 2, active: true })]).value).toBe('6/1')
  })

  it('miss the number of people, and refuse one that there cannot be', () => {
    const of = node({ kind: 'fixed', points: 10 }, { sharedBy: 'people' })
    const none = fact('q-none', 'quiz', '2026-03-01', {})
    expect(run(of, [none]).missing).toEqual(['fact.people of q-none'])
    const nobody = quiz({ people: 0 })
    expect(run(of, [nobody]).faults).toEqual([`field-invalid ${nobody.id}`])
  })
})
