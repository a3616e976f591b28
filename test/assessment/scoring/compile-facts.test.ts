import { describe, expect, it } from 'vitest'
import { factLimit } from '../../../src/assessment/scoring/index.ts'
import { civilDate, type PeriodKind } from '../../../src/calendar/index.ts'
import { exactText } from '../../../src/foundation/index.ts'
import type { Cap, FactsNode, FactValue } from '../../../src/rulebook/index.ts'
import type { Fields } from '../../../src/vocabulary/index.ts'
import { serviceNode } from '../../support/rulebooks.ts'
import { runNode } from '../../support/run.ts'
import { fact } from '../../support/subject.ts'

let id = 0
const served = (on: string, hours: number, more: Fields = {}) =>
  fact(`f-${String(id++).padStart(4, '0')}`, 'service', on, {
    hours,
    place: 'here',
    reason: 'seen',
    ...more,
  })

const { caps: _, ...bare } = serviceNode

/** Half a point an hour under these caps. */
function under(caps: readonly Cap[], more: Partial<FactsNode> = {}): FactsNode {
  return { ...bare, value: { kind: 'per-unit', field: 'hours', points: 0.5 }, caps, ...more }
}

describe('what a fact is worth', () => {
  const cases: readonly (readonly [FactValue, Fields, string])[] = [
    [{ kind: 'fixed', points: -1.5 }, {}, '-3/2'],
    [{ kind: 'per-unit', field: 'hours', points: 0.1 }, { hours: 2.5 }, '1/4'],
    [
      { kind: 'discretionary', field: 'hours', from: 1, to: 2, reason: 'reason' },
      { hours: 1 },
      '1/1',
    ],
    [
      { kind: 'discretionary', field: 'hours', from: 1, to: 2, reason: 'reason' },
      { hours: 2 },
      '2/1',
    ],
  ]
  it.each(cases)('%j of %j is %s', (value, fields, points) => {
    expect(runNode({ ...bare, value }, { facts: [served('2026-03-01', 3, fields)] }).value).toBe(
      points,
    )
  })

  it('is told with the fact, its day, its evidence and its stamp', () => {
    const vouched = { ...served('2026-03-01', 2), evidence: [{ kind: 'photo', ref: 'e-1' }] }
    const { trace } = runNode(bare, { facts: [vouched as typeof vouched & { evidence: [] }] })
    expect(trace.from[0]?.from[0]?.from[0]).toMatchObject({
      op: 'given',
      what: 'fact',
      about: {
        fact: vouched.id,
        on: '2026-03-01',
        evidence: ['e-1'],
        certifiedBy: null,
        field: 'hours',
      },
    })
  })
})

describe('a fact that a clause cannot take', () => {
  const give: FactsNode = {
    ...bare,
    value: { kind: 'discretionary', field: 'hours', from: 1, to: 2, reason: 'reason' },
  }

  it.each([
    ['points-out-of-bounds', give, { hours: 2.1 }],
    ['points-out-of-bounds', give, { hours: 0.9 }],
    ['reason-missing', give, { hours: 2, reason: ' ' }],
    ['reason-missing', give, { hours: 2, reason: 7 }],
    ['field-invalid', bare, { hours: 24.1 }],
    ['field-invalid', bare, { hours: 1.25 }],
    ['field-invalid', bare, { hours: '10' }],
  ])('is refused with %s', (code, node, fields) => {
    const one = served('2026-03-01', 1, fields)
    expect(runNode(node, { facts: [one] }).faults).toEqual([`${code} ${one.id}`])
  })

  it('is missing a field rather than zero, and says which fact lacks it', () => {
    const one = fact('f-x', 'service', '2026-03-01', { reason: 'r' })
    expect(runNode(bare, { facts: [one] }).missing).toEqual(['fact.hours of f-x'])
    const where = { op: 'equals', left: 'fact.place', right: 'here' } as const
    expect(runNode({ ...bare, where }, { facts: [one] }).missing).toEqual(['fact.place of f-x'])
  })
})

describe('a match', () => {
  it('leaves out what does not answer yes', () => {
    const where = { op: 'equals', left: 'fact.place', right: 'there' } as const
    const facts = [served('2026-03-01', 1), served('2026-03-01', 2, { place: 'there' })]
    expect(runNode({ ...bare, where }, { facts }).value).toBe('4/1')
  })
})

