import { describe, expect, it } from 'vitest'
import { stand } from '../../../../src/assessment/index.ts'
import { scoreLines } from '../../../../src/assessment/scoring/index.ts'
import { civilDate, type PeriodKind } from '../../../../src/calendar/index.ts'
import { exactText } from '../../../../src/foundation/index.ts'
import {
  checkRulebook,
  type FactsNode,
  type SubPeriodsNode,
  subWindowsOf,
  type ValueNode,
} from '../../../../src/rulebook/index.ts'
import { serviceNode, threeClauses, withNode } from '../../../support/rulebooks.ts'
import { runNode } from '../../../support/run.ts'
import { codesOf, compiled, fact, inputOf, tally } from '../../../support/subject.ts'

const at = (id: string, on: string, hours: number) =>
  fact(id, 'service', on, { hours, place: 'here', reason: 'seen' })

const item: FactsNode = { ...serviceNode, value: { kind: 'per-unit', field: 'hours', points: 1 } }
const capped: FactsNode = { ...item, caps: [{ per: 'period', points: 5 }] }

const sub = (more: Partial<SubPeriodsNode> = {}): SubPeriodsNode => {
  const node = { clause: 'months', window: 'month', of: capped } as const
  return { kind: 'sub-periods', ...node, combine: 'sum', unfinished: 'counts', ...more }
}

const facts = [
  at('f-1', '2026-01-05', 4),
  at('f-2', '2026-01-31', 4),
  at('f-3', '2026-02-01', 3),
  at('f-4', '2026-12-31', 2),
]

describe('a value in each window', () => {
  it('is summed: caps on the period hold in each window', () => {
    const { value, trace } = runNode(sub(), { facts })
    expect(value).toBe('10/1')
    expect(trace.from).toHaveLength(12)
    expect(trace.from[1]).toMatchObject({ op: 'same', about: { window: '2026-02' } })
    expect(scoreLines(trace).map(({ clause, amount }) => [clause, exactText(amount)])).toEqual([
      ['service', '10/1'],
    ])
  })

  it('is averaged over the windows there are', () => {
    expect(runNode(sub({ combine: 'mean' }), { facts }).value).toBe('5/6')
    const { value, trace } = runNode(sub({ combine: 'mean', window: 'half-year' }), { facts })
    expect(value).toBe('7/2')
    expect(trace).toMatchObject({ op: 'times', about: { mean: 2 } })
  })

  it('of a window that runs counts, or is left out, as the rulebook says; later ones never count', () => {
    const early = { facts, asOf: civilDate('2026-02-27') }
    expect(runNode(sub({ combine: 'mean' }), early).value).toBe('4/1')
    expect(runNode(sub({ combine: 'mean', unfinished: 'skips' }), early).value).toBe('5/1')
    const last = { facts, asOf: civilDate('2026-02-28') }
    expect(runNode(sub({ combine: 'mean', unfinished: 'skips' }), last).value).toBe('4/1')
  })

  it('of no window is 0 as a sum and missing as a mean', () => {
    const first = { facts, asOf: civilDate('2026-01-30') }
    expect(runNode(sub({ unfinished: 'skips' }), first).value).toBe('0/1')
    const none = runNode(sub({ combine: 'mean', unfinished: 'skips' }), first)
    expect(none.missing).toEqual(['months in one month'])
    const best = { unfinished: 'skips', only: { highest: 2 } } as const
    expect(runNode(sub(best), first)).toMatchObject({ value: '0/1', missing: [] })
    const several = runNode(sub({ ...best, combine: 'mean' }), first)
    expect(several.missing).toEqual(['months in one month'])
    const cycle = { kind: 'cycle', anchor: civilDate('2026-01-01'), months: 2 } as const
    for (const only of [{}, { only: best.only }]) {
      const cycles = { combine: 'mean', unfinished: 'skips', window: cycle, ...only } as const
      expect(runNode(sub(cycles), first).missing).toEqual(['months in one cycle'])
    }
  })

  it('takes the days inside of a window that the period cuts', () => {
    // Thursday 1 January lies in a week that began in 2025.
    const days = [at('f-1', '2026-01-01', 4), at('f-2', '2026-12-31', 3)]
    const weeks = sub({ window: 'week', of: { ...item, caps: [] } })
    const { value, trace } = runNode(weeks, { facts: days })
    expect(value).toBe('7/1')
    expect(trace.from).toHaveLength(53)
    expect(trace.from[0]).toMatchObject({ about: { window: '2026-W01' } })
    const skips = { ...weeks, unfinished: 'skips' } as const
    expect(runNode(skips, { facts: days }).value).toBe('7/1')
  })

  it('has what is due in its own windows', () => {
    const of = { ...item, caps: [], every: { window: 'week', unmet: { points: -1 } } } as const
    // Whole weeks: four that lie in January, and one of February by its 8th.
    const { value } = runNode(sub({ of }), { asOf: civilDate('2026-02-08') })
    expect(value).toBe('-4/1')
  })

  it('counts facts in each window by itself', () => {
    const when = { op: 'at-least', left: { count: 'service' }, right: 2 } as const
    const of: ValueNode = {
      kind: 'first',
      clause: 'busy',
      options: [{ when, value: { kind: 'constant', clause: 'ten', points: 10 } }],
      otherwise: { kind: 'constant', clause: 'none', points: 0 },
    }
    expect(runNode(sub({ of }), { facts }).value).toBe('10/1')
  })

  it('nests: a year of quarters of months', () => {
    const months = sub({ of: { ...item, caps: [{ per: 'period', points: 3 }] } })
    const quarters = sub({
      clause: 'quarters',
      window: 'quarter',
      of: { kind: 'sum', clause: 'quarter', of: [months], cap: 5 },
    })
    expect(runNode(quarters, { facts }).value).toBe('7/1')
  })

  it('is bounded by as many windows as a period can touch', () => {
    const hi = (window: PeriodKind) => exactText(runNode(sub({ window })).node.plan.hi)
    expect([hi('month'), hi('half-year'), hi('week')]).toEqual(['60/1', '10/1', '270/1'])
    const mean = runNode(sub({ combine: 'mean' })).node.plan
    expect([exactText(mean.lo), exactText(mean.hi)]).toEqual(['0/1', '5/1'])
    const bounds = (combine: 'sum' | 'mean') => {
      const { lo, hi } = runNode(sub({ combine, only: { highest: 2 } })).node.plan
      return [exactText(lo), exactText(hi)]
    }
    expect([bounds('sum'), bounds('mean')]).toEqual([
      ['0/1', '60/1'],
      ['0/1', '5/1'],
    ])
  })
})

