import { describe, expect, it } from 'vitest'
import type {
  Band,
  FactsNode,
  FirstNode,
  Grading,
  PledgeKind,
  PledgeRules,
  Profile,
  Rulebook,
  SumNode,
  TalliesNode,
  ValueNode,
  Veto,
  WeightedNode,
} from '../../src/rulebook/index.ts'
import type { Condition, FieldSpec, Interval } from '../../src/vocabulary/index.ts'
import {
  baseNode,
  catalogue,
  everyKind,
  serviceNode,
  threeClauses,
  threeStars,
  withNode,
} from '../support/rulebooks.ts'
import { faultsOf } from './faults-of.ts'

/** Codes, subjects and paths of everything that is wrong. */
function check(rulebook: Rulebook) {
  return faultsOf(rulebook).map(({ code, subject, path }) => [code, subject, path.join('.')])
}

/** Codes and paths of what is wrong with one node. */
function inNode(node: object) {
  const faults = faultsOf(withNode({ clause: 'x', ...node } as ValueNode))
  return faults.map(({ code, path }) => [code, path.slice(3).join('.')])
}

function inFacts(changes: object) {
  return inNode({ ...serviceNode, ...changes, clause: 'x' } satisfies Partial<FactsNode>)
}

function inGrading(changes: Partial<Grading> | object) {
  const faults = faultsOf(threeClauses({ grading: { ...threeStars, ...changes } as Grading }))
  return faults.map(({ code, path }) => [code, path.slice(1).join('.')])
}

describe('checkRulebook', () => {
  it('finds nothing in good ones', () => {
    expect(check(threeClauses())).toEqual([])
    expect(check(everyKind())).toEqual([])
  })

  it('leaves what it reads as it is', () => {
    const rulebook = everyKind()
    const before = JSON.stringify(rulebook)
    faultsOf(rulebook)
    expect(JSON.stringify(rulebook)).toBe(before)
  })

  it('finds every fault, not the first alone', () => {
    const rulebook = threeClauses({
      zone: '8 hours east',
      values: [
        { name: 'total', of: { kind: 'sum', clause: 'total', of: [], cap: -1 } },
        { name: 'other', of: { kind: 'input', clause: 'in', input: 'next-year' } },
      ],
      posting: { value: 'totals', rounding: 'half-up' },
    })
    expect(check(rulebook)).toEqual([
      ['zone-name-invalid', 'three-clauses', 'zone'],
      ['list-empty', 'total', 'values.0.of.of'],
      ['negative', 'total', 'values.0.of.cap'],
      ['input-unknown', 'in', 'values.1.of.input'],
      ['value-unknown', 'totals', 'posting.value'],
    ])
  })

  it('says what stood there and what would have been right', () => {
    const [fault] = faultsOf(withNode({ kind: 'input', clause: 'in', input: 'next-year' }))
    expect(fault).toEqual({
      code: 'input-unknown',
      subject: 'in',
      path: ['values', 0, 'of', 'input'],
      expected: ['last-year'],
      actual: 'next-year',
    })
  })
})

describe('the head', () => {
  it.each([
    [{ id: '__proto__' }, 'id-invalid', 'id'],
    [{ version: '' }, 'id-invalid', 'version'],
    [{ inForce: { from: '2026-02-29' } }, 'civil-date-invalid', 'inForce.from'],
    [
      { inForce: { from: '2026-01-01', until: '2026-13-01' } },
      'civil-date-invalid',
      'inForce.until',
    ],
    [{ inForce: { from: '2026-01-01', until: '2026-01-01' } }, 'in-force-empty', 'inForce.until'],
    [{ zone: 'Asia/' }, 'zone-name-invalid', 'zone'],
    [{ zone: '' }, 'zone-name-invalid', 'zone'],
    [{ cycle: 'fortnight' }, 'period-kind-invalid', 'cycle'],
    [{ cycle: { kind: 'cycle', anchor: '2026-01-31', months: 1 } }, 'period-kind-invalid', 'cycle'],
  ])('%j: %s', (changes, code, path) => {
    const faults = check(threeClauses(changes as Partial<Rulebook>))
    expect(faults).toEqual([[code, expect.any(String), path]])
  })

  it('rater groups and their choices', () => {
    const members = { group: 'members', scores: [{ choice: 'good', points: 1 }] }
    const raters = [
      members,
      members,
      { group: 'Residents', scores: [] },
      {
        group: 'others',
        scores: [
          { choice: 'good', points: 0.1234567 },
          { choice: 'good', points: 1 },
        ],
      },
    ]
    expect(check(threeClauses({ raters }))).toEqual([
      ['duplicate', 'three-clauses', 'raters.1.group'],
      ['name-invalid', 'three-clauses', 'raters.2.group'],
      ['list-empty', 'Residents', 'raters.2.scores'],
      ['duplicate', 'others', 'raters.3.scores.1.choice'],
      ['decimal-invalid', 'others', 'raters.3.scores.0.points'],
    ])
  })

  it('the catalogue is checked too', () => {
    const inputs = [{ name: 'Last', from: 1, to: 0, decimals: 0 }]
    expect(check(threeClauses({ catalogue: { ...catalogue, inputs } }))).toEqual([
      ['name-invalid', 'Last', 'catalogue.inputs.0'],
      ['bounds-invalid', 'Last', 'catalogue.inputs.0'],
    ])
  })
})

