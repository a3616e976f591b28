import { describe, expect, it } from 'vitest'
import { refusal } from '../../src/foundation/index.ts'
import {
  type Allowance,
  type Band,
  checkRulebook,
  lintRulebook,
  type ManualRule,
  type MeasureRule,
  type Profile,
  type Quota,
  type Repeat,
  type Rulebook,
  rulebookMessages,
  type SumNode,
  type ValueNode,
  type Veto,
  type VetoEffect,
} from '../../src/rulebook/index.ts'
import type { Condition, Interval } from '../../src/vocabulary/index.ts'
import { everyPart } from '../support/every-part.ts'
import { catalogue, everyKind, threeClauses, withNode } from '../support/rulebooks.ts'

const told = (rulebook: Rulebook) =>
  checkRulebook(rulebook).map(({ code, path }) => [code, path.join('.')])
const codes = (rulebook: Rulebook) => checkRulebook(rulebook).map(({ code }) => code)

describe('a profile exempts', () => {
  const exempting = (of: string, more: Partial<Profile> = {}): Rulebook => {
    const [away] = everyPart.profiles as [Profile]
    return { ...everyPart, profiles: [{ ...away, exempt: [{ of, points: 0 }], ...more }] }
  }

  it.each(['input', 'worth-fixed', 'group', 'first-item', 'member', 'in-each'])('from %s', (of) => {
    expect(told(exempting(of))).toEqual([])
  })

  it.each([
    ...['grading', 'steps', 'idle', 'few', 'manual', 'prize', 'pledges', 'away', '9.1'],
    'nothing of the kind',
  ])('not from %s, which gives no value', (of) => {
    expect(told(exempting(of))).toEqual([['clause-unknown', 'profiles.0.exempt.0.of']])
  })

  it('not from a case, nor from itself', () => {
    const grading = {
      kind: 'cases',
      clause: 'grading',
      value: 'total',
      grades: [{ grade: 'one-star' }],
      cases: [
        {
          clause: 'case',
          grade: 'one-star',
          when: { op: 'above', left: 'value.total', right: 1 },
        },
      ],
      otherwise: null,
    } as const
    const when: Condition = { op: 'known', left: 'subject.age' }
    const away: Profile = { clause: 'away', when, exempt: [], outcome: 'scored' }
    const fine = threeClauses({ grading, profiles: [away] })
    expect(told(fine)).toEqual([])
    const exempt = [{ of: 'case', points: 0 }]
    expect(told({ ...fine, profiles: [{ ...away, exempt }] })).toHaveLength(1)
  })

  it.each<[Profile['outcome'], number, boolean | undefined, readonly string[]]>([
    ['graded', 1, true, []],
    ['scored', 1, true, []],
    ['commented', 0, true, []],
    ['commented', 1, undefined, ['exempt']],
    ['suspended', 0, false, []],
    ['suspended', 0, undefined, []],
    ['suspended', 0, true, ['inBase']],
    ['suspended', 1, true, ['exempt', 'inBase']],
    ['not-in-scope', 0, true, ['inBase']],
    ['not-in-scope', 1, false, ['exempt']],
  ])('one that is %s, from %i clauses, in the base %s', (outcome, count, inBase, wrong) => {
    const [away] = everyPart.profiles as [Profile]
    const { inBase: _, ...rest } = away
    const profile: Profile = {
      ...rest,
      outcome,
      exempt: away.exempt.slice(0, count),
      ...(inBase !== undefined && { inBase }),
    }
    expect(told({ ...everyPart, profiles: [profile] })).toEqual(
      wrong.map((field) => ['profile-contradicts', `profiles.0.${field}`]),
    )
  })
})

