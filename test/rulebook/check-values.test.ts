import { describe, expect, it } from 'vitest'
import type { FactsNode, FactValue, Multipliers, ValueNode } from '../../src/rulebook/index.ts'
import type { Catalogue } from '../../src/vocabulary/index.ts'
import { catalogue as usual, withNode } from '../support/rulebooks.ts'
import { faultsOf } from './faults-of.ts'

const catalogue: Catalogue = {
  ...usual,
  facts: [
    ...usual.facts,
    {
      kind: 'work',
      title: {},
      fields: [
        { name: 'score', type: 'number', from: 0, to: 100, decimals: 0 },
        { name: 'change', type: 'number', from: -5, to: 5, decimals: 1 },
        { name: 'people', type: 'number', from: 1, to: 9, decimals: 0 },
        { name: 'half', type: 'number', from: 1, to: 9, decimals: 1 },
        { name: 'level', type: 'choice', options: ['minor', 'grave'] },
        { name: 'section', type: 'text', longest: 20, optional: true },
      ],
      recordedBy: [],
      certifiedBy: [],
      evidence: 0,
    },
  ],
}

/** What is wrong with one clause, each as its code and the place below the clause. */
function wrong(node: unknown): readonly string[] {
  // Some of these are what no type would let through.
  const faults = faultsOf(withNode(node as ValueNode, { catalogue }))
  return faults.map(({ code, path }) => [code, ...path.slice(3)].join(' '))
}

const one: ValueNode = { kind: 'constant', clause: 'one', points: 1 }
const two: ValueNode = { kind: 'constant', clause: 'two', points: 2 }
const unsure = { op: 'above', left: 'input.last-year', right: 1 } as const
const sure = { op: 'known', left: 'input.last-year' } as const

describe('values made of others', () => {
  const ladder = (more: object) => ({
    ...{ kind: 'ladder', clause: 'l', of: one, how: 'highest', below: 0 },
    steps: [{ from: 0, reached: 'at', points: 1 }],
    ...more,
  })
  const steps = (...list: readonly (readonly [number, string])[]) =>
    list.map(([from, reached]) => ({ from, reached, points: 1 }))

  it.each<[string, unknown, readonly string[]]>([
    ['a good ladder', ladder({}), []],
    ['no steps', ladder({ steps: [] }), ['list-empty steps']],
    ['steps that fall', ladder({ steps: steps([2, 'at'], [1, 'at']) }), ['steps-order steps 1']],
    ['steps at one value', ladder({ steps: steps([1, 'at'], [1, 'at']) }), ['steps-order steps 1']],
    ['at, then above', ladder({ steps: steps([1, 'at'], [1, 'above']) }), []],
    ['above, then at', ladder({ steps: steps([1, 'above'], [1, 'at']) }), ['steps-order steps 1']],
    [
      'slices at one value',
      ladder({ how: 'slices', steps: steps([1, 'at'], [1, 'above']) }),
      ['steps-order steps 1'],
    ],
    ['a way unheard of', ladder({ how: 'toString' }), ['clause-kind-unknown how']],
    [
      'numbers that are none',
      ladder({ below: 1e21, steps: [{ from: Number.NaN, reached: 'near', points: 0.1234567 }] }),
      [
        'decimal-invalid below',
        'decimal-invalid steps 0 from',
        'decimal-invalid steps 0 points',
        'clause-kind-unknown steps 0 reached',
      ],
    ],
    ['a good scale', { kind: 'scaled', clause: 's', of: one, times: -2, per: 3 }, []],
    [
      'a rounding that nobody chose',
      { kind: 'scaled', clause: 's', of: one, to: 0.5 },
      ['choice-open rounding'],
    ],
    [
      'a scale by nothing',
      { kind: 'scaled', clause: 's', of: one, per: 0, to: -1, rounding: 'near' },
      ['not-positive per', 'not-positive to', 'choice-invalid rounding'],
    ],
    ['a good ratio', { kind: 'ratio', clause: 'r', of: one, to: two, zero: 'one' }, []],
    [
      'a ratio whose 0 is open',
      { kind: 'ratio', clause: 'r', of: one, to: two, zero: '?', atMost: -1 },
      ['choice-open zero', 'negative atMost'],
    ],
    ['a good mean', { kind: 'mean', clause: 'm', of: [{ value: one }] }, []],
    ['a mean of nothing', { kind: 'mean', clause: 'm', of: [] }, ['list-empty of']],
    [
      'a mean of which nothing may apply',
      { kind: 'mean', clause: 'm', of: [{ value: one, applies: sure }] },
      ['choice-open none'],
    ],
    [
      'a part that nobody can tell applies',
      { kind: 'mean', clause: 'm', of: [{ value: one }, { value: two, applies: unsure }] },
      ['condition-may-miss of 1 applies'],
    ],
    ['the highest of nothing', { kind: 'highest', clause: 'h', of: [] }, ['list-empty of']],
    ['the lowest of nothing', { kind: 'lowest', clause: 'h', of: [] }, ['list-empty of']],
    [
      'a weighted part that may not apply',
      { kind: 'weighted', clause: 'w', of: [{ weight: 1, value: one, applies: sure }] },
      ['choice-open notApplicable'],
    ],
    [
      'what that means, of none',
      {
        ...{ kind: 'weighted', clause: 'w', notApplicable: 'else' },
        of: [{ weight: 1, value: one }],
      },
      ['choice-invalid notApplicable'],
    ],
    [
      'a clause below another',
      { kind: 'ratio', clause: 'r', of: { ...one, points: 1e21 }, to: two, zero: 'one' },
      ['decimal-invalid of points'],
    ],
  ])('%s', (_, node, codes) => {
    expect(wrong(node)).toEqual(codes)
  })
})