describe('facts', () => {
  it.each([
    [{ fact: 'duty' }, 'fact-kind-unknown', 'fact'],
    [{ fact: 'constructor' }, 'fact-kind-unknown', 'fact'],
    [{ value: { kind: 'fixed', points: 1e-7 } }, 'decimal-invalid', 'value.points'],
    [{ value: { kind: 'fixed', points: Number.NaN } }, 'decimal-invalid', 'value.points'],
    [{ value: { kind: 'magic' } }, 'clause-kind-unknown', 'value.kind'],
    [{ value: { kind: 'per-unit', field: 'minutes', points: 1 } }, 'field-unknown', 'value.field'],
    [{ value: { kind: 'per-unit', field: 'place', points: 1 } }, 'field-wrong-type', 'value.field'],
    [{ value: { kind: 'per-unit', field: 'extra', points: 1 } }, 'field-may-miss', 'value.field'],
    [{ caps: [{ per: 'day', points: -1 }] }, 'negative', 'caps.0.points'],
    [{ caps: [{ per: 'decade', points: 1 }] }, 'period-kind-invalid', 'caps.0.per'],
    [{ floor: Number.NaN }, 'decimal-invalid', 'floor'],
    [{ every: { window: 'moon', unmet: 'zero' } }, 'period-kind-invalid', 'every.window'],
    [{ every: { window: 'month', unmet: '?' } }, 'choice-open', 'every.unmet'],
    [{ every: { window: 'month', unmet: 'forgive' } }, 'choice-invalid', 'every.unmet'],
  ])('%j: %s', (changes, code, path) => {
    expect(inFacts(changes)).toEqual([[code, path]])
  })

  it('discretionary points need a number, a reason and bounds', () => {
    const value = { kind: 'discretionary', field: 'hours', from: 0, to: 5, reason: 'reason' }
    expect(inFacts({ value })).toEqual([])
    expect(inFacts({ value: { ...value, from: 6 } })).toEqual([['bounds-invalid', 'value']])
    expect(inFacts({ value: { ...value, reason: 'place' } })).toEqual([
      ['field-wrong-type', 'value.reason'],
    ])
    expect(inFacts({ value: { ...value, field: 'reason', to: Number.NaN } })).toEqual([
      ['field-wrong-type', 'value.field'],
      ['decimal-invalid', 'value.to'],
    ])
  })

  it('an optional field counts where the match asks for it', () => {
    const value = { kind: 'per-unit', field: 'extra', points: 1 }
    const where = { op: 'known', left: 'fact.extra' }
    expect(inFacts({ value, where })).toEqual([])
  })

  it('caps go from the narrowest window to the widest, each once', () => {
    const caps = (...windows: string[]) => ({ caps: windows.map((per) => ({ per, points: 5 })) })
    expect(inFacts(caps('day', 'week', 'month', 'quarter', 'half-year', 'year', 'period'))).toEqual(
      [],
    )
    expect(inFacts(caps('month', 'week'))).toEqual([['caps-order', 'caps.1']])
    expect(inFacts(caps('month', 'month'))).toEqual([['caps-order', 'caps.1']])
    expect(inFacts(caps('period', 'year'))).toEqual([['caps-order', 'caps.1']])
    const season = { kind: 'cycle', anchor: '2026-02-01', months: 3 }
    const mixed = ['month', season, 'half-year'].map((per) => ({ per, points: 5 }))
    expect(inFacts({ caps: mixed })).toEqual([])
    expect(inFacts({ caps: [...mixed].reverse() })).toHaveLength(2)
  })

  it('a window wider than the period is refused', () => {
    const term = { kind: 'cycle', anchor: '2026-01-01', months: 24 }
    expect(inFacts({ caps: [{ per: term, points: 5 }] })).toEqual([
      ['window-too-wide', 'caps.0.per'],
    ])
    const monthly = threeClauses({ cycle: 'month' })
    const values = [
      { name: 'total', of: { ...serviceNode, every: { window: 'quarter', unmet: 'zero' } } },
    ] as Rulebook['values']
    expect(check({ ...monthly, values })).toEqual([
      ['window-too-wide', 'service', 'values.0.of.every.window'],
    ])
  })

  it('a cap of the whole period lies above the floor', () => {
    expect(inFacts({ floor: 20 })).toEqual([])
    expect(inFacts({ floor: 20.5 })).toEqual([['cap-below-floor', 'caps.0.points']])
    expect(inFacts({ caps: [{ per: 'week', points: 1 }], floor: 20 })).toEqual([])
  })

  it('the match reads the fact, the subject and inputs, and must have an answer', () => {
    const where = (condition: Condition) => inFacts({ where: condition })
    expect(where({ op: 'above', left: 'fact.hours', right: 1 })).toEqual([])
    expect(where({ op: 'above', left: 'subject.age', right: 1 })).toEqual([
      ['condition-may-miss', 'where'],
    ])
    expect(
      where({
        op: 'all',
        of: [
          { op: 'known', left: 'subject.age' },
          { op: 'above', left: 'subject.age', right: 1 },
        ],
      }),
    ).toEqual([])
    expect(where({ op: 'above', left: 'value.total', right: 1 })).toEqual([
      ['reference-out-of-place', 'where.left'],
    ])
    expect(where({ op: 'above', left: { count: 'service' }, right: 1 })).toEqual([
      ['reference-out-of-place', 'where.left'],
    ])
    expect(where({ op: 'equals', left: 'fact.place', right: 'nowhere' })).toEqual([
      ['option-unknown', 'where.right'],
    ])
  })
})