describe('bands of a field', () => {
  const banded = (bands: readonly object[], decimals = 1, more: object = {}, ends: object = {}) => {
    const [service, ...others] = catalogue.facts
    const hours = { name: 'hours', type: 'number', from: 0, to: 24, decimals, ...ends }
    const facts = [{ ...service, fields: [hours, ...(service?.fields.slice(1) ?? [])] }, ...others]
    const value = { kind: 'banded', field: 'hours', bands, ...more }
    const node = { kind: 'facts', clause: 'own', fact: 'service', value }
    return told(withNode(node as never, { catalogue: { ...catalogue, facts } as never })).map(
      ([code, path]) => [code, String(path).replace('values.0.of.value.', '')],
    )
  }
  const band = (from: number, to: number, ends = '[]') => ({ at: { from, to, ends }, points: 1 })

  it('that hold every value need no word on others', () => {
    expect(banded([band(0, 24)])).toEqual([])
    expect(banded([{ at: { ends: '()' }, points: 1 }])).toEqual([])
    expect(banded([band(10, 24), band(0, 5, '[)'), band(5, 10, '[)')])).toEqual([])
    expect(banded([band(0, 5), band(5.1, 9.9), band(10, 24)])).toEqual([])
  })

  it('that leave some do', () => {
    const open = [['choice-open', 'outside']]
    expect(banded([band(0, 23.9)])).toEqual(open)
    expect(banded([band(0.1, 24)])).toEqual(open)
    expect(banded([band(0, 5), band(5.2, 24)])).toEqual(open)
    expect(banded([band(0, 5), band(5.1, 24, '(]')])).toEqual(open)
    expect(banded([band(0, 5)], 1, { outside: 'zero' })).toEqual([])
  })

  it('that share a value are told, each that lies in another', () => {
    const overlap = (index: number) => ['band-overlap', `bands.${index}`]
    expect(banded([band(0, 24), band(2, 3), band(5, 8)])).toEqual([overlap(1), overlap(2)])
    expect(banded([band(5, 24), band(0, 5)])).toEqual([overlap(0)])
    expect(banded([band(0, 5), band(5, 24)])).toEqual([overlap(1)])
  })

  it('that no value can reach are told, and take nothing from others', () => {
    const unreachable = ['band-unreachable', 'bands.1']
    expect(banded([band(0, 5), band(5.01, 5.09), band(5.1, 24)])).toEqual([unreachable])
    expect(banded([band(0, 24), band(25, 26)])).toEqual([unreachable])
    expect(banded([band(0, 24), band(-2, -1)])).toEqual([unreachable])
  })

  it('may hold one value each', () => {
    const whole = { from: 0, to: 2 }
    expect(banded([band(0, 0), band(1, 1), band(2, 2)], 0, {}, whole)).toEqual([])
    expect(banded([band(0, 0), band(2, 2)], 0, {}, whole)).toEqual([['choice-open', 'outside']])
    expect(banded([band(5, 5)], 1, { outside: 'zero' })).toEqual([])
    expect(banded([band(5, 5)], 0, {}, { from: 5, to: 5 })).toEqual([])
    expect(banded([band(6, 7)], 0, {}, { from: 5, to: 5 })).toEqual([
      ['band-unreachable', 'bands.0'],
      ['choice-open', 'outside'],
    ])
  })

  it('that begin together overlap in the order of the text', () => {
    const overlap = [['band-overlap', 'bands.1']]
    expect(banded([band(0, 5), band(0, 24)])).toEqual(overlap)
    expect(banded([band(0, 24), band(0, 5)])).toEqual(overlap)
    expect(banded([band(0, 5), band(0, 24), band(0, 3)])).toEqual([
      ...overlap,
      ['band-overlap', 'bands.2'],
    ])
  })

  it('may meet between two values, and so may the field end there', () => {
    const [below, above] = [band(0, 5.05, '[)'), band(5.05, 24, '(]')]
    expect(banded([below, above])).toEqual([])
    expect(banded([band(0, 5.05), band(5.05, 24)])).toEqual([])
    const between = { from: 0.05, to: 24.05 }
    expect(banded([band(0.1, 24)], 1, {}, between)).toEqual([])
    expect(banded([band(0.2, 24)], 1, {}, between)).toEqual([['choice-open', 'outside']])
    expect(banded([band(0.1, 23.9)], 1, {}, between)).toEqual([['choice-open', 'outside']])
  })

  it('are held to a field of six decimals, and to none whose ends are crossed', () => {
    expect(banded([band(0, 23)], 6)).toEqual([['choice-open', 'outside']])
    const [first] = banded([band(0, 5)], 1, {}, { from: 24, to: 0 })
    expect(banded([band(0, 5)], 1, {}, { from: 24, to: 0 })).toEqual([first])
    expect(first?.[0]).toBe('bounds-invalid')
    const wrong = banded([band(0, 24)], 7, { outside: 'moon' })
    expect(wrong).toContainEqual(['choice-invalid', 'outside'])
  })

  it('that are no intervals, or of a field that is none, are told once', () => {
    expect(banded([band(5, 2), band(0, 1)])).toEqual([['interval-empty', 'bands.0.at']])
    for (const decimals of [7, -1, 0.5]) {
      const codes = banded([band(0, 5)], decimals).map(([code]) => code)
      expect(codes).toEqual(['size-invalid'])
    }
  })
})