describe('which of several values count', () => {
  const mean = (only: unknown) => ({ kind: 'mean', clause: 'm', of: [{ value: one }], only })

  it.each<[string, unknown, readonly string[]]>([
    ['the best', { highest: 1 }, []],
    ['the worst', { lowest: 1_000 }, []],
    ['the one in the middle', 'middle', []],
    ['all but the ends', { without: { highest: 1, lowest: 1 }, few: 'all' }, []],
    ['all but one end', { without: { lowest: 1 }, few: 'refuse' }, []],
    ['all but the other', { without: { highest: 1 }, few: 'all' }, []],
    ['nobody chose', '?', ['choice-open only']],
    ['a word unheard of', 'some', ['choice-invalid only']],
    ['nothing', null, ['choice-invalid only']],
    ['none of the best', { highest: 0 }, ['number-invalid only highest']],
    ['too many of the worst', { lowest: 1_001 }, ['number-invalid only lowest']],
    [
      'all but none, and nobody says what too few mean',
      { without: {}, few: '?' },
      ['list-empty only without', 'choice-open only few'],
    ],
    [
      'all but half of each end',
      { without: { highest: 0.5, lowest: 0.5 }, few: 'some' },
      [
        ...['number-invalid only without highest', 'number-invalid only without lowest'],
        'choice-invalid only few',
      ],
    ],
  ])('%s', (_, only, codes) => {
    expect(wrong(mean(only))).toEqual(codes)
  })
})

describe('a time between two days', () => {
  const [joined, left] = [
    { name: 'joined', type: 'date' } as const,
    { name: 'left', type: 'date', optional: true } as const,
  ]
  const due = { name: 'due', type: 'date', optional: true } as const
  const dated: Catalogue = {
    ...catalogue,
    attributes: [...usual.attributes, joined, left],
    facts: catalogue.facts.map((each) => ({ ...each, fields: [...each.fields, due] })),
  }
  const inDated = (node: unknown) =>
    faultsOf(withNode(node as ValueNode, { catalogue: dated })).map(({ code, path, subject }) => {
      return [code, subject, ...path.slice(3)].join(' ')
    })
  const service = { since: 'subject.joined', unit: 'months', until: 'period-end', earlier: 'zero' }

  it.each<[string, object, readonly string[]]>([
    ['of service', {}, []],
    ['with a most', { atMost: 1 }, []],
    ['that may be missing', { since: 'subject.left', earlier: 'counts', atMost: 100_000 }, []],
    ['below zero, which nobody decided', { earlier: '?' }, ['choice-open e earlier']],
    ['with a word unheard of', { earlier: 'never' }, ['choice-invalid e earlier']],
    ['of which nothing counts', { atMost: 0 }, ['number-invalid e atMost']],
    ['of which too much counts', { atMost: 100_001 }, ['number-invalid e atMost']],
    ['in weeks', { unit: 'weeks' }, ['condition-invalid e']],
    [
      'from nowhere to nothing',
      { since: 'subject.else', until: 'soon' },
      ['reference-unknown e', 'condition-invalid e'],
    ],
  ])('%s', (_, changes, codes) => {
    expect(inDated({ kind: 'elapsed', clause: 'e', ...service, ...changes })).toEqual(codes)
  })

  it.each<[string, object, object, readonly string[]]>([
    ['after a day that somebody has', {}, {}, []],
    [
      'after a day that may be missing',
      { since: 'fact.due' },
      {},
      ['field-may-miss w value field'],
    ],
    [
      'after a day that is known of those that count',
      { since: 'fact.due' },
      { where: { op: 'known', left: 'fact.due' } },
      [],
    ],
    ['which nobody decided', { earlier: '?' }, {}, ['choice-open w value field earlier']],
  ])('until a fact, %s', (_, changes, more, codes) => {
    const field = { ...service, unit: 'days', until: 'on', ...changes }
    const value = { kind: 'per-unit', field, points: 1 }
    expect(inDated({ kind: 'facts', clause: 'w', fact: 'work', value, ...more })).toEqual(codes)
  })
})