describe('caps', () => {
  it('hold in each window by itself', () => {
    const facts = [served('2026-03-01', 4), served('2026-03-31', 4), served('2026-04-01', 4)]
    expect(runNode(under([{ per: 'month', points: 3 }]), { facts }).value).toBe('5/1')
    expect(runNode(under([{ per: 'year', points: 3 }]), { facts }).value).toBe('3/1')
    expect(runNode(under([{ per: 'period', points: 5.5 }]), { facts }).value).toBe('11/2')
  })

  it('hold all at once: by day, by month, in all', () => {
    const facts = ['03-01', '03-01', '03-02', '03-03', '04-01', '04-02'].map((day) =>
      served(`2026-${day}`, 4),
    )
    const caps: readonly Cap[] = [
      { per: 'day', points: 3 },
      { per: 'month', points: 6 },
      { per: 'period', points: 9 },
    ]
    // 2 + 1 + 2 + 1 in March, then 2 and 1.
    expect(runNode(under(caps), { facts }).value).toBe('9/1')
    expect(runNode(under(caps.slice(0, 1)), { facts }).value).toBe('11/1')
  })

  it('a wide cap leaves the room of a narrow one as it was', () => {
    const facts = [served('2026-03-01', 6), served('2026-03-01', 6)]
    const caps: readonly Cap[] = [
      { per: 'day', points: 5 },
      { per: 'period', points: 4 },
    ]
    expect(runNode(under(caps), { facts }).value).toBe('4/1')
  })

  it('a cycle is a window too, and is told as one', () => {
    const cycle = { kind: 'cycle', anchor: civilDate('2025-12-15'), months: 2 } as const
    const facts = [served('2026-02-14', 4), served('2026-02-15', 4), served('2026-04-14', 4)]
    const { value, trace } = runNode(under([{ per: cycle, points: 3 }]), { facts })
    expect(value).toBe('5/1')
    expect(trace.from[0]?.from[2]).toMatchObject({ op: 'at-most', about: { cap: 3, per: 'cycle' } })
  })

  it('are noted where they cut, with the room that was left', () => {
    const facts = [served('2026-03-01', 4), served('2026-03-02', 4)]
    const { trace } = runNode(under([{ per: 'month', points: 3 }]), { facts })
    const [first, second] = trace.from[0]?.from ?? []
    expect(first).toMatchObject({ op: 'times' })
    expect(second).toMatchObject({ op: 'at-most', about: { cap: 3, per: 'month' } })
    expect(second?.op === 'at-most' && exactText(second.by)).toBe('1/1')
  })
})

describe('a floor', () => {
  it('is the least that the clause gives', () => {
    const node = { ...under([], { floor: -2 }), value: { kind: 'fixed', points: -1.5 } as const }
    const facts = [served('2026-03-01', 1), served('2026-03-02', 1)]
    expect(runNode(node, { facts }).value).toBe('-2/1')
    expect(runNode({ ...node, floor: 1 }).value).toBe('1/1')
  })
})

describe('what is due in each window', () => {
  const monthly = (unmet: 'zero' | 'refuse') => under([], { every: { window: 'month', unmet } })
  const facts = [served('2026-01-31', 2), served('2026-02-01', 2), served('2026-02-02', 2)]
  const until = { facts, asOf: civilDate('2026-04-29') }

  it('gives nothing where it was not done, and says so', () => {
    const { value, trace } = runNode(monthly('zero'), until)
    expect(value).toBe('3/1')
    const unmet = trace.from[0]?.from.filter((part) => part.op === 'given' && part.what === 'unmet')
    expect(unmet?.map(({ about }) => about)).toEqual([{ window: '2026-03', had: 0, least: 1 }])
  })

  it('is missing where the rulebook says so', () => {
    expect(runNode(monthly('refuse'), until).missing).toEqual(['fact.service in 2026-03'])
  })

  it('counts a window only once it has ended', () => {
    const last = { ...until, asOf: civilDate('2026-04-30') }
    expect(runNode(monthly('refuse'), last).missing).toEqual([
      'fact.service in 2026-03',
      'fact.service in 2026-04',
    ])
  })

  it('leaves out windows that the period cuts', () => {
    const weekly = under([], { every: { window: 'week', unmet: 'refuse' } })
    const { missing } = runNode(weekly, { asOf: civilDate('2026-01-18') })
    expect(missing).toEqual(['fact.service in 2026-W02', 'fact.service in 2026-W03'])
  })
})