describe('bands of grades', () => {
  const graded = (bands: readonly Band[]) =>
    checkRulebook(threeClauses({ grading: { clause: 'grading', value: 'total', bands } }))

  it('that are open have the grades next to them that are not', () => {
    const faults = graded([
      { grade: '?', at: { from: 80, ends: '[)' } },
      { grade: '?', at: { from: 70, to: 80, ends: '[)' } },
      { grade: 'fair', at: { from: 60, to: 70, ends: '[)' } },
      { grade: '?', at: { from: 50, to: 60, ends: '[)' } },
      { grade: 'poor', at: { to: 50, ends: '[)' } },
    ])
    expect(faults.map(({ code, expected }) => [code, expected])).toEqual([
      ['choice-open', ['fair']],
      ['choice-open', ['fair']],
      ['choice-open', ['fair', 'poor']],
    ])
  })

  it.each<[Interval, Interval, readonly string[]]>([
    [{ from: 70, ends: '()' }, { to: 69.5, ends: '(]' }, ['band-gap']],
    [{ from: 70, ends: '[)' }, { to: 69.5, ends: '(]' }, ['choice-open']],
    [{ from: 70.5, ends: '[)' }, { to: 70, ends: '()' }, ['band-gap']],
    [{ from: 70.5, ends: '[)' }, { to: 70, ends: '(]' }, ['choice-open']],
    [{ from: 70, ends: '()' }, { to: 70, ends: '()' }, ['band-gap']],
    [{ from: 70.5, ends: '()' }, { to: 70.5, ends: '()' }, ['choice-open']],
    [{ from: 70, ends: '[)' }, { to: 70, ends: '(]' }, ['band-overlap']],
    [{ from: 70, ends: '[)' }, { to: 71, ends: '()' }, ['band-overlap']],
    [{ from: 70, to: 80, ends: '[]' }, { from: 80, ends: '()' }, ['band-order']],
  ])('%j above %j', (high, low, expected) => {
    const bands = [
      { grade: 'high', at: high },
      { grade: 'low', at: low },
    ]
    expect(graded(bands).map(({ code }) => code)).toEqual(expected)
  })
})

describe('profiles of which two exclude each other in vain', () => {
  const known: Condition = { op: 'known', left: 'subject.age' }
  const profiles = (count: number, parts: number) =>
    Array.from({ length: count }, (_, index): Profile => {
      const when: Condition = { op: 'all', of: Array<Condition>(parts).fill(known) }
      return { clause: `p${index}`, when, exempt: [], outcome: 'graded' }
    })
  const pairs = (count: number, parts: number) => {
    const found = codes(threeClauses({ profiles: profiles(count, parts) }))
    return new Set(found)
  }

  it.each([
    [64, 1, ['clauses-contradict']],
    [65, 1, []],
    // Each condition counts for itself and for its parts.
    [20, 99, ['clauses-contradict']],
    [20, 100, []],
  ])('are told up to so many: %i of %i parts', (count, parts, expected) => {
    expect([...pairs(count, parts)]).toEqual(expected)
  })

  it('are counted inside of others, too', () => {
    const deep = (parts: number): Condition => {
      const any: Condition = { op: 'any', of: Array<Condition>(parts).fill(known) }
      return { op: 'not', of: any }
    }
    const of = (parts: number) =>
      profiles(20, 1).map((profile): Profile => ({ ...profile, when: deep(parts) }))
    expect([...new Set(codes(threeClauses({ profiles: of(98) })))]).toEqual(['clauses-contradict'])
    expect(codes(threeClauses({ profiles: of(99) }))).toEqual([])
  })
})

