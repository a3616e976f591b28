import { describe, expect, it } from 'vitest'
import { scoreLines } from '../../../src/assessment/scoring/index.ts'
import { civilDate } from '../../../src/calendar/index.ts'
import { exactText } from '../../../src/foundation/index.ts'
import type { Cap, FactsNode, GroupNode, Rulebook } from '../../../src/rulebook/index.ts'
import { catalogue } from '../../support/rulebooks.ts'
import { runNode } from '../../support/run.ts'
import { fact } from '../../support/subject.ts'

const at = (id: string, on: string, hours: number, place = 'here') =>
  fact(id, 'service', `2026-${on}`, { hours, place, reason: 'seen' })

/** So many points an hour, in one place or in any. */
function item(clause: string, points: number, place?: string, more: Partial<FactsNode> = {}) {
  const node: FactsNode = {
    kind: 'facts',
    clause,
    fact: 'service',
    ...(place !== undefined && { where: { op: 'equals', left: 'fact.place', right: place } }),
    value: { kind: 'per-unit', field: 'hours', points },
    ...more,
  }
  return node
}

const group = (of: readonly FactsNode[], more: Partial<GroupNode> = {}): GroupNode => {
  return { kind: 'group', clause: 'group', of, ...more }
}

const both = [item('here', 1, 'here'), item('there', 2, 'there')]

describe('clauses that share caps', () => {
  const facts = [at('f-1', '03-01', 3), at('f-2', '03-02', 4, 'there'), at('f-3', '04-01', 3)]
  const monthly: readonly Cap[] = [{ per: 'month', points: 5 }]

  it('give together no more than the cap, in the order of the days', () => {
    const { value, trace } = runNode(group(both, { caps: monthly }), { facts })
    expect(value).toBe('8/1')
    const lines = scoreLines(trace).map((line) => [line.clause, exactText(line.amount), line.facts])
    expect(lines).toEqual([
      ['here', '6/1', ['f-1', 'f-3']],
      ['there', '2/1', ['f-2']],
    ])
  })

  it('have own caps before those of the group', () => {
    const own = [
      item('here', 1, 'here', { caps: [{ per: 'day', points: 1 }] }),
      both[1] as FactsNode,
    ]
    expect(runNode(group(own, { caps: monthly }), { facts }).value).toBe('6/1')
    expect(runNode(group(own, { caps: [{ per: 'period', points: 3.5 }] }), { facts }).value).toBe(
      '7/2',
    )
  })

  it('note the cap in the name of the group', () => {
    const { trace } = runNode(group(both, { caps: monthly }), { facts })
    const [, there] = trace.from
    expect(there?.from[0]?.from[0]).toMatchObject({
      op: 'at-most',
      clause: 'group',
      about: { cap: 5, per: 'month' },
    })
  })

  it('have the floor of each, then the floor of all', () => {
    const taken = [
      item('here', -1, 'here', { floor: -2 }),
      item('there', -1, 'there', { floor: -3 }),
    ]
    expect(runNode(group(taken), { facts }).value).toBe('-5/1')
    expect(runNode(group(taken, { floor: -4 }), { facts }).value).toBe('-4/1')
  })

  it('never give more than the cap on the whole period, whatever the floors', () => {
    const lifted = [item('here', -1, 'here', { floor: 3 }), item('there', 1, 'there')]
    const node = group(lifted, { caps: [{ per: 'period', points: 4 }] })
    expect(runNode(node, { facts }).value).toBe('4/1')
    expect(exactText(runNode(node).node.plan.hi)).toBe('4/1')
  })

  it('take what was not done under the caps too', () => {
    const due = item('due', 0, 'here', { every: { window: 'month', unmet: { points: 3 } } })
    const node = group([due, item('there', 1, 'there')], { caps: [{ per: 'period', points: 7 }] })
    const { value, trace } = runNode(node, { facts, asOf: civilDate('2026-05-31') })
    // January and February 3 each, then 1 of 4, then nothing of May.
    expect(value).toBe('7/1')
    expect(scoreLines(trace).map(({ clause, amount }) => [clause, exactText(amount)])).toEqual([
      ['due', '6/1'],
      ['there', '1/1'],
    ])
  })

  it('leave an item out that does not apply, and its points are under no cap', () => {
    const profile = {
      clause: 'retired',
      when: { op: 'equals', left: 'subject.category', right: 'working' },
      exempt: [{ of: 'here', points: 4 }],
      outcome: 'graded',
    } as const
    const changes: Partial<Rulebook> = {
      profiles: [profile],
      values: [{ name: 'total', of: group(both, { caps: monthly }) }],
    }
    const { value, trace } = runNode(group(both, { caps: monthly }), { facts }, changes)
    expect(value).toBe('9/1')
    expect(trace.from[0]).toMatchObject({ what: 'exempt', about: { profile: 'retired' } })
  })

  it('give nothing without facts', () => {
    expect(runNode(group(both)).value).toBe('0/1')
  })

  it('reckon exact fractions where no scale holds them', () => {
    const odd = [item('here', 0.000001, 'here'), item('there', 999_999_999, 'there')]
    const { value, node } = runNode(group(odd, { caps: monthly }), { facts })
    expect(node.whole).toBe(false)
    expect(value).toBe('5000003/1000000')
  })
})