describe('weights', () => {
  const weighted = (...weights: number[]): Omit<WeightedNode, 'clause'> => ({
    kind: 'weighted',
    of: weights.map((weight, index) => {
      return { weight, value: { kind: 'constant', clause: `w${index}`, points: 1 } }
    }),
  })

  it.each([[[1]], [[0.6, 0.4]], [[0.7, 0.2, 0.1]], [Array(10).fill(0.1)], [[0.333333, 0.666667]]])(
    '%j sum to exactly 1',
    (weights) => {
      expect(inNode(weighted(...weights))).toEqual([])
    },
  )

  it.each([[[0.6, 0.3]], [[0.6, 0.5]], [[0.333333, 0.333333, 0.333333]], [[0.5, 0.499999]]])(
    '%j do not',
    (weights) => {
      expect(inNode(weighted(...weights))).toEqual([['weights-not-one', 'of']])
    },
  )

  it('says what they sum to, a weight below 1 included', () => {
    const node: ValueNode = { clause: 'w', ...weighted(0.9) }
    expect(faultsOf(withNode(node))).toMatchObject([
      { code: 'weights-not-one', subject: 'w', expected: 1, actual: '0.9' },
    ])
  })

  it('each is above 0 and at most 1', () => {
    expect(inNode(weighted(1, 0))).toEqual([['weight-invalid', 'of.1.weight']])
    expect(inNode(weighted(1.5, -0.5))).toEqual([
      ['weight-invalid', 'of.0.weight'],
      ['weight-invalid', 'of.1.weight'],
    ])
    expect(inNode(weighted(Number.NaN, 1))).toEqual([['decimal-invalid', 'of.0.weight']])
    expect(inNode(weighted())).toEqual([['list-empty', 'of']])
  })
})