describe('vetoes of which one undoes the other', () => {
  const when: Condition = { op: 'below', left: 'value.total', right: 60 }
  const agree = (first: VetoEffect, second: VetoEffect, more: Partial<Veto> = {}) =>
    codes(
      threeClauses({
        vetoes: [
          { clause: 'a', when, effect: first },
          { clause: 'b', when, effect: second, ...more },
        ],
      }),
    ).length === 0
  const to = (kind: 'at-least' | 'at-most' | 'exactly', grade: string): VetoEffect => ({
    kind,
    grade,
  })
  const [high, low] = ['three-star', 'one-star'] as const
  const ungraded: VetoEffect = { kind: 'ungraded' }

  it.each<[VetoEffect, VetoEffect, boolean]>([
    [to('at-most', low), to('at-most', high), true],
    [to('at-most', high), to('at-most', low), true],
    [to('at-most', low), to('at-least', high), false],
    [to('at-most', high), to('at-least', low), true],
    [to('at-least', high), to('at-most', low), false],
    [to('at-least', low), to('at-most', high), true],
    [to('at-least', high), to('at-least', low), true],
    [to('exactly', low), to('exactly', high), false],
    [to('exactly', low), to('exactly', low), true],
    [to('at-most', low), to('exactly', low), false],
    [to('at-least', low), to('exactly', low), false],
    [to('exactly', high), to('at-most', low), false],
    [to('exactly', low), to('at-most', high), true],
    [to('exactly', low), to('at-least', high), false],
    [to('exactly', high), to('at-least', low), true],
    [ungraded, ungraded, true],
    [ungraded, to('exactly', low), false],
    [ungraded, to('at-most', low), true],
    [ungraded, to('at-least', high), true],
    [to('at-most', low), ungraded, false],
    [to('exactly', low), ungraded, false],
  ])('%j, then %j: agree is %s', (first, second, expected) => {
    expect(agree(first, second)).toBe(expected)
  })
})

describe('profiles of which people decide', () => {
  const when: Condition = { op: 'equals', left: 'subject.category', right: 'retired' }
  const profile = (clause: string, decidedBy?: string): Profile => {
    const outcome = 'graded'
    return { clause, when, exempt: [], outcome, ...(decidedBy !== undefined && { decidedBy }) }
  }

  it.each<[string | undefined, string | undefined, readonly string[]]>([
    [undefined, undefined, ['clauses-contradict']],
    ['meeting', undefined, []],
    [undefined, 'meeting', []],
    ['meeting', 'meeting', []],
  ])('may meet the same: %s, %s', (first, second, expected) => {
    const profiles = [profile('a', first), profile('b', second)]
    expect(codes(threeClauses({ profiles }))).toEqual(expected)
  })
})

