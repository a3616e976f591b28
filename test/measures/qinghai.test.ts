import { describe, expect, it } from 'vitest'
import { qinghaiMembers } from '../../src/rulebooks/index.ts'
import type { Fact } from '../../src/vocabulary/index.ts'
import { holdCases } from '../support/hold-cases.ts'
import { compiled, fact, gradeOf, valuesOf } from '../support/subject.ts'

holdCases(qinghaiMembers, 'qinghai-members')

const rules = compiled(qinghaiMembers)

const points = (kind: string, id: string, item: number, given: number): Fact =>
  fact(id, kind, '2026-05-01', { item, points: given })

const cleared = fact('c-1', 'clear-to-zero', '2026-06-01', { situation: 'on the list' })

/** Basic, additions, deductions, cleared: the total. */
const cases: readonly (readonly [number[], number[], number[], Fact[], string])[] = [
  [[40, 18], [20, 4], [3], [], '75'],
  [[40, 18], [20, 4], [3], [cleared], '0'],
  [[40, 30], [], [], [], '60'],
  [[58], [], [15, 10], [], '38'],
  [[58.5], [0.1, 0.2], [], [], '58.8'],
  [[], [], [], [], '0'],
  [[10], [], [30], [], '-10'],
]

describe('T16, members', () => {
  it.each(cases)('basic %j, additions %j, deductions %j', (basic, added, taken, more, total) => {
    const facts = [
      ...basic.map((given, index) => points('basic', `b-${index}`, index + 1, given)),
      ...added.map((given, index) => points('addition', `a-${index}`, index + 1, given)),
      ...taken.map((given, index) => points('deduction', `d-${index}`, index + 1, given)),
      ...more,
    ]
    expect(valuesOf(rules, { facts })).toEqual({ total })
  })

  it('names no grades of its own', () => {
    expect(gradeOf(rules)).toBe('scored')
  })
})
