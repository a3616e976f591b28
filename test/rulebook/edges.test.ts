import { describe, expect, it } from 'vitest'
import { civilDate, type PeriodKind } from '../../src/calendar/index.ts'
import {
  type BandGrading,
  checkRulebook,
  type MeasureRule,
  type PledgeRules,
  type Quota,
  type Rulebook,
  type ValueNode,
} from '../../src/rulebook/index.ts'
import type { FactKind } from '../../src/vocabulary/index.ts'
import { catalogue, everyKind, threeClauses, threeStars, withNode } from '../support/rulebooks.ts'

/** What may hold anything: what a parser would refuse before is checked all the same. */
const odd = (changes: object) => threeClauses(changes as Partial<Rulebook>)
const told = (rulebook: Rulebook) =>
  checkRulebook(rulebook).map(({ code, path, expected }) => [code, path.join('.'), expected])
const codes = (rulebook: Rulebook) => checkRulebook(rulebook).map(({ code }) => code)

describe('a window and the cycle', () => {
  const months = (count: number): PeriodKind => {
    return { kind: 'cycle', months: count, anchor: civilDate('2026-01-01') }
  }
  const fromNarrow = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const
  const pairs = fromNarrow.flatMap((cycle, most) => {
    return fromNarrow.map((window, width) => [cycle, window, width > most] as const)
  })

  it.each(pairs)('of a %s, counted by the %s: too wide is %s', (cycle, windows, wide) => {
    const node: ValueNode = { kind: 'count', clause: 'times', fact: 'service', windows }
    const caps = withNode(node, { cycle })
    expect(codes(caps).includes('window-too-wide')).toBe(wide)
  })

  it.each(pairs)(
    'caps by the %s, then by the %s: out of order is not %s',
    (first, second, wider) => {
      const node: ValueNode = {
        kind: 'facts',
        clause: 'capped',
        fact: 'service',
        value: { kind: 'fixed', points: 1 },
        caps: [first, second].map((per) => ({ per, points: 1 })),
      }
      expect(codes(withNode(node))).toEqual(wider ? [] : ['caps-order'])
    },
  )

  it('months are as wide as they are many', () => {
    const node = (windows: PeriodKind): ValueNode => {
      return { kind: 'count', clause: 'times', fact: 'service', windows }
    }
    const wide = (count: number, cycle: 'quarter' | 'half-year') =>
      codes(withNode(node(months(count)), { cycle })).includes('window-too-wide')
    expect([2, 3, 4].map((count) => wide(count, 'quarter'))).toEqual([false, false, true])
    expect([5, 6, 12].map((count) => wide(count, 'half-year'))).toEqual([false, false, true])
  })
})

describe('the days that a rulebook is in force', () => {
  it.each([
    [{ from: '2026-01-01', until: '2026-01-02' }, []],
    [{ from: '2026-01-01', until: '2026-01-01' }, ['in-force-empty']],
    [{ from: '2026-01-01', until: '2025-12-31' }, ['in-force-empty']],
    [{ from: '2026-13-01', until: '2025-12-31' }, ['civil-date-invalid']],
    [{ from: '2026-01-01', until: '2025-12-32' }, ['civil-date-invalid']],
    [{ from: '2026-02-30', until: '2025-12-32' }, ['civil-date-invalid', 'civil-date-invalid']],
  ])('%j: %j', (inForce, expected) => {
    expect(codes(odd({ inForce }))).toEqual(expected)
  })
})