describe('the highest of what one act matches', () => {
  const byFact = { act: 'fact' } as const
  const named = {
    ...catalogue,
    facts: catalogue.facts.map((kind) => {
      const award = { name: 'award', type: 'text', longest: 50 } as const
      return kind.kind === 'service' ? { ...kind, fields: [...kind.fields, award] } : kind
    }),
  }
  const awarded = (id: string, on: string, hours: number, award: string) =>
    fact(id, 'service', `2026-${on}`, { hours, place: 'here', reason: 'r', award })

  it('is the item worth most for each fact', () => {
    const node = group([item('any', 1), ...both], { highestOnly: byFact })
    const facts = [at('f-1', '03-01', 3), at('f-2', '03-02', 4, 'there')]
    const { value, trace } = runNode(node, { facts })
    expect(value).toBe('11/1')
    const lines = scoreLines(trace).map(({ clause, amount }) => [clause, exactText(amount)])
    // Equal points of the first fact: the item listed first.
    expect(lines).toEqual([
      ['any', '3/1'],
      ['there', '8/1'],
    ])
  })

  it('is told beside what it won over', () => {
    const node = group([item('low', 1), item('high', 2)], { highestOnly: byFact })
    const { trace } = runNode(node, { facts: [at('f-1', '03-01', 3)] })
    expect(trace.from[1]?.from[0]?.from[0]).toMatchObject({
      op: 'highest',
      clause: 'group',
      about: { act: 'f-1', won: 1 },
      from: [{ clause: 'low' }, { clause: 'high' }],
    })
  })

  it('counts before any cap: what a cap cuts does not hand the act on', () => {
    const capped = item('high', 2, undefined, { caps: [{ per: 'day', points: 1 }] })
    const node = group([item('low', 1), capped], { highestOnly: byFact })
    expect(runNode(node, { facts: [at('f-1', '03-01', 3)] }).value).toBe('1/1')
  })

  it('goes over all facts with one value in a field, of equal ones the earlier', () => {
    const node = group([item('any', 1)], { highestOnly: { act: 'fact.award' } })
    const facts = [
      awarded('f-1', '03-05', 3, 'model'),
      awarded('f-2', '03-02', 3, 'model'),
      awarded('f-3', '03-02', 2, 'model'),
      awarded('f-4', '03-02', 1, 'other'),
    ]
    const { value, trace } = runNode(node, { facts }, { catalogue: named })
    expect(value).toBe('4/1')
    const won = trace.from[0]?.from[0]?.from.find(({ op }) => op === 'highest')
    expect(won?.from.map(({ from }) => Object(from[0]?.about).fact)).toEqual(['f-2', 'f-3', 'f-1'])
    expect(won?.about).toEqual({ act: 'model', won: 0 })
  })

  it('is missing where a fact does not say its act', () => {
    const node = group([item('any', 1)], { highestOnly: { act: 'fact.award' } })
    const facts = [at('f-1', '03-01', 3)]
    expect(runNode(node, { facts }, { catalogue: named }).missing).toEqual(['fact.award of f-1'])
  })

  it('leaves alone what was not done before a fact', () => {
    const due = item('due', 1, undefined, { every: { window: 'month', unmet: { points: 9 } } })
    const node = group([due], { highestOnly: { act: 'fact.place' } })
    const facts = [at('f-1', '03-05', 1), at('f-2', '03-06', 2)]
    // 9 for January, 9 for February, and the better of two facts.
    expect(runNode(node, { facts, asOf: civilDate('2026-03-31') }).value).toBe('20/1')
  })

  it('leaves alone what was not done', () => {
    const due = item('due', 1, undefined, { every: { window: 'month', unmet: { points: -1 } } })
    const node = group([due, item('low', 0.5)], { highestOnly: byFact })
    const facts = [at('f-1', '01-05', 4)]
    expect(runNode(node, { facts, asOf: civilDate('2026-03-31') }).value).toBe('2/1')
  })
})
