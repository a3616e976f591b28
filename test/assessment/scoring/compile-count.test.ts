import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/calendar/index.ts'
import { exactText } from '../../../src/foundation/index.ts'
import type { CountNode, Rulebook } from '../../../src/rulebook/index.ts'
import { runNode } from '../../support/run.ts'
import { fact } from '../../support/subject.ts'

const at = (id: string, on: string, place = 'here', hours = 1) =>
  fact(id, 'service', `2026-${on}`, { hours, place, reason: 'seen' })

const count = (more: Partial<CountNode> = {}): CountNode => {
  return { kind: 'count', clause: 'times', fact: 'service', ...more }
}

const facts = [
  at('f-1', '01-05'),
  at('f-2', '01-05', 'there'),
  at('f-3', '01-31'),
  at('f-4', '03-01'),
]

describe('a count', () => {
  it.each([
    [{}, '4/1'],
    [{ where: { op: 'equals', left: 'fact.place', right: 'here' } }, '3/1'],
    [{ windows: 'month' }, '2/1'],
    [{ windows: 'day' }, '3/1'],
    [{ windows: { kind: 'cycle', anchor: civilDate('2025-01-15'), months: 1 } }, '3/1'],
    [{ distinct: 'fact.place' }, '2/1'],
    [{ distinct: 'fact.place', windows: 'month' }, '3/1'],
  ] as const)('of %j is %s', (more, value) => {
    expect(runNode(count(more as Partial<CountNode>), { facts }).value).toBe(value)
  })

  it('of no fact is 0', () => {
    expect(runNode(count({ windows: 'month' })).value).toBe('0/1')
  })

  it('names the facts that were counted', () => {
    const { trace } = runNode(count({ windows: 'month' }), { facts })
    expect(trace).toMatchObject({ op: 'same', about: { item: 'facts', kind: 'service' } })
    expect(trace.from[0]?.from.map(({ about }) => Object(about).fact)).toEqual(['f-1', 'f-4'])
  })

  it('lacks what a fact does not say', () => {
    const bare = [fact('f-x', 'service', '2026-01-01', { hours: 1, reason: 'r' })]
    expect(runNode(count({ distinct: 'fact.place' }), { facts: bare }).missing).toEqual([
      'fact.place of f-x',
    ])
  })

  it('is bounded by facts, windows and values', () => {
    const most = (more: Partial<CountNode>, changes: Partial<Rulebook> = {}) =>
      exactText(runNode(count(more), {}, changes).node.plan.hi)
    expect(most({})).toBe('100000/1')
    expect(most({ windows: 'month' })).toBe('12/1')
    expect(most({ windows: 'week' })).toBe('54/1')
    expect(most({ distinct: 'fact.place' })).toBe('2/1')
    expect(most({ distinct: 'fact.place', windows: 'quarter' })).toBe('8/1')
    expect(most({ distinct: 'fact.hours', windows: 'day' })).toBe('100000/1')
  })
})
