import { describe, expect, it } from 'vitest'
import { checkRulebook, decidablesOf, ranksRead, type ValueNode } from '../../src/rulebook/index.ts'
import { threeClauses, withNode } from '../support/rulebooks.ts'

/** Also what a parser would refuse before: the check stands by itself. */
const told = (node: object) =>
  checkRulebook(withNode(node as ValueNode)).map(({ code, path, subject }) => {
    return [code, subject, path.slice(3).join('.')]
  })
const facts = { kind: 'facts', clause: 'own', fact: 'service', value: { kind: 'fixed', points: 1 } }

describe('a value reckoned in windows', () => {
  const windowed = (of: object, changes: object = {}) => {
    const own = { kind: 'sub-periods', clause: 'windowed', window: 'month' }
    return told({ ...own, combine: 'sum', unfinished: 'counts', of, ...changes })
  }
  const count = { kind: 'count', clause: 'times', fact: 'service' }
  const every = { window: 'month', unmet: 'zero' }
  const nested = { kind: 'sub-periods', clause: 'inner', combine: 'sum', unfinished: 'counts' }
  const perCount = (within: string) => ({ kind: 'per-count', every: 3, points: 1, within })
  const by = { decidedBy: 'committee', of: { kind: 'constant', clause: 'c', points: 1 } }
  const decided = { kind: 'decided', clause: 'by-people', ...by }
  const wide = (path: string, clause = 'own') => [['window-too-wide', clause, path]]

  it.each<[object, unknown[]]>([
    [facts, []],
    [{ ...facts, caps: [{ per: 'month', points: 1 }] }, []],
    [{ ...facts, caps: [{ per: 'period', points: 1 }] }, []],
    [{ ...facts, caps: [{ per: 'quarter', points: 1 }] }, wide('of.caps.0.per')],
    [
      {
        ...facts,
        caps: [
          { per: 'day', points: 1 },
          { per: 'year', points: 1 },
        ],
      },
      wide('of.caps.1.per'),
    ],
    [{ ...facts, every }, []],
    [{ ...facts, every: { ...every, window: 'quarter' } }, wide('of.every.window')],
    [
      { kind: 'group', clause: 'group', of: [facts], caps: [{ per: 'year', points: 1 }] },
      wide('of.caps.0.per', 'group'),
    ],
    [{ ...facts, value: perCount('month') }, []],
    [{ ...facts, value: perCount('quarter') }, wide('of.value.within')],
    [decided, [['decided-in-window', 'by-people', 'of']]],
    [
      { kind: 'sum', clause: 'both', of: [facts, decided] },
      [['decided-in-window', 'by-people', 'of.of.1']],
    ],
    [count, []],
    [{ ...count, windows: 'month' }, []],
    [{ ...count, windows: 'half-year' }, wide('of.windows', 'times')],
    [{ ...nested, window: 'month', of: facts }, []],
    [{ ...nested, window: 'week', of: facts }, []],
    [{ ...nested, window: 'quarter', of: facts }, wide('of.window', 'inner')],
    [
      { kind: 'sum', clause: 'sum', of: [facts, { ...count, windows: 'year' }] },
      wide('of.of.1.windows', 'times'),
    ],
  ])('%j', (of, expected) => {
    expect(windowed(of)).toEqual(expected)
  })

  it.each<[object, unknown[]]>([
    [{ combine: 'mean', unfinished: 'skips' }, []],
    [{ combine: 'most' }, [['choice-invalid', 'windowed', 'combine']]],
    [{ unfinished: '?' }, [['choice-open', 'windowed', 'unfinished']]],
    [{ window: 'moon' }, [['period-kind-invalid', 'windowed', 'window']]],
    [{ only: { highest: 0 } }, [['number-invalid', 'windowed', 'only.highest']]],
    [{ only: '?' }, [['choice-open', 'windowed', 'only']]],
  ])('%j', (changes, expected) => {
    expect(windowed(facts, changes)).toEqual(expected)
  })
})

it('what goes by a wider window, or is decided in one, is told how it would be right', () => {
  const count = { kind: 'count', clause: 'times', fact: 'service' }
  const windowed = (of: object) => {
    const own = { kind: 'sub-periods', clause: 'windowed', window: 'month', of }
    const node = { ...own, combine: 'sum', unfinished: 'counts' } as unknown as ValueNode
    return checkRulebook(withNode(node)).map(({ expected, actual }) => [expected, actual])
  }
  expect(windowed({ ...count, windows: 'year' })).toEqual([['no wider than month', 'year']])
  const one = { kind: 'constant', clause: 'one', points: 1 }
  const decided = { kind: 'decided', clause: 'by-people', decidedBy: 'all', of: one }
  expect(windowed(decided)).toEqual([['a decision outside the windows', 'by-people']])
})