describe('the check of one part', () => {
  const one = { kind: 'constant', clause: 'one', points: 1 }
  const wrong = (node: object) =>
    told(withNode({ clause: 'own', ...node } as ValueNode)).map(([code, path]) => {
      return `${code} ${String(path).replace(/^values\.0\.of\.?/, '')}`.trim()
    })
  const ladder = (...list: readonly (readonly [number, string])[]) => ({
    ...{ kind: 'ladder', of: one, how: 'highest', below: 0 },
    steps: list.map(([from, reached]) => ({ from, reached, points: 1 })),
  })
  const facts = (value: object) => ({ kind: 'facts', fact: 'service', value })
  const hours = { kind: 'discretionary', field: 'hours', reason: 'reason' }
  const slices = (...ends: readonly number[]) => {
    const list = [...ends.map((upTo) => ({ upTo, points: 1 })), { points: 1 }]
    return facts({ kind: 'slices', field: 'hours', slices: list })
  }
  const sum = { kind: 'sum', of: [one] }
  const odd = 1.1234567

  it.each<[object, readonly string[]]>([
    [{ kind: 'attribute', attribute: 'age' }, []],
    [{ kind: 'attribute', attribute: 'category' }, ['field-wrong-type attribute']],
    [{ kind: 'attribute', attribute: 'wage' }, ['field-unknown attribute']],
    [{ ...sum, cap: 2, floor: 2 }, []],
    [{ ...sum, cap: 2, floor: 2.5 }, ['cap-below-floor']],
    [{ kind: 'decided', of: one, decidedBy: '' }, ['word-invalid decidedBy']],
    [ladder([1, 'at'], [1, 'above']), []],
    [ladder([1, 'above'], [1, 'above']), ['steps-order steps.1']],
    // What is no decimal is said, and nothing of its order.
    [ladder([odd, 'at'], [1, 'at']), ['decimal-invalid steps.0.from']],
    [ladder([2, 'at'], [odd, 'at']), ['decimal-invalid steps.1.from']],
    [slices(odd, 1), ['decimal-invalid value.slices.0.upTo']],
    [slices(2, odd), ['decimal-invalid value.slices.1.upTo']],
    [facts({ ...hours, from: 2, to: 2 }), []],
    [facts({ ...hours, from: 3, to: 2 }), ['bounds-invalid value']],
    [facts({ ...hours, from: odd, to: 1 }), ['decimal-invalid value.from']],
    [facts({ ...hours, from: 2, to: odd }), ['decimal-invalid value.to']],
  ])('%j', (node, expected) => {
    expect(wrong(node)).toEqual(expected)
  })

  it('names what is wanted, and what is there', () => {
    const named = (node: object) => {
      const [fault] = checkRulebook(withNode({ clause: 'own', ...node } as ValueNode))
      return [fault?.expected, fault?.actual]
    }
    expect(named({ kind: 'attribute', attribute: 'category' })).toEqual(['number', 'choice'])
    const decided = { kind: 'decided', of: one, decidedBy: 'all', within: { from: 5, to: 4 } }
    expect(named(decided)).toEqual(['from at most to', '5 to 4'])
  })

  it('takes a hundred factors', () => {
    const when: Condition = { op: 'known', left: 'subject.category' }
    const factors = (count: number) => {
      const of = Array(count).fill({ when, by: 2 })
      const value = { kind: 'fixed', points: 1 }
      return { ...facts(value), multipliers: { of, several: 'first' } }
    }
    expect(wrong(factors(100))).toEqual([])
    expect(wrong(factors(101))).toEqual(['list-too-long multipliers.of'])
  })

  it('knows ballots by their choices and points, whatever their order', () => {
    const [good, fair] = [
      { choice: 'good', points: 2 },
      { choice: 'fair', points: 1 },
    ]
    const both = (...other: readonly { choice: string; points: number }[]) => {
      const raters = [
        { group: 'some', scores: [good, fair] },
        { group: 'others', scores: other },
      ]
      const groups = raters.map(({ group }) => ({ group, weight: 0.5 }))
      const most = { kind: 'plurality', clause: 'most', groups, tie: 'lower', missingGroup: 'zero' }
      return codes(withNode(most as unknown as ValueNode, { raters }))
    }
    expect(both(good, fair)).toEqual([])
    expect(both(fair, good)).toEqual([])
    expect(both(good, { ...fair, points: 1.5 })).toEqual(['ballots-differ'])
    expect(both(good, { ...fair, choice: 'poor' })).toEqual(['ballots-differ'])
    expect(both(good)).toEqual(['ballots-differ'])
  })

  it('asks many linked subjects for no one grade', () => {
    const first = (left: string) => ({
      ...{ kind: 'first', clause: 'own', otherwise: one },
      options: [{ when: { op: 'equals', left, right: 'good' }, value: { ...one, clause: 'two' } }],
    })
    const found = (left: string) => {
      const [total] = everyPart.values
      const values = [{ name: 'extra', of: first(left) as unknown as ValueNode }, total]
      return codes({ ...everyPart, values } as Rulebook)
    }
    expect(found('link.members')).toContain('reference-unknown')
    expect(found('link.unit')).not.toContain('reference-unknown')
  })

  it('takes sums above nothing', () => {
    const funded = (each: number): Rulebook => {
      const measures = (everyPart.measures ?? []).map((rule): MeasureRule => {
        const { amount } = rule
        return amount?.kind === 'while-funds-last' ? { ...rule, amount: { ...amount, each } } : rule
      })
      return { ...everyPart, measures }
    }
    expect(told(funded(0.01))).toEqual([])
    expect(told(funded(0))).toEqual([['not-positive', 'measures.4.amount.each']])
  })

  it('takes no empty word, whoever decides', () => {
    const [profile, measure] = [everyPart.profiles?.[0], everyPart.measures?.[0]]
    const decidedBy = ''
    const book = {
      ...everyPart,
      profiles: [{ ...profile, decidedBy }],
      measures: [{ ...measure, decidedBy }, ...(everyPart.measures?.slice(1) ?? [])],
      manual: { ...everyPart.manual, decidedBy },
    }
    expect(told(book as Rulebook)).toEqual([
      ['word-invalid', 'manual.decidedBy'],
      ['word-invalid', 'measures.0.decidedBy'],
      ['word-invalid', 'profiles.0.decidedBy'],
    ])
  })
})