describe('tallies', () => {
  const raters = ['members', 'residents'].map((group) => {
    return { group, scores: [{ choice: 'good', points: 100 }] }
  })

  function inTallies(changes: object) {
    const node = { kind: 'tallies', clause: 'x', missingGroup: 'zero', ...changes } as TalliesNode
    return faultsOf(withNode(node, { raters })).map(({ code, path }) => [
      code,
      path.slice(3).join('.'),
    ])
  }

  it('names groups that exist, each once, with weights of 1', () => {
    const groups = (...names: string[]) => ({
      groups: names.map((group) => ({ group, weight: 0.5 })),
    })
    expect(inTallies(groups('members', 'residents'))).toEqual([])
    expect(inTallies(groups('members', 'members'))).toEqual([['duplicate', 'groups.1.group']])
    expect(inTallies(groups('members', 'peers'))).toEqual([['group-unknown', 'groups.1.group']])
    expect(inTallies(groups('members'))).toEqual([['weights-not-one', 'groups']])
    expect(inTallies({ groups: [] })).toEqual([['list-empty', 'groups']])
  })

  it('says what a group without ballots means', () => {
    const groups = [{ group: 'members', weight: 1 }]
    expect(inTallies({ groups, missingGroup: '?' })).toEqual([['choice-open', 'missingGroup']])
    expect(inTallies({ groups, missingGroup: undefined })).toEqual([
      ['choice-open', 'missingGroup'],
    ])
    expect(inTallies({ groups, missingGroup: 'guess' })).toEqual([
      ['choice-invalid', 'missingGroup'],
    ])
  })
})

describe('other nodes', () => {
  const sum = (changes: Partial<SumNode>) => inNode({ kind: 'sum', of: [extra], ...changes })
  const extra: ValueNode = { kind: 'constant', clause: 'y', points: 1 }

  it('limits of a sum', () => {
    expect(sum({ cap: 10, floor: 10 })).toEqual([])
    expect(sum({ floor: -10 })).toEqual([])
    expect(sum({ cap: 9, floor: 10 })).toEqual([['cap-below-floor', '']])
    expect(sum({ cap: -1 })).toEqual([['negative', 'cap']])
    expect(sum({ cap: 0.1234567 })).toEqual([['decimal-invalid', 'cap']])
    expect(sum({ floor: Number.NaN })).toEqual([['decimal-invalid', 'floor']])
    expect(sum({ of: [] })).toEqual([['list-empty', 'of']])
  })

  it('deductions', () => {
    expect(inNode({ kind: 'less', from: extra, deductions: [] })).toEqual([
      ['list-empty', 'deductions'],
    ])
    const wrong = { kind: 'constant', clause: 'z', points: Number.NaN }
    expect(inNode({ kind: 'less', from: wrong, deductions: [extra], floor: 1e-9 })).toEqual([
      ['decimal-invalid', 'floor'],
      ['decimal-invalid', 'from.points'],
    ])
    expect(inNode({ kind: 'less', from: extra, deductions: [wrong] })).toEqual([
      ['decimal-invalid', 'deductions.0.points'],
    ])
  })

  it('constants, inputs and kinds that there are not', () => {
    expect(inNode({ kind: 'constant', points: 1e21 })).toEqual([['decimal-invalid', 'points']])
    expect(inNode({ kind: 'input', input: 'last-year', times: 1 / 3 })).toEqual([
      ['decimal-invalid', 'times'],
    ])
    expect(inNode({ kind: 'product' })).toEqual([['clause-kind-unknown', 'kind']])
    expect(inNode({ kind: '__proto__' })).toEqual([['clause-kind-unknown', 'kind']])
  })

  it('a value reads only values that stand further up', () => {
    const reading = (value: string): ValueNode => ({ kind: 'value', clause: `r-${value}`, value })
    const values = [
      { name: 'first', of: reading('total') },
      { name: 'total', of: reading('first') },
      { name: 'self', of: reading('self') },
      { name: 'last', of: reading('nothing') },
    ]
    expect(check(threeClauses({ values }))).toEqual([
      ['value-not-yet', 'r-total', 'values.0.of.value'],
      ['value-not-yet', 'r-self', 'values.2.of.value'],
      ['value-unknown', 'r-nothing', 'values.3.of.value'],
    ])
  })

  it('names of values', () => {
    const values = ['total', 'total', 'Sum'].map((name, index) => {
      return { name, of: { kind: 'constant', clause: `c${index}`, points: 70 } as const }
    })
    expect(check(threeClauses({ values }))).toEqual([
      ['duplicate', 'total', 'values.1.name'],
      ['name-invalid', 'Sum', 'values.2.name'],
    ])
  })

  it('options ask what always has an answer', () => {
    const first = (when: Condition): Omit<FirstNode, 'clause'> => ({
      kind: 'first',
      options: [{ when, value: extra }],
      otherwise: { ...extra, clause: 'z' },
    })
    const lastYear: Condition = { op: 'above', left: 'input.last-year', right: 80 }
    expect(inNode(first(lastYear))).toEqual([['condition-may-miss', 'options.0.when']])
    const known: Condition = { op: 'known', left: 'input.last-year' }
    expect(inNode(first({ op: 'all', of: [known, lastYear] }))).toEqual([])
    expect(inNode(first({ op: 'above', left: { count: 'service' }, right: 1 }))).toEqual([])
    expect(inNode(first({ op: 'known', left: 'value.total' }))).toEqual([
      ['reference-unknown', 'options.0.when.left'],
    ])
    expect(inNode({ ...first(known), options: [] })).toEqual([['list-empty', 'options']])
  })
})