describe('what is due', () => {
  it.each<[object, unknown[]]>([
    [{ every: { window: 'month', unmet: 'zero' } }, []],
    [{ every: { window: 'month', unmet: { points: -1 } } }, []],
    [{ every: { window: 'month', least: 1, unmet: 'refuse' } }, []],
    [{ every: { window: 'month', least: 1000, unmet: 'refuse' } }, []],
    [{ every: { window: 'month', least: 0, unmet: 'zero' } }, [['number-invalid', 'every.least']]],
    [
      { every: { window: 'month', least: 1001, unmet: 'zero' } },
      [['number-invalid', 'every.least']],
    ],
    [{ every: { window: 'moon', unmet: 'zero' } }, [['period-kind-invalid', 'every.window']]],
    [{ every: { window: 'month', unmet: '?' } }, [['choice-open', 'every.unmet']]],
    [{ due: { by: '06-30', unmet: 'zero' } }, []],
    [{ due: { by: '06-31', unmet: 'zero' } }, [['month-day-invalid', 'due.by']]],
    [{ due: { by: '06-30', unmet: 'moon' } }, [['choice-invalid', 'due.unmet']]],
    [
      { due: { by: '06-30', unmet: { points: 0.1234567 } } },
      [['decimal-invalid', 'due.unmet.points']],
    ],
  ])('%j', (changes, expected) => {
    const found = told({ ...facts, ...changes })
    expect(found.map(([code, , path]) => [code, path])).toEqual(expected)
  })
})

describe('slices of a field', () => {
  const slices = (...ends: readonly (number | undefined)[]) => {
    const list = ends.map((upTo) => ({ points: 1, ...(upTo !== undefined && { upTo }) }))
    const value = { kind: 'slices', field: 'hours', slices: list }
    return told({ ...facts, value }).map(([code, , path]) => [code, path])
  }

  it.each<[(number | undefined)[], unknown[]]>([
    [[undefined], []],
    [[24], []],
    [[8, 24], []],
    [[8, undefined], []],
    [[23.9], [['slices-short', 'value.slices']]],
    [[8, 8, 24], [['steps-order', 'value.slices.1']]],
    [[8, 7, 24], [['steps-order', 'value.slices.1']]],
    [[undefined, 24], [['steps-order', 'value.slices.1']]],
    [[undefined, undefined], [['steps-order', 'value.slices.1']]],
    [[0, 24], [['not-positive', 'value.slices.0.upTo']]],
    [[8, 8.1234567, 24], [['decimal-invalid', 'value.slices.1.upTo']]],
    [[], [['list-empty', 'value.slices']]],
  ])('up to %j', (ends, expected) => {
    expect(slices(...ends)).toEqual(expected)
  })
})

describe('what people decide', () => {
  const heard = { ...facts, clause: 'heard' }
  const decided = (more: object) =>
    ({ kind: 'decided', clause: 'own', decidedBy: 'all', of: heard, ...more }) as ValueNode
  const within = (from: number, to: number) =>
    told(decided({ within: { from, to } })).map(([code, , path]) => [code, path])

  it('lies within bounds that are some', () => {
    expect(within(-5, 5)).toEqual([])
    expect(within(5, 5)).toEqual([])
    expect(within(5, 4)).toEqual([['bounds-invalid', 'within']])
    expect(within(5.1234567, 4)).toEqual([['decimal-invalid', 'within.from']])
    expect(within(5, 4.1234567)).toEqual([['decimal-invalid', 'within.to']])
    expect(told(decided({}))).toEqual([])
  })

  it('is listed: profiles first, then values, what is inside others too', () => {
    const profile = {
      when: { op: 'known', left: 'subject.age' },
      exempt: [],
      outcome: 'scored',
    } as const
    const inner = decided({ clause: 'inner', decidedBy: 'some' })
    const book = withNode(decided({ of: { kind: 'sum', clause: 'sum', of: [inner] } }), {
      profiles: [
        { ...profile, clause: 'old', decidedBy: 'committee' },
        { ...profile, clause: 'plain' },
      ],
    })
    expect(decidablesOf(book)).toEqual([
      { clause: 'old', decidedBy: 'committee', decides: 'profile' },
      { clause: 'own', decidedBy: 'all', decides: 'points' },
      { clause: 'inner', decidedBy: 'some', decides: 'points' },
    ])
    expect(decidablesOf(threeClauses())).toEqual([])
  })
})

describe('the links whose places are read', () => {
  it('are those of a rank or a percentile, at any depth', () => {
    const linked = (link: string, what?: 'value' | 'rank' | 'percentile'): ValueNode => {
      return { kind: 'linked', clause: link, link, ...(what && { what }) }
    }
    const of = [
      linked('none'),
      linked('value', 'value'),
      linked('rank', 'rank'),
      { kind: 'highest', clause: 'best', of: [linked('percentile', 'percentile')] } as const,
    ]
    expect([...ranksRead(withNode({ kind: 'sum', clause: 'sum', of }))]).toEqual([
      'rank',
      'percentile',
    ])
    expect([...ranksRead(threeClauses())]).toEqual([])
  })
})

describe('a span for each option', () => {
  const valid = (...options: string[]) => {
    const spans = options.map((option) => ({ option, for: { years: 1 } }))
    return told({ ...facts, valid: { by: 'place', spans } })
  }

  it('names every option once, and nothing else', () => {
    const all = valid('?')
    const missing = all.find(([code]) => code === 'option-missing')
    expect(all.map(([code]) => code)).toEqual(['option-unknown', 'option-missing'])
    expect(missing).toEqual(['option-missing', 'own', 'valid.spans'])
  })
})