describe('what is long', () => {
  const allowances = (count: number) =>
    Array.from({ length: count }, (_, index): Allowance => {
      return { kind: 'veto', clause: `a${index}`, atMost: 1 }
    })

  it('is looked at up to its end', () => {
    expect(codes(threeClauses({ allows: allowances(1000) }))).toEqual([])
    expect(codes(threeClauses({ allows: allowances(1001) }))).toEqual(['list-length'])
    expect(codes({ ...threeClauses({ allows: allowances(1001) }), allows: [] })).toEqual([])
  })
})

describe('an allowance', () => {
  const one = { kind: 'set', clause: 'k', of: 'service', from: 0, to: 1 } as const

  it('of a number is not of a word, and the other way round', () => {
    const number: Allowance = { ...one, field: 'fact' }
    expect(told(threeClauses({ allows: [number] }))).toEqual([
      ['allowance-unfit', 'allows.0.field'],
    ])
    const word: Allowance = {
      kind: 'choose',
      clause: 'k',
      of: 'service',
      field: 'points',
      part: 'period',
      among: ['a'],
    }
    expect(told(threeClauses({ allows: [word] }))).toEqual([['allowance-unfit', 'allows.0.field']])
  })
})

describe('the place of an allowance', () => {
  const one = (clause: string): ValueNode => ({ kind: 'constant', clause, points: 1 })
  const weighted: ValueNode = {
    kind: 'weighted',
    clause: 'own',
    of: [
      { weight: 0.4, value: one('first-part') },
      { weight: 0.6, value: one('second-part') },
    ],
  }
  const set = (more: object): Allowance => {
    return { kind: 'set', clause: 'k', of: 'own', field: 'weight', from: 0, to: 1, ...more }
  }

  it.each<[object, number]>([
    [{ part: 'first-part' }, 1],
    [{ part: 'second-part' }, 1],
    // Between both, as nothing says which.
    [{}, 0],
    [{ part: 'third-part' }, 0],
    [{ part: 'own' }, 0],
    [{ part: 'first-part', field: 'points' }, 0],
    [{ of: 'first-part', field: 'points' }, 1],
    [{ of: 'first-part', field: 'points', from: 1 }, 1],
  ])('may be an entry by the clause that it holds: %j', (place, found) => {
    const faults = told(withNode(weighted, { allows: [set(place)] }))
    expect(faults).toEqual(found === 1 ? [] : [['allowance-unfit', 'allows.0.field']])
  })

  it('is told as it would be right', () => {
    const expected = (allowance: Allowance) =>
      checkRulebook(withNode(weighted, { allows: [allowance] })).map((each) => {
        return [each.code, each.path.join('.'), each.expected, each.actual]
      })
    expect(expected(set({ part: 'x' }))).toEqual([
      ['allowance-unfit', 'allows.0.field', 'one number of own', null],
    ])
    const word = { kind: 'choose', clause: 'k', of: 'own', field: 'weight', among: ['x'] } as const
    expect(expected(word)).toEqual([['allowance-unfit', 'allows.0.field', 'one word of own', null]])
    expect(expected({ ...word, among: [], of: 'service', field: 'fact' })).toEqual([
      ['list-empty', 'allows.0.among', 'at least one', 0],
    ])
  })

  it.each<[string, Partial<Rulebook>]>([
    ['condition-too-deep', { appliesTo: nested(40) }],
    [
      'condition-too-large',
      { appliesTo: { op: 'any', of: Array(300).fill({ op: 'known', left: 'subject.category' }) } },
    ],
    [
      'rulebook-too-large',
      {
        values: [
          {
            name: 'total',
            of: {
              kind: 'sum',
              clause: 'total',
              of: Array.from({ length: 5000 }, (_, index) => one(`c${index}`)),
            },
          },
        ],
      },
    ],
  ])('is not looked for in what is not walked: %s', (code, changes) => {
    const allows = [set({ of: 'nowhere' })]
    expect(codes(threeClauses({ ...changes, allows }))).toEqual([code])
    expect(codes(threeClauses({ allows }))).toEqual(['allowance-unfit'])
  })
})

