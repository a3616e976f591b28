import { expect, it } from 'vitest'
import { clausesOf, type ValueNode } from '../../src/rulebook/index.ts'
import { everyKind, threeClauses, withNode } from '../support/rulebooks.ts'

it('every clause in the order of the text: values with their parts, then what is made of them', () => {
  expect(clausesOf(everyKind()).map(({ clause }) => clause)).toEqual([
    'points',
    'start',
    'last-year',
    'base',
    'net',
    'service',
    'late',
    'total',
    'points-again',
    'ballots',
    'grading',
    'idle',
    'award',
    'retired',
    'pledges',
  ])
})

it('a rulebook without anything but values and grades has no other clauses', () => {
  const { vetoes: _, quotas: __, measures: ___, profiles: ____, ...plain } = threeClauses()
  expect(clausesOf(plain).map(({ clause }) => clause)).toEqual([
    'total',
    'base',
    'service',
    'grading',
  ])
})

it('what says no source of its own has that of what it stands in', () => {
  const part = (clause: string, source?: string): ValueNode => {
    return { kind: 'constant', clause, points: 1, ...(source && { source }) }
  }
  const node: ValueNode = {
    kind: 'sum',
    clause: 'outer',
    source: '§ 1',
    of: [part('own', '§ 1.1'), { kind: 'sum', clause: 'inner', of: [part('deep')] }],
  }
  const sources = clausesOf(withNode(node, { source: 'the text' })).map(({ clause, source }) => {
    return `${clause} ${source}`
  })
  expect(sources).toEqual([
    'outer § 1',
    'own § 1.1',
    'inner § 1',
    'deep § 1',
    'total the text',
    'base the text',
    'service the text',
    'grading the text',
  ])
})