describe('bands of a time', () => {
  const dated: Catalogue = {
    ...catalogue,
    attributes: [...usual.attributes, { name: 'joined', type: 'date' }],
  }
  const covered = (earlier: string, at: object, more: object = {}) => {
    const since = { since: 'subject.joined', unit: 'months', until: 'on', earlier, ...more }
    const value = { kind: 'banded', field: since, bands: [{ at, points: 1 }] }
    const node = { kind: 'facts', clause: 'w', fact: 'work', value }
    return faultsOf(withNode(node as unknown as ValueNode, { catalogue: dated })).length === 0
  }

  it.each<[string, object, object, boolean]>([
    ['zero', { from: 0, ends: '[)' }, {}, true],
    ['zero', { from: 1, ends: '[)' }, {}, false],
    ['counts', { from: 0, ends: '[)' }, {}, false],
    ['counts', { ends: '()' }, {}, true],
    ['counts', { from: -120_000, ends: '[)' }, {}, true],
    ['counts', { from: -119_999, ends: '[)' }, {}, false],
    ['zero', { from: 0, to: 12, ends: '[]' }, {}, false],
    ['zero', { from: 0, to: 12, ends: '[]' }, { atMost: 12 }, true],
    ['zero', { from: 0, to: 11, ends: '[]' }, { atMost: 12 }, false],
    ['zero', { from: 0, to: 120_000, ends: '[]' }, {}, true],
  ])('an earlier day %s, %j, %j: every value is in one is %s', (earlier, at, more, all) => {
    expect(covered(earlier, at, more)).toBe(all)
  })
})

