import { describe, expect, it } from 'vitest'
import { scoreLines } from '../../../src/assessment/scoring/index.ts'
import { exactText } from '../../../src/foundation/index.ts'
import type { ValueNode } from '../../../src/rulebook/index.ts'
import type { ScoreLine } from '../../../src/vocabulary/index.ts'
import { baseNode, serviceNode } from '../../support/rulebooks.ts'
import { runNode } from '../../support/run.ts'
import { fact } from '../../support/subject.ts'

const plain = (lines: readonly ScoreLine[]) =>
  lines.map(({ clause, amount, facts }) => [clause, exactText(amount), facts])

const served = (id: string, hours: number) =>
  fact(id, 'service', '2026-03-01', { hours, place: 'here', reason: 'r' })

const facts = [served('f-1', 4), served('f-2', 8)]

describe('score lines', () => {
  it('of one clause twice are one, its facts named once', () => {
    const node: ValueNode = { kind: 'sum', clause: 'sum', of: [serviceNode, serviceNode] }
    expect(plain(scoreLines(runNode(node, { facts }).trace))).toEqual([
      ['service', '40/1', ['f-1', 'f-2']],
    ])
  })

  it('of a window in which nothing was done name no fact', () => {
    const every = { window: 'quarter', unmet: 'zero' } as const
    const node: ValueNode = { ...serviceNode, every, caps: [] }
    expect(plain(scoreLines(runNode(node, { facts }).trace))).toEqual([
      ['service', '24/1', ['f-1', 'f-2']],
    ])
  })

  it('are one a clause, each with its facts, caps inside an item included', () => {
    const node: ValueNode = { kind: 'sum', clause: 'sum', of: [baseNode, serviceNode] }
    expect(plain(scoreLines(runNode(node, { facts }).trace))).toEqual([
      ['base', '60/1', []],
      ['service', '20/1', ['f-1', 'f-2']],
    ])
  })

  it('have one for what the cap of a section took away, and the floor gave', () => {
    const capped: ValueNode = { kind: 'sum', clause: 'sum', of: [baseNode, serviceNode], cap: 70 }
    expect(plain(scoreLines(runNode(capped, { facts }).trace)).at(-1)).toEqual(['sum', '-10/1', []])
    const lifted: ValueNode = { kind: 'sum', clause: 'sum', of: [baseNode], floor: 61 }
    expect(plain(scoreLines(runNode(lifted).trace)).at(-1)).toEqual(['sum', '1/1', []])
  })

  it('give deductions their sign and weights their share', () => {
    const net: ValueNode = {
      kind: 'less',
      clause: 'net',
      from: baseNode,
      deductions: [serviceNode],
    }
    const node: ValueNode = {
      kind: 'weighted',
      clause: 'w',
      of: [
        { weight: 0.25, value: net },
        { weight: 0.75, value: { ...baseNode, clause: 'other' } },
      ],
    }
    expect(plain(scoreLines(runNode(node, { facts }).trace))).toEqual([
      ['base', '15/1', []],
      ['service', '-5/1', ['f-1', 'f-2']],
      ['other', '45/1', []],
    ])
  })

  it('leave out what gave nothing, but not the facts that gave nothing', () => {
    const nothing = { ...serviceNode, value: { kind: 'fixed', points: 0 } } as const
    const none: ValueNode = {
      kind: 'sum',
      clause: 'sum',
      of: [{ kind: 'constant', clause: 'base', points: 0 }, nothing],
    }
    expect(plain(scoreLines(runNode(none, { facts }).trace))).toEqual([
      ['service', '0/1', ['f-1', 'f-2']],
    ])
  })

  it('are of the item where ballots are', () => {
    const node: ValueNode = {
      kind: 'tallies',
      clause: 'ballots',
      groups: [{ group: 'members', weight: 1 }],
      missingGroup: 'zero',
    }
    const raters = [{ group: 'members', scores: [{ choice: 'good', points: 100 }] }]
    const tallies = [{ group: 'members', counts: [{ choice: 'good', count: 3 }] }]
    expect(plain(scoreLines(runNode(node, { tallies }, { raters }).trace))).toEqual([
      ['ballots', '100/1', []],
    ])
  })

  it('name a clause once although it is read twice', () => {
    const trace = runNode(serviceNode, { facts }).trace
    const twice = { op: 'sum', value: trace.value, from: [trace, trace] } as const
    expect(plain(scoreLines(twice))).toEqual([['service', '40/1', ['f-1', 'f-2']]])
  })

  it('of the highest of several are of that one alone', () => {
    const node: ValueNode = {
      kind: 'highest',
      clause: 'best',
      of: [{ kind: 'constant', clause: 'low', points: 3 }, serviceNode],
    }
    expect(plain(scoreLines(runNode(node, { facts }).trace))).toEqual([
      ['service', '20/1', ['f-1', 'f-2']],
    ])
    expect(plain(scoreLines(runNode({ ...node, kind: 'lowest' }, { facts }).trace))).toEqual([
      ['low', '3/1', []],
    ])
  })

  it('of an average are those of its parts, each its share', () => {
    const node: ValueNode = {
      kind: 'mean',
      clause: 'mean',
      of: [{ value: { kind: 'constant', clause: 'low', points: 3 } }, { value: serviceNode }],
    }
    expect(plain(scoreLines(runNode(node, { facts }).trace))).toEqual([
      ['low', '3/2', []],
      ['service', '10/1', ['f-1', 'f-2']],
    ])
  })

  it('of a ladder and of a ratio are one line with the facts below', () => {
    const ladder: ValueNode = {
      ...{ kind: 'ladder', clause: 'steps', of: serviceNode, how: 'highest', below: 0 },
      steps: [{ from: 10, reached: 'at', points: 4 }],
    }
    const to: ValueNode = { kind: 'constant', clause: 'by', points: 3 }
    const ratio: ValueNode = { kind: 'ratio', clause: 'rate', of: ladder, to, zero: 'zero' }
    expect(plain(scoreLines(runNode(ladder, { facts }).trace))).toEqual([
      ['steps', '4/1', ['f-1', 'f-2']],
    ])
    expect(plain(scoreLines(runNode(ratio, { facts }).trace))).toEqual([
      ['rate', '4/3', ['f-1', 'f-2']],
    ])
  })

  it('of a rounding are what it rounded and what that changed', () => {
    const node: ValueNode = {
      ...{ kind: 'scaled', clause: 'part', of: serviceNode },
      ...{ per: 3, rounding: 'half-up' },
    }
    expect(plain(scoreLines(runNode(node, { facts }).trace))).toEqual([
      ['service', '20/3', ['f-1', 'f-2']],
      ['part', '1/3', []],
    ])
  })
})