describe('the bounds of a clause over facts', () => {
  it('come from the limit on facts, and from a cap on the whole period', () => {
    expect(exactText(runNode(bare).node.plan.hi)).toBe(`${2 * 24 * factLimit}/1`)
    expect(exactText(runNode(serviceNode).node.plan.hi)).toBe('20/1')
    expect(exactText(runNode(serviceNode).node.plan.lo)).toBe('0/1')
    expect(exactText(runNode(under([{ per: 'day', points: 1 }])).node.plan.hi)).toBe(
      `${12 * factLimit}/1`,
    )
  })
})

describe('what was not done', () => {
  const until = (asOf: string) => ({ asOf: civilDate(asOf) })
  const weekly = (points: number, more: Partial<FactsNode> = {}) =>
    under([], { every: { window: 'week', unmet: { points } }, ...more })
  const totals = (node: FactsNode, parts: Parameters<typeof runNode>[1]) =>
    runNode(node, parts).value

  it('takes points for each window that has ended, and none for the one that runs', () => {
    // Weeks from Monday the 5th; the first days of January belong to a week that the year cuts.
    expect(totals(weekly(-1), until('2026-01-17'))).toBe('-1/1')
    expect(totals(weekly(-1), until('2026-01-18'))).toBe('-2/1')
    expect(totals(weekly(-1), { ...until('2026-01-18'), facts: [served('2026-01-12', 1)] })).toBe(
      '-1/2',
    )
  })

  it('is too few where a window needs several', () => {
    const twice = weekly(-1, { every: { window: 'week', least: 2, unmet: { points: -1 } } })
    const facts = [served('2026-01-05', 2), served('2026-01-12', 2), served('2026-01-18', 2)]
    const { value, trace } = runNode(twice, { facts, ...until('2026-01-18') })
    expect(value).toBe('2/1')
    expect(trace.from[0]?.from[1]).toMatchObject({
      what: 'unmet',
      about: { window: '2026-W02', had: 1, least: 2 },
    })
  })

  it('goes under the caps of the clause on the last day of its window', () => {
    const caps: readonly Cap[] = [{ per: 'month', points: 2 }]
    expect(totals(weekly(1, { caps }), until('2026-02-28'))).toBe('4/1')
    // What is taken gives room again: 2, then − 1, then 1 of 2.
    const facts = [served('2026-01-06', 4), served('2026-01-26', 4)]
    expect(totals(weekly(-1, { caps }), { facts, ...until('2026-01-31') })).toBe('2/1')
  })

  it('by a day of the year is reckoned once that day has ended', () => {
    const due = under([], { due: { by: '06-30', unmet: { points: -5 } } })
    expect(totals(due, until('2026-06-29'))).toBe('0/1')
    expect(totals(due, until('2026-06-30'))).toBe('-5/1')
    expect(totals(due, { facts: [served('2026-06-30', 2)] })).toBe('1/1')
    expect(totals(due, { facts: [served('2026-07-01', 2)] })).toBe('-4/1')
  })

  it('by a day that the period has not is not due', () => {
    const due = under([], { due: { by: '06-30', unmet: 'refuse' } })
    const cycle = { cycle: 'month' } as const
    expect(runNode(due, { period: '2026-05' }, cycle).missing).toEqual([])
    expect(runNode(due, { period: '2026-06' }, cycle).missing).toEqual([
      'fact.service in 2026-06-30',
    ])
  })

  it('in windows and by a day comes in the order of the days', () => {
    const every = { window: 'quarter', unmet: { points: -1 } } as const
    const node = under([], { every, due: { by: '05-31', unmet: { points: -2 } } })
    const { value, trace } = runNode(node)
    expect(value).toBe('-6/1')
    const windows = trace.from[0]?.from.map(({ about }) => Object(about).window)
    expect(windows).toEqual(['2026-Q1', '2026-05-31', '2026-Q2', '2026-Q3', '2026-Q4'])
  })

  it('widens the bounds by as many windows as a period can touch', () => {
    const none = { kind: 'fixed', points: 0 } as const
    const bounds = (window: PeriodKind) => {
      const node = under([], { value: none, every: { window, unmet: { points: -1 } } })
      return exactText(runNode(node).node.plan.lo)
    }
    expect(bounds('month')).toBe('-12/1')
    expect(bounds('week')).toBe('-54/1')
    expect(bounds('day')).toBe('-366/1')
    expect(bounds({ kind: 'cycle', anchor: civilDate('2025-12-15'), months: 2 })).toBe('-7/1')
  })
})