describe('what a fact is worth', () => {
  const node = (value: unknown, more: Partial<FactsNode> = {}) => ({
    ...{ kind: 'facts', clause: 'w', fact: 'work', value },
    ...more,
  })
  const bands = (...list: readonly object[]) => ({
    ...{ kind: 'banded', field: 'score' },
    bands: list.map((at) => ({ at, points: 1 })),
  })
  const levels = (...options: readonly string[]) => ({
    ...{ kind: 'by-choice', field: 'level' },
    points: options.map((option) => ({ option, points: 1 })),
  })
  const slices = (...list: readonly (number | undefined)[]) => ({
    ...{ kind: 'slices', field: 'score' },
    slices: list.map((upTo) => ({ ...(upTo !== undefined && { upTo }), points: 1 })),
  })

  it.each<[string, unknown, readonly string[]]>([
    [
      'units',
      node({ kind: 'per-unit', field: 'score', points: 1, each: 0, whole: '?' }),
      ['not-positive value each', 'choice-open value whole'],
    ],
    ['every option', node(levels('minor', 'grave')), []],
    ['an option short', node(levels('minor')), ['option-missing value points']],
    [
      'an option too many',
      node(levels('minor', 'grave', 'odd')),
      ['option-unknown value points 2 option'],
    ],
    [
      'an option twice',
      node(levels('minor', 'grave', 'minor')),
      ['duplicate value points 2 option'],
    ],
    [
      'the words of a number',
      node({ ...levels('minor', 'grave'), field: 'score' }),
      ['field-wrong-type value field'],
    ],
    [
      'bands that cover the field',
      node(bands({ from: 0, to: 50, ends: '[]' }, { from: 51, ends: '[]' })),
      [],
    ],
    [
      'bands that leave some of it',
      node(bands({ from: 60, ends: '[]' })),
      ['choice-open value outside'],
    ],
    [
      'a gap between bands',
      node(bands({ to: 50, ends: '[)' }, { from: 50, ends: '(]' })),
      ['choice-open value outside'],
    ],
    [
      'bands that share a value',
      node({ ...bands({ to: 50, ends: '[]' }, { from: 50, ends: '[]' }), outside: 'zero' }),
      ['band-overlap value bands 1'],
    ],
    [
      'a band beyond the field',
      node({ ...bands({ from: 101, ends: '[]' }), outside: 'refuse' }),
      ['band-unreachable value bands 0'],
    ],
    [
      'a band between two values of the field',
      node({ ...bands({ from: 1, to: 2, ends: '()' }), outside: 'refuse' }),
      ['band-unreachable value bands 0'],
    ],
    [
      'a band that is none',
      node(bands({ from: 2, to: 1, ends: '[]' })),
      ['interval-empty value bands 0 at'],
    ],
    ['no bands', node({ ...bands(), outside: 'zero' }), ['list-empty value bands']],
    ['slices without an end', node(slices(10, 20, undefined)), []],
    ['slices to the most', node(slices(10, 100)), []],
    ['slices that end before', node(slices(10, 99)), ['slices-short value slices']],
    ['slices that fall', node(slices(20, 10, undefined)), ['steps-order value slices 1']],
    [
      'a slice after the last',
      node(slices(undefined, 10)),
      ['steps-order value slices 1', 'slices-short value slices'],
    ],
    ['a slice up to 0', node(slices(0, undefined)), ['not-positive value slices 0 upTo']],
    ['no slices', node(slices()), ['list-empty value slices']],
    [
      'slices of what may be below 0',
      node({ ...slices(undefined), field: 'change' }),
      ['negative value field'],
    ],
    ['a count', node({ kind: 'per-count', every: 3, points: -1, within: 'month' }), []],
    [
      'a count of half a fact, in a window that is too wide',
      node({
        ...{ kind: 'per-count', every: 0.5, points: 1 },
        within: { kind: 'cycle', anchor: '2026-01-01', months: 24 },
      }),
      ['number-invalid value every', 'window-too-wide value within'],
    ],
    ['a value unheard of', node({ kind: 'else' }), ['clause-kind-unknown value kind']],
    ['a share', node({ kind: 'fixed', points: 1 }, { sharedBy: 'people' }), []],
    [
      'a share among nobody',
      node({ kind: 'fixed', points: 1 }, { sharedBy: 'score' }),
      ['number-invalid sharedBy'],
    ],
    [
      'a share among half a person',
      node({ kind: 'fixed', points: 1 }, { sharedBy: 'half' }),
      ['number-invalid sharedBy'],
    ],
    [
      'a share by a word',
      node({ kind: 'fixed', points: 1 }, { sharedBy: 'level' }),
      ['field-wrong-type sharedBy'],
    ],
  ])('%s', (_, value, codes) => {
    expect(wrong(value)).toEqual(codes)
  })

  it.each<[string, Multipliers, readonly string[]]>([
    ['one factor', { of: [{ when: sure, by: 2 }] }, []],
    ['none', { of: [] }, ['list-empty multipliers of']],
    [
      'two, and nobody says which',
      {
        of: [
          { when: sure, by: 2 },
          { when: sure, by: 3 },
        ],
      },
      ['choice-open multipliers several'],
    ],
    [
      'one below 0 that nobody can tell',
      { of: [{ when: unsure, by: -1 }] },
      ['condition-may-miss multipliers of 0 when', 'negative multipliers of 0 by'],
    ],
    [
      'more than a number can hold',
      { of: Array(101).fill({ when: sure, by: 2 }), several: 'product' },
      ['list-too-long multipliers of'],
    ],
  ])('multipliers: %s', (_, multipliers, codes) => {
    const value: FactValue = { kind: 'fixed', points: 1 }
    expect(wrong(node(value, { multipliers }))).toEqual(codes)
  })

  it.each<[string, FactsNode['caps'], readonly string[]]>([
    [
      'room for each word, then for all',
      [
        { per: 'day', points: 3, each: 'fact.level' },
        { per: 'day', points: 6 },
      ],
      [],
    ],
    [
      'for all, then for each word',
      [
        { per: 'day', points: 6 },
        { per: 'day', points: 3, each: 'fact.level' },
      ],
      ['caps-order caps 1'],
    ],
    [
      'twice for one field',
      [
        { per: 'day', points: 3, each: 'fact.level' },
        { per: 'day', points: 6, each: 'fact.level' },
      ],
      ['caps-order caps 1'],
    ],
    ['for no field', [{ per: 'day', points: 3, each: 'fact.else' }], ['field-unknown caps 0 each']],
    [
      'for a field that may be absent',
      [{ per: 'day', points: 3, each: 'fact.section' }],
      ['field-may-miss caps 0 each'],
    ],
  ])('caps: %s', (_, caps, codes) => {
    const value: FactValue = { kind: 'fixed', points: 1 }
    expect(wrong(node(value, caps && { caps }))).toEqual(codes)
  })
})