describe('ids of clauses', () => {
  it('are unique over nodes, grading, vetoes, measures, profiles and pledge rules', () => {
    const rulebook = everyKind()
    const clash = everyKind({
      grading: { ...rulebook.grading, clause: 'base' },
      pledges: { ...(rulebook.pledges as PledgeRules), clause: 'idle' },
    })
    expect(check(clash)).toEqual([
      ['clause-duplicate', 'base', 'grading.clause'],
      ['clause-duplicate', 'idle', 'pledges.clause'],
    ])
  })

  it('are ids', () => {
    expect(inNode({ ...baseNode, clause: 'a b' })).toEqual([['id-invalid', 'clause']])
    expect(inNode({ ...baseNode, clause: '第三条' })).toEqual([])
  })
})

describe('bands', () => {
  const intervals = (...list: Interval[]) => ({
    bands: list.map((at, index): Band => ({ grade: `g${index}`, at })),
  })
  const from = (n: number): Interval => ({ from: n, ends: '[]' })
  const upTo = (n: number, ends: Interval['ends'] = '[]'): Interval => ({ to: n, ends })

  it('meet, with the end in one of the two', () => {
    expect(inGrading(intervals(from(80), upTo(80, '[)')))).toEqual([])
    expect(inGrading(intervals({ from: 80, ends: '(]' }, upTo(80)))).toEqual([])
    expect(inGrading(intervals(from(79.5), upTo(79.5, '[)')))).toEqual([])
  })

  it('a gap with a whole number in it is a gap', () => {
    expect(inGrading(intervals(from(81), upTo(79)))).toEqual([['band-gap', 'bands.1']])
    expect(inGrading(intervals({ from: 80, ends: '()' }, upTo(80, '()')))).toEqual([
      ['band-gap', 'bands.1'],
    ])
    expect(inGrading(intervals(from(81), upTo(80, '[)')))).toEqual([['band-gap', 'bands.1']])
    expect(inGrading({ ...intervals(from(81), upTo(79)), fractions: 'floor' })).toEqual([
      ['band-gap', 'bands.1'],
    ])
  })

  it('is 89.5 in 80–89 or in 90 and over? The text must say', () => {
    const printed = intervals(from(90), { from: 80, to: 89, ends: '[]' }, upTo(79))
    expect(inGrading(printed)).toEqual([['choice-open', 'fractions']])
    expect(inGrading({ ...printed, fractions: '?' })).toEqual([['choice-open', 'fractions']])
    expect(inGrading({ ...printed, fractions: 'half-up' })).toEqual([])
    expect(inGrading({ ...printed, fractions: 'nearest' })).toEqual([
      ['choice-invalid', 'fractions'],
    ])
    const [fault] = faultsOf(threeClauses({ grading: { ...threeStars, ...printed } }))
    expect(fault?.expected).toContain('half-even')
    // a hole of a single fraction is one too
    const hole = intervals({ from: 79.5, ends: '(]' }, upTo(79.5, '[)'))
    expect(inGrading(hole)).toEqual([['choice-open', 'fractions']])
  })

  it('an open choice is open where bands leave no gap either', () => {
    expect(inGrading({ fractions: '?' })).toEqual([['choice-open', 'fractions']])
    expect(inGrading({ fractions: 'half-up' })).toEqual([])
  })

  it('share no value', () => {
    expect(inGrading(intervals(from(80), upTo(80)))).toEqual([['band-overlap', 'bands.1']])
    expect(inGrading(intervals(from(80), upTo(81, '[)')))).toEqual([['band-overlap', 'bands.1']])
    expect(inGrading(intervals(upTo(90), from(80)))).toEqual([['band-overlap', 'bands.1']])
  })

  it('stand from the highest to the lowest', () => {
    const low: Interval = { from: 0, to: 50, ends: '[)' }
    const high: Interval = { from: 50, to: 100, ends: '[]' }
    expect(inGrading(intervals(high, low))).toEqual([])
    expect(inGrading(intervals(low, high))).toEqual([['band-order', 'bands.1']])
  })

  it('can be reached', () => {
    const empty: Interval = { from: 80, to: 80, ends: '[)' }
    expect(inGrading(intervals(from(80), empty))).toEqual([['band-unreachable', 'bands.1.at']])
    expect(inGrading(intervals({ from: 2, to: 1, ends: '[]' }))).toEqual([
      ['band-unreachable', 'bands.0.at'],
    ])
    const point: Interval = { from: 80, to: 80, ends: '[]' }
    expect(inGrading(intervals({ from: 80, ends: '(]' }, point, upTo(80, '[)')))).toEqual([])
    const fraction: Interval = { from: 80.2, to: 80.8, ends: '[)' }
    const bands = intervals(from(80.8), fraction, upTo(80.2, '[)'))
    expect(inGrading(bands)).toEqual([])
    expect(inGrading({ ...bands, fractions: 'floor' })).toEqual([
      ['band-unreachable', 'bands.1.at'],
    ])
  })

  it('have ends that are decimals and say whether they belong', () => {
    expect(inGrading(intervals({ from: Number.NaN, ends: '[]' }))).toEqual([
      ['decimal-invalid', 'bands.0.at'],
    ])
    expect(inGrading(intervals({ from: 1 } as Interval))).toEqual([
      ['interval-invalid', 'bands.0.at'],
    ])
  })

  it('name each grade once, of a value that there is', () => {
    const [three, two, one] = threeStars.bands as [Band, Band, Band]
    expect(inGrading({ bands: [three, two, { ...one, grade: 'three-star' }] })).toEqual([
      ['duplicate', 'bands.2.grade'],
    ])
    expect(inGrading({ bands: [three, { ...two, grade: 'three-star' }, one] })).toEqual([])
    expect(inGrading({ bands: [three, { ...two, grade: '★★' }, one] })).toEqual([
      ['id-invalid', 'bands.1.grade'],
    ])
    expect(inGrading({ bands: [] })).toEqual([['list-empty', 'bands']])
    expect(inGrading({ value: 'toString' })).toEqual([['value-unknown', 'value']])
  })
})