describe('what would have been right is listed', () => {
  const good = everyKind().pledges as PledgeRules
  const named = (kind: string, name: string): FactKind => {
    const fields = [{ name, type: 'text', longest: 9 }] as const
    return { kind, title: {}, fields, recordedBy: [], certifiedBy: [], evidence: 0 }
  }
  const offered = (use: 'review' | 'verdict', name: string, type: string) => {
    const field = { name, type, longest: 9, options: ['a', 'b'], from: 0, to: 1, decimals: 0 }
    const odd = { ...named('odd', name), fields: [field] } as unknown as FactKind
    const facts = [...catalogue.facts, odd]
    const pledges = { ...good, facts: { [use]: 'odd' } }
    return told(threeClauses({ catalogue: { ...catalogue, facts }, pledges }))
  }

  it.each([
    ['review', ['pledge', 'month', 'outcome', 'points', 'reason']],
    ['verdict', ['pledge', 'kind', 'outcome', 'excused', 'reason']],
  ] as const)('what a %s offers to a fact', (use, names) => {
    expect(offered(use, 'moon', 'text')).toEqual([['field-unknown', `pledges.facts.${use}`, names]])
  })

  it.each([
    ['review', 'pledge', 'text'],
    ['review', 'month', 'text'],
    ['review', 'outcome', 'choice'],
    ['review', 'points', 'number'],
    ['review', 'reason', 'text'],
    ['verdict', 'pledge', 'text'],
    ['verdict', 'kind', 'choice'],
    ['verdict', 'outcome', 'choice'],
    ['verdict', 'excused', 'flag'],
    ['verdict', 'reason', 'text'],
  ] as const)('a %s gives %s as a %s, and as nothing else', (use, name, type) => {
    expect(offered(use, name, type)).toEqual([])
    const other = type === 'flag' ? 'text' : 'flag'
    expect(offered(use, name, other)).toEqual([
      ['field-wrong-type', `pledges.facts.${use}.${name}`, type],
    ])
  })

  it('kinds of nodes and of amounts', () => {
    const node = { kind: 'moon', clause: 'moon' } as unknown as ValueNode
    expect(told(withNode(node))).toEqual([
      [
        'clause-kind-unknown',
        'values.0.of.kind',
        [
          ...['facts', 'group', 'count', 'sub-periods', 'tallies', 'share', 'plurality'],
          ...[
            'constant',
            'input',
            'attribute',
            'elapsed',
            'value',
            'linked',
            'sum',
            'less',
            'weighted',
            'first',
          ],
          ...['ladder', 'scaled', 'ratio', 'mean', 'highest', 'lowest', 'decided', 'extension'],
        ],
      ],
    ])
    const measure = { clause: 'sum', measure: 'sum', decidedBy: 'all', amount: { kind: 'moon' } }
    const measures = [measure as unknown as MeasureRule]
    const money = { currency: 'CNY', decimals: 2 } as unknown as NonNullable<Rulebook['money']>
    const amounts = ['fixed', 'by-rank', 'of-principal', 'pool', 'while-funds-last', 'extension']
    expect(told(threeClauses({ measures, money }))).toEqual([
      ['clause-kind-unknown', 'measures.0.amount.kind', amounts],
    ])
  })

  it('fifty names at most', () => {
    const more = Array.from({ length: 60 }, (_, index) => named(`kind-${index}`, 'name'))
    const node: ValueNode = { kind: 'count', clause: 'times', fact: 'moon' }
    const facts = [...catalogue.facts, ...more]
    const [unknown] = told(withNode(node, { catalogue: { ...catalogue, facts } }))
    expect(unknown?.[2]).toEqual(facts.slice(0, 50).map(({ kind }) => kind))
  })
})

