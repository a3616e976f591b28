import { describe, expect, it } from 'vitest'
import { exact } from '../../../../src/foundation/index.ts'
import type { SumNode, ValueNode } from '../../../../src/rulebook/index.ts'
import { runNode } from '../../../support/run.ts'
import { fact } from '../../../support/subject.ts'

let id = 0
const points = (value: number): ValueNode => {
  return { kind: 'constant', clause: `p-${id++}`, points: value }
}

const sumOf = (parts: readonly number[], limits: Partial<SumNode> = {}): ValueNode => {
  return { kind: 'sum', clause: 'sum', of: parts.map(points), ...limits }
}

describe('a sum', () => {
  it.each([
    ['adds exactly', sumOf([0.1, 0.2]), '3/10'],
    ['ten times 0.1 meets a cap of 1', sumOf(Array(10).fill(0.1), { cap: 1 }), '1/1'],
    ['is cut at its cap', sumOf([6, 5], { cap: 10 }), '10/1'],
    ['is lifted to its floor', sumOf([-6], { floor: -5 }), '-5/1'],
    ['takes the cap first, then the floor', sumOf([20], { cap: 3, floor: 3 }), '3/1'],
    ['may stay between', sumOf([4], { cap: 10, floor: 0 }), '4/1'],
  ])('%s', (_, node, value) => {
    expect(runNode(node).value).toBe(value)
  })

  it('notes a limit only where it cut', () => {
    const met = runNode(sumOf([4, 6], { cap: 10, floor: 10 })).trace
    expect(met).toMatchObject({ op: 'sum', value: exact(10) })
    const cut = runNode(sumOf([4, 7], { cap: 10 })).trace
    expect(cut).toMatchObject({
      op: 'at-most',
      by: exact(10),
      from: [{ op: 'sum', value: exact(11) }],
    })
    const lifted = runNode(sumOf([-4], { floor: 0 })).trace
    expect(lifted).toMatchObject({ op: 'at-least', by: exact(0), from: [{ op: 'sum' }] })
  })
})

describe('less', () => {
  const less = (floor?: number): ValueNode => ({
    kind: 'less',
    clause: 'less',
    from: points(5),
    deductions: [points(3), points(4)],
    ...(floor !== undefined && { floor }),
  })

  it('takes off every deduction', () => {
    const { value, trace } = runNode(less())
    expect(value).toBe('-2/1')
    expect(trace).toMatchObject({ op: 'difference', from: [{}, {}, {}] })
  })

  it('and stops at its floor', () => {
    expect(runNode(less(0)).value).toBe('0/1')
    expect(runNode(less(-2)).trace.op).toBe('difference')
  })
})

describe('weighted', () => {
  it('adds the parts times their weights', () => {
    const node: ValueNode = {
      kind: 'weighted',
      clause: 'year',
      of: [
        { weight: 0.6, value: points(92) },
        { weight: 0.4, value: points(88.5) },
      ],
    }
    const { value, trace, node: plan } = runNode(node)
    expect(value).toBe('453/5')
    expect(plan.whole).toBe(true)
    expect(trace).toMatchObject({
      op: 'sum',
      from: [{ op: 'times', by: exact(3, 5) }, { op: 'times' }],
    })
  })
})

describe('first', () => {
  const node: ValueNode = {
    kind: 'first',
    clause: 'first',
    options: [
      { when: { op: 'known', left: 'input.last-year' }, value: points(1) },
      { when: { op: 'at-least', left: { count: 'service' }, right: 1 }, value: points(2) },
    ],
    otherwise: points(3),
  }
  const served = fact('f-1', 'service', '2026-03-01', { hours: 1, place: 'here', reason: 'r' })

  it.each([
    ['the first of two that hold', { inputs: { 'last-year': 0 }, facts: [served] }, '1/1', 1],
    ['the second where the first does not', { facts: [served] }, '2/1', 2],
    ['what stands otherwise', {}, '3/1', 'otherwise'],
  ])('takes %s', (_, parts, value, option) => {
    const outcome = runNode(node, parts)
    expect(outcome.value).toBe(value)
    expect(outcome.trace).toMatchObject({ op: 'same', about: { option }, from: [{}] })
  })

  it('runs only the option that it takes', () => {
    const strict: ValueNode = {
      ...node,
      otherwise: { kind: 'input', clause: 'in', input: 'last-year' },
    }
    expect(runNode(strict, { facts: [served] }).missing).toEqual([])
    expect(runNode(strict).missing).toEqual(['input.last-year'])
  })

  it('goes on from an option that nobody can answer, and says what was missing for it', () => {
    const where = { op: 'equals', left: 'fact.place', right: 'here' } as const
    const open: ValueNode = {
      kind: 'first',
      clause: 'first',
      options: [
        {
          when: { op: 'at-least', left: { count: 'service', where }, right: 1 },
          value: points(1),
        },
      ],
      otherwise: { kind: 'input', clause: 'in', input: 'last-year' },
    }
    const facts = [fact('f-1', 'service', '2026-03-01', { hours: 1, reason: 'r' })]
    expect(runNode(open, { facts }).missing).toEqual(['fact.place', 'input.last-year'])
  })
})