describe('vetoes, measures, profiles', () => {
  const veto = (changes: Partial<Veto> | object) => {
    const clear: Veto = {
      clause: 'veto',
      when: { op: 'below', left: 'value.total', right: 1 },
      effect: { kind: 'ungraded' },
    }
    return check(threeClauses({ vetoes: [{ ...clear, ...changes } as Veto] }))
  }

  it('a veto says what missing means where it can happen', () => {
    expect(veto({})).toEqual([])
    const when: Condition = { op: 'below', left: 'input.last-year', right: 60 }
    expect(veto({ when })).toEqual([['choice-open', 'veto', 'vetoes.0.whenMissing']])
    expect(veto({ when, whenMissing: '?' })).toEqual([
      ['choice-open', 'veto', 'vetoes.0.whenMissing'],
    ])
    expect(veto({ when, whenMissing: 'clear' })).toEqual([])
    expect(veto({ whenMissing: '?' })).toEqual([['choice-open', 'veto', 'vetoes.0.whenMissing']])
    expect(veto({ whenMissing: 'ask' })).toEqual([
      ['choice-invalid', 'veto', 'vetoes.0.whenMissing'],
    ])
  })

  it('a veto leads to a grade that there is', () => {
    expect(veto({ effect: { kind: 'at-most', grade: 'nine-star' } })).toEqual([
      ['grade-unknown', 'veto', 'vetoes.0.effect.grade'],
    ])
    expect(veto({ effect: { kind: 'dismissed' } })).toEqual([
      ['clause-kind-unknown', 'veto', 'vetoes.0.effect.kind'],
    ])
    expect(veto({ when: { op: 'below', left: 'value.sum', right: 1 } })).toEqual([
      ['reference-unknown', 'veto', 'vetoes.0.when.left'],
    ])
  })

  it('a measure names grades that there are, each once', () => {
    const measure = (grades: readonly string[], decidedBy = 'the committee') =>
      check(threeClauses({ measures: [{ clause: 'm', measure: 'award', grades, decidedBy }] }))
    expect(measure(['one-star'])).toEqual([])
    expect(measure(['one-star', 'one-star'])).toEqual([['duplicate', 'm', 'measures.0.grades.1']])
    expect(measure(['nine-star'])).toEqual([['grade-unknown', 'm', 'measures.0.grades.0']])
    expect(measure([])).toEqual([['list-empty', 'm', 'measures.0.grades']])
    expect(measure(['one-star'], ' ')).toEqual([['word-invalid', 'm', 'measures.0.decidedBy']])
  })

  const profile = (changes: Partial<Profile>) => {
    const when: Condition = { op: 'equals', left: 'subject.category', right: 'retired' }
    const whole: Profile = { clause: 'p', when, exempt: [], outcome: 'graded', ...changes }
    return check(threeClauses({ profiles: [whole] }))
  }

  it('a profile exempts from clauses that give a value, each once', () => {
    const exempt = (...clauses: string[]) => clauses.map((of) => ({ of, points: 1 }))
    expect(profile({ exempt: exempt('service', 'total') })).toEqual([])
    expect(profile({ exempt: exempt('service', 'service') })).toEqual([
      ['duplicate', 'p', 'profiles.0.exempt.1.of'],
    ])
    expect(profile({ exempt: exempt('grading', 'none') })).toEqual([
      ['clause-unknown', 'p', 'profiles.0.exempt.0.of'],
      ['clause-unknown', 'p', 'profiles.0.exempt.1.of'],
    ])
    expect(profile({ exempt: [{ of: 'service', points: 1e-7 }] })).toEqual([
      ['decimal-invalid', 'p', 'profiles.0.exempt.0.points'],
    ])
  })

  it('a profile reads the subject only, and always has an answer', () => {
    expect(profile({ when: { op: 'above', left: 'subject.age', right: 60 } })).toEqual([
      ['condition-may-miss', 'p', 'profiles.0.when'],
    ])
    expect(profile({ when: { op: 'known', left: 'input.last-year' } })).toEqual([
      ['reference-out-of-place', 'p', 'profiles.0.when.left'],
    ])
  })

  it('posting names a value and a rounding', () => {
    const rounding = '?' as 'half-up'
    expect(check(threeClauses({ posting: { value: 'total', rounding } }))).toEqual([
      ['choice-open', 'total', 'posting.rounding'],
    ])
  })
})