function nested(levels: number): Condition {
  const known: Condition = { op: 'known', left: 'subject.category' }
  return Array.from({ length: levels }).reduce<Condition>((of) => ({ op: 'not', of }), known)
}

describe('a measure, a veto or a pledge rule of an id that is taken', () => {
  it.each(['vetoes', 'quotas', 'measures', 'profiles', 'allows'] as const)(
    'is told: %s',
    (list) => {
      const [first]: readonly object[] = everyPart[list] ?? []
      const book = {
        ...everyPart,
        [list]: [{ ...first, clause: 'total' }, ...(everyPart[list] ?? [])],
      }
      const found = told(book as Rulebook)
      expect(found).toContainEqual(['clause-duplicate', `${list}.0.clause`])
    },
  )
})

describe('quotas that are more than the whole', () => {
  const quota = (clause: string, grade: string, share: Quota['share']): Quota => {
    const rest = { counts: 'grade', seats: 'down', base: 'all', tie: 'refuse' } as const
    return { clause, grade, share, ...rest }
  }

  it('are named by the last of them', () => {
    const quotas = [
      quota('a', 'three-star', '1/3'),
      quota('b', 'two-star', '1/3'),
      quota('c', 'one-star', 0.34),
    ]
    const over = lintRulebook(threeClauses({ quotas })).filter(({ path }) => path[0] === 'quotas')
    expect(over.map(({ code, subject }) => [code, subject])).toEqual([['quotas-over-one', 'c']])
    const third = [...quotas.slice(0, 2), quota('c', 'one-star', '1/3')]
    expect(lintRulebook(threeClauses({ quotas: third })).map(({ code }) => code)).not.toContain(
      'quotas-over-one',
    )
  })
})

describe('advice', () => {
  it('looks past what stands for nothing', () => {
    const grading = {
      kind: 'cases',
      clause: 'grading',
      value: 'total',
      grades: [{ grade: 'one' }],
      cases: [{ clause: 'c', grade: 'one', when: { op: 'known', left: 'subject.age' } }],
      otherwise: null,
    } as const
    const advice = lintRulebook(threeClauses({ grading }))
    expect(advice.map(({ subject }) => subject)).toEqual(['pledge-month', 'category', 'last-year'])
  })

  it('is not about what a clause is called', () => {
    // A clause of the name of an attribute does not read it.
    const [first] = threeClauses().values
    const named = { kind: 'constant', clause: 'category', points: 1, source: 'age' } as const
    const values = [{ name: 'extra', of: named }, ...(first ? [first] : [])]
    const advice = lintRulebook(threeClauses({ values })).map(({ subject }) => subject)
    expect(advice).toEqual(['pledge-month', 'category', 'age', 'last-year'])
  })
})