describe('bands beside each other', () => {
  const bands = (...intervals: readonly object[]) => {
    const names = ['high', 'middle', 'low']
    const list = intervals.map((at, index) => ({ grade: names[index], at }))
    return told(odd({ grading: { ...threeStars, bands: list } }))
  }

  it.each([
    ['meet', { from: 70, ends: '[)' }, { to: 70, ends: '[)' }, []],
    ['meet below', { from: 70, ends: '()' }, { to: 70, ends: '(]' }, []],
    ['share a point', { from: 70, ends: '[)' }, { to: 70, ends: '(]' }, ['band-overlap']],
    ['leave a point', { from: 70, ends: '()' }, { to: 70, ends: '[)' }, ['band-gap']],
    ['leave two', { from: 71, ends: '()' }, { to: 70, ends: '[)' }, ['band-gap']],
    ['leave one', { from: 71, ends: '[)' }, { to: 70, ends: '[)' }, ['band-gap']],
    ['leave fractions', { from: 71, ends: '[)' }, { to: 70, ends: '[]' }, ['choice-open']],
    ['share more', { from: 70, ends: '[)' }, { to: 71, ends: '[)' }, ['band-overlap']],
    ['go up', { from: 60, to: 70, ends: '[)' }, { from: 70, to: 80, ends: '[)' }, ['band-order']],
    [
      'are one',
      { from: 60, to: 70, ends: '[)' },
      { from: 60, to: 70, ends: '[)' },
      ['band-overlap'],
    ],
  ])('two that %s', (_, high, low, expected) => {
    expect(bands(high, low).map(([code]) => code)).toEqual(expected)
  })

  it('a grade left open is that of a neighbour', () => {
    const open = (grades: readonly string[]) => {
      const list = threeStars.bands.map((band, index) => ({ ...band, grade: grades[index] }))
      return told(odd({ grading: { ...threeStars, bands: list } as BandGrading }))
    }
    expect(open(['a', '?', 'b'])).toEqual([['choice-open', 'grading.bands.1.grade', ['a', 'b']]])
    expect(open(['?', 'a', 'b'])).toEqual([['choice-open', 'grading.bands.0.grade', ['a']]])
    expect(open(['a', 'b', '?'])).toEqual([['choice-open', 'grading.bands.2.grade', ['b']]])
    expect(open(['a', 'a', 'b'])).toEqual([])
    expect(open(['a', 'b', 'a'])).toEqual([
      ['duplicate', 'grading.bands.2.grade', 'each only once'],
    ])
  })
})

describe('quotas', () => {
  const quota: Quota = {
    clause: 'most',
    grade: 'three-star',
    counts: 'grade',
    share: 0.25,
    seats: 'down',
    base: 'all',
    tie: 'all-out',
  }
  const grading: BandGrading = {
    ...threeStars,
    order: [{ by: 'value.total', first: 'highest' }],
  }
  const beside = (...changes: readonly object[]) => {
    const quotas = changes.map((more, index) => ({ ...quota, clause: `q${index}`, ...more }))
    const book = threeClauses({ grading, quotas, afterRuling: 'rerun' })
    return told(book).map(([code, path]) => [code, path])
  }
  const above = { counts: 'grade-and-above' }

  it.each([
    [[{}], []],
    [[{}, above], []],
    [[{}, {}], [['quota-repeated', 'quotas.1']]],
    [[{}, { effect: 'reported' }], []],
    [[{ effect: 'reported' }, { effect: 'reported' }], [['quota-repeated', 'quotas.1']]],
    [[{ grade: 'one-star' }], [['quota-of-lowest', 'quotas.0.grade']]],
    [[{ grade: 'one-star', effect: 'reported' }], []],
    [[{ grade: 'moon' }], [['grade-unknown', 'quotas.0.grade']]],
    [[{ share: 0.5 }, { ...above, grade: 'two-star' }], [['quota-contradicts', 'quotas.1.share']]],
    [[{}, { ...above, grade: 'two-star' }], []],
    [
      [
        { share: 0.5, effect: 'reported' },
        { ...above, grade: 'two-star' },
      ],
      [],
    ],
    [[{ share: 0.5 }, { ...above, grade: 'two-star', effect: 'reported' }], []],
    [
      [
        { share: 0.5, base: 'graded' },
        { ...above, grade: 'two-star' },
      ],
      [],
    ],
    [
      [{ share: 0.5 }, { ...above, grade: 'two-star', base: 'graded' }],
      [['quota-contradicts', 'quotas.1.share']],
    ],
    [[{ share: 0.5, grade: 'two-star' }, above], []],
    [[{ share: 'moon' }, { ...above, grade: 'two-star' }], [['share-invalid', 'quotas.0.share']]],
  ])('%j', (changes, expected) => {
    expect(beside(...changes)).toEqual(expected)
  })

  it('two hundred are held against each other, and not one more', () => {
    const many = (length: number) =>
      beside(...Array.from({ length }, () => ({ effect: 'reported' }))).map(([code]) => code)
    expect(new Set(many(200))).toEqual(new Set(['quota-repeated']))
    expect(many(201)).toEqual(['list-length'])
  })
})