describe('pledge rules', () => {
  const good = everyKind().pledges as PledgeRules
  const pledges = (changes: Partial<PledgeRules>) =>
    check(threeClauses({ pledges: { ...good, ...changes } })).map(([code, , path]) => [code, path])

  it.each<[Partial<PledgeRules>, string, string]>([
    [{ kinds: [] }, 'list-empty', 'pledges.kinds'],
    [{ forms: [] }, 'list-empty', 'pledges.forms'],
    [{ forms: ['oath', 'oath'] }, 'duplicate', 'pledges.forms.1'],
    [{ publications: ['a b'] }, 'id-invalid', 'pledges.publications.0'],
    [{ comments: -1 }, 'number-invalid', 'pledges.comments'],
    [{ comments: 0.5 }, 'number-invalid', 'pledges.comments'],
    [{ perMember: { atLeast: 2, atMost: 1 } }, 'bounds-invalid', 'pledges.perMember'],
    [{ perMember: { atLeast: 0, atMost: 1001 } }, 'number-invalid', 'pledges.perMember.atMost'],
    [{ perUnit: { atLeast: -1 } }, 'number-invalid', 'pledges.perUnit.atLeast'],
    [{ perUnit: { atLeast: 1_000_001 } }, 'number-invalid', 'pledges.perUnit.atLeast'],
    [{ facts: { verdict: 'duty' } }, 'fact-kind-unknown', 'pledges.facts.verdict'],
    [
      { exempt: { op: 'above', left: 'subject.age', right: 70 } },
      'condition-may-miss',
      'pledges.exempt',
    ],
  ])('%j: %s', (changes, code, path) => {
    expect(pledges(changes)).toEqual([[code, path]])
  })

  it.each<[unknown, string, string]>([
    [{ from: 6, to: 5 }, 'bounds-invalid', 'pledges.kinds.0.reviewPoints'],
    [{ from: -1, to: 5 }, 'negative', 'pledges.kinds.0.reviewPoints.from'],
    [{ from: 5, to: 5.1234567 }, 'decimal-invalid', 'pledges.kinds.0.reviewPoints.to'],
  ])('points of a review %j: %s', (reviewPoints, code, path) => {
    const kinds = good.kinds.map((kind) => ({ ...kind, reviewPoints }) as PledgeKind)
    expect(pledges({ kinds })).toEqual([[code, path]])
  })

  it('facts of reviews and verdicts: no field that is not offered, none of another type', () => {
    const text = { type: 'text', longest: 9 } as const
    const fields: FieldSpec[] = [
      { ...text, name: 'where' },
      { ...text, name: 'note', optional: true },
      { ...text, name: 'points', optional: true },
      { ...text, name: 'excused' },
    ]
    const odd = { title: {}, recordedBy: [], certifiedBy: [], kind: 'odd', fields, evidence: 1 }
    const facts = { review: 'odd', verdict: 'odd' }
    const book = threeClauses({
      catalogue: { ...catalogue, facts: [...catalogue.facts, odd] },
      pledges: { ...good, facts },
    })
    const [review, verdict] = ['pledges.facts.review', 'pledges.facts.verdict']
    expect(check(book)).toEqual([
      ['field-unknown', 'pledges', review],
      ['field-wrong-type', 'pledges', `${review}.points`],
      ['field-unknown', 'pledges', review],
      ['number-invalid', 'pledges', review],
      ['field-unknown', 'pledges', verdict],
      ['field-wrong-type', 'pledges', `${verdict}.excused`],
    ])
  })

  it('an immediate pledge may go unpublished', () => {
    expect(pledges({ publications: [] })).toEqual([])
  })
})