describe('what a fault of the rules says was expected', () => {
  const expectedOf = (rulebook: Rulebook) =>
    checkRulebook(rulebook).map(({ code, path, expected }) => [code, path.join('.'), expected])
  const span = '{ days: 1 to 36600 }, { months: 1 to 1200 } or { years: 1 to 100 }'
  const repeating = (repeat: Partial<Repeat>): Rulebook => {
    const sum = everyPart.values[0]?.of as SumNode
    const nodes = sum.of.map((node) => {
      if (node.kind !== 'facts' || node.clause !== 'worth-fixed' || !node.repeat) return node
      return { ...node, repeat: { ...node.repeat, ...repeat } }
    })
    return {
      ...everyPart,
      values: [{ name: 'total', of: { ...sum, of: nodes } }],
    }
  }
  const faultsOfRepeat = (repeat: Partial<Repeat>) =>
    checkRulebook(repeating(repeat)).map(({ code, path }) => [code, path.slice(-2).join('.')])

  it('of a repeat: a span, a factor and a field of the fact', () => {
    expect(faultsOfRepeat({})).toEqual([])
    expect(faultsOfRepeat({ by: 0 })).toEqual([])
    expect(faultsOfRepeat({ within: { days: 0 } })).toEqual([['span-invalid', 'repeat.within']])
    expect(faultsOfRepeat({ by: -1 })).toEqual([['negative', 'repeat.by']])
    expect(faultsOfRepeat({ same: 'fact.nothing' })).toEqual([['field-unknown', 'repeat.same']])
    const [fault] = checkRulebook(repeating({ within: { days: 0 } }))
    expect(fault?.expected).toBe(span)
  })

  it('of a profile: nothing to exempt where nothing is reckoned, no base off the roll', () => {
    const [away] = everyPart.profiles as [Profile]
    const suspended = { ...away, outcome: 'suspended', inBase: true } as const
    expect(expectedOf({ ...everyPart, profiles: [suspended] })).toEqual([
      ['profile-contradicts', 'profiles.0.exempt', 'none where one is suspended'],
      ['profile-contradicts', 'profiles.0.inBase', 'not where one is suspended'],
    ])
  })

  it('of a grade by hand: one that a band gives, once; none named is every one', () => {
    const { grades: _, ...any } = everyPart.manual as ManualRule
    expect(expectedOf({ ...everyPart, manual: any })).toEqual([])
    const manual = (grades: string[]) => told({ ...everyPart, manual: { ...any, grades } })
    expect(manual(['none', 'nothing', 'other'])).toEqual([
      ['grade-unknown', 'manual.grades.1'],
      ['grade-unknown', 'manual.grades.2'],
    ])
    expect(manual([]).map(([, path]) => path)).toEqual(['manual.grades'])
  })

  it('of a long list of allowances: a thousand at most', () => {
    const veto: Allowance = { kind: 'veto', clause: 'x', atMost: 1 }
    const allowing = (count: number) => ({
      ...threeClauses(),
      allows: Array.from({ length: count }, (_, index) => ({ ...veto, clause: `x-${index}` })),
    })
    expect(expectedOf(allowing(1000))).toEqual([])
    expect(expectedOf(allowing(1001))).toEqual([['list-length', 'allows', 'at most 1000']])
  })
})

describe('a rulebook of which nothing is left out', () => {
  it('has no fault, and no advice but on what its sample never reads', () => {
    expect(codes(everyPart)).toEqual([])
    expect(codes(everyKind())).toEqual([])
    expect(lintRulebook(everyPart).map(({ code }) => code)).not.toContain('never-met')
  })
})

describe('a sentence', () => {
  it.each(['en', 'zh'] as const)('says none where there is nothing to list (%s)', (language) => {
    for (const [code, say] of Object.entries(rulebookMessages[language])) {
      const empty = { subject: 'c', path: ['values', 0], expected: [], actual: 'x' }
      const sentence = say(refusal(code, empty) as never)
      expect(sentence, code).not.toMatch(/: \.|：。|是，|（）|\[\]/)
    }
  })
})