describe('tallies of sub-periods', () => {
  const raters = [
    {
      group: 'members',
      scores: [
        { choice: 'good', points: 100 },
        { choice: 'fair', points: 60 },
      ],
    },
  ]
  const ballots: ValueNode = {
    kind: 'tallies',
    clause: 'ballots',
    groups: [{ group: 'members', weight: 1 }],
    missingGroup: 'refuse',
  }
  const halves = sub({ clause: 'halves', window: 'half-year', of: ballots, combine: 'mean' })
  const half = (period: string, votes: { [choice: string]: number }) => {
    return { ...tally('members', votes), period }
  }
  const rulebook = withNode(halves, { raters })

  it('are read in the window that they name', () => {
    const tallies = [half('2026-H2', { fair: 1 }), half('2026-H1', { good: 3, fair: 1 })]
    expect(runNode(halves, { tallies }, rulebook).value).toBe('75/1')
  })

  it('are missing window by window, and not read for the whole', () => {
    const one = { tallies: [half('2026-H1', { good: 1 }), tally('members', { good: 1 })] }
    expect(runNode(halves, one, rulebook).missing).toEqual(['tally.members in 2026-H2'])
    expect(runNode(ballots, { tallies: [half('2026-H1', { good: 1 })] }, rulebook).missing).toEqual(
      ['tally.members'],
    )
    // What is missing besides ballots is not of one window.
    const known: ValueNode = { kind: 'input', clause: 'known', input: 'last-year' }
    const both = { ...halves, of: { kind: 'sum', clause: 'both', of: [ballots, known] } } as const
    const missing = runNode(both, { inputs: {} }, rulebook).missing
    expect(new Set(missing)).toEqual(
      new Set(['tally.members in 2026-H1', 'tally.members in 2026-H2', 'input.last-year']),
    )
  })

  it('stand once for each window, and for windows that some clause reckons', () => {
    const stood = (...periods: string[]) => {
      const tallies = periods.map((period) => half(period, { good: 1 }))
      const input = inputOf({ attributes: { category: 'working' }, tallies })
      return codesOf(stand(compiled(rulebook), input))
    }
    expect(stood('2026-H1', '2026-H2')).toEqual([])
    expect(stood('2026-H1', '2026-H1', '2026-H2')).toEqual(['tally-repeated'])
    expect(stood('2026-H1', '2026-H2', '2026-03')).toEqual(['tally-period-unknown'])
    expect(stood('2026-H1', '2026-H2', '2025-H2')).toEqual(['tally-period-unknown'])
    expect(stood('2026-H1', '2026-H2', 'spring')).toEqual(['tally-period-unknown'])
    expect(subWindowsOf(rulebook)).toEqual(['half-year'])
    expect(subWindowsOf(threeClauses())).toEqual([])
  })
})

describe('the check of sub-periods', () => {
  const faults = (more: object) =>
    checkRulebook(withNode({ ...sub({ of: { ...item, clause: 'x' } }), ...more } as ValueNode)).map(
      ({ code, path }) => [code, path.slice(3).join('.')],
    )

  it.each([
    [{}, []],
    [{ unfinished: '?' }, [['choice-open', 'unfinished']]],
    [{ combine: 'product' }, [['choice-invalid', 'combine']]],
    [{ window: 'moon' }, [['period-kind-invalid', 'window']]],
    [
      { of: { ...item, clause: 'x', caps: [{ per: 'quarter', points: 5 }] } },
      [['window-too-wide', 'of.caps.0.per']],
    ],
    [
      { of: { ...item, clause: 'x', every: { window: 'quarter', unmet: 'zero' } } },
      [['window-too-wide', 'of.every.window']],
    ],
    [
      { of: { kind: 'count', clause: 'x', fact: 'service', windows: 'year' } },
      [['window-too-wide', 'of.windows']],
    ],
    [
      { of: sub({ clause: 'y', window: 'quarter', of: { ...item, clause: 'x' } }) },
      [['window-too-wide', 'of.window']],
    ],
  ])('%j has the faults %j', (more, expected) => {
    expect(faults(more)).toEqual(expected)
  })
})