describe('bounds', () => {
  const constant = (index: number): ValueNode => ({
    kind: 'constant',
    clause: `c${index}`,
    points: 0,
  })
  const wide = (length: number) =>
    withNode({
      kind: 'sum',
      clause: 'wide',
      of: Array.from({ length }, (_, index) => constant(index)),
    })
  const deep = (levels: number) => {
    let node = constant(0)
    for (let level = 1; level < levels; level++) {
      node = { kind: 'sum', clause: `s${level}`, of: [node] }
    }
    return withNode(node)
  }

  it('5,000 clauses, no more', () => {
    // the sum, three clauses of the rulebook and its grading stand beside
    expect(check(wide(4995))).toEqual([])
    expect(check(wide(4996)).map(([code]) => code)).toEqual(['rulebook-too-large'])
  })

  it('32 levels, no more', () => {
    expect(check(deep(32))).toEqual([])
    expect(check(deep(33)).map(([code]) => code)).toEqual(['rulebook-too-deep'])
  })

  it('a hundred thousand clauses, or ten thousand levels, are refused at once', () => {
    const started = performance.now()
    expect(check(wide(100_000)).map(([code]) => code)).toEqual(['rulebook-too-large'])
    expect(check(deep(10_000)).map(([code]) => code)).toEqual(['rulebook-too-deep'])
    const vetoes = Array.from({ length: 100_000 }, (_, index): Veto => {
      const when: Condition = { op: 'above', left: 'value.total', right: 100 }
      return { clause: `v${index}`, when, effect: { kind: 'ungraded' } }
    })
    expect(check(threeClauses({ vetoes })).map(([code]) => code)).toEqual(['rulebook-too-large'])
    expect(performance.now() - started).toBeLessThan(4500)
  })

  it('a clause that holds itself ends at the depth', () => {
    const circle: { kind: 'sum'; clause: string; of: ValueNode[] } = {
      kind: 'sum',
      clause: 'circle',
      of: [],
    }
    circle.of.push(circle)
    const codes = new Set(check(withNode(circle)).map(([code]) => code))
    expect([...codes].sort()).toEqual(['clause-duplicate', 'rulebook-too-deep'])
  })

  it('refusals stay small whatever comes in', () => {
    const long = 'x'.repeat(1_000_000)
    const faults = faultsOf(
      withNode({ kind: 'value', clause: long, value: long }, { id: long, zone: long }),
    )
    expect(faults.length).toBeGreaterThan(3)
    expect(JSON.stringify(faults).length).toBeLessThan(4000)
  })
})
