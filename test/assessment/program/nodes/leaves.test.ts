import { describe, expect, it } from 'vitest'
import { stand } from '../../../../src/assessment/index.ts'
import { exact } from '../../../../src/foundation/index.ts'
import type { ValueNode } from '../../../../src/rulebook/index.ts'
import { baseNode, threeClauses, withNode } from '../../../support/rulebooks.ts'
import { runNode } from '../../../support/run.ts'
import { compiled, inputOf, valuesOf } from '../../../support/subject.ts'

const lastYear: ValueNode = { kind: 'input', clause: 'last', input: 'last-year', times: 0.2 }

describe('a constant', () => {
  it('is its points, and says so', () => {
    const { value, trace } = runNode({ kind: 'constant', clause: 'c', points: 18.6 })
    expect(value).toBe('93/5')
    expect(trace).toEqual({
      op: 'given',
      what: 'constant',
      value: exact(93, 5),
      clause: 'c',
      from: [],
    })
  })
})

describe('an input', () => {
  it('is what was handed in, times its factor', () => {
    const { value, trace } = runNode(lastYear, { inputs: { 'last-year': 93 } })
    expect(value).toBe('93/5')
    expect(trace).toMatchObject({
      op: 'times',
      by: exact(1, 5),
      about: { input: 'last-year' },
      from: [{ op: 'given', what: 'input', value: exact(93) }],
    })
  })

  it('is itself without a factor', () => {
    const node: ValueNode = { kind: 'input', clause: 'last', input: 'last-year' }
    expect(runNode(node, { inputs: { 'last-year': 0.25 } }).value).toBe('1/4')
  })

  it('that is absent is missing', () => {
    expect(runNode(lastYear).missing).toEqual(['input.last-year'])
  })
})

describe('a value that is read', () => {
  const again: ValueNode = { kind: 'value', clause: 'again', value: 'total' }
  const means: ValueNode = {
    kind: 'tallies',
    clause: 'means',
    groups: [{ group: 'members', weight: 1 }],
    missingGroup: 'refuse',
  }
  const raters = [
    {
      group: 'members',
      scores: [
        { choice: 'good', points: 100 },
        { choice: 'bad', points: 0 },
      ],
    },
  ]
  const tallies = [
    {
      group: 'members',
      counts: [
        { choice: 'good', count: 2 },
        { choice: 'bad', count: 1 },
      ],
    },
  ]

  it('is the one further up, as an integer or a fraction', () => {
    const values = [
      { name: 'total', of: { ...baseNode, clause: 'first', points: 0.5 } },
      { name: 'copy', of: again },
      { name: 'mean', of: means },
      { name: 'half', of: { ...again, clause: 'mean-again', value: 'mean' } },
    ]
    const rules = compiled(
      threeClauses({
        values,
        raters,
        grading: {
          ...threeClauses().grading,
          value: 'copy',
          bands: [{ grade: 'all', at: { ends: '()' } }],
        },
      }),
    )
    expect(rules.values.map(({ node }) => node.whole)).toEqual([true, true, false, false])
    expect(valuesOf(rules, { tallies, attributes: { category: 'working' } })).toEqual({
      total: '0.5',
      copy: '0.5',
      mean: '≈66.666667',
      half: '≈66.666667',
    })
  })

  it('does not run its clause a second time', () => {
    const rules = compiled(
      threeClauses({
        values: [
          { name: 'first', of: lastYear },
          { name: 'total', of: { kind: 'value', clause: 'again', value: 'first' } },
        ],
        grading: { clause: 'g', value: 'total', bands: [{ grade: 'all', at: { ends: '()' } }] },
      }),
    )
    const result = stand(rules, inputOf({ attributes: { category: 'working' } }))
    expect(result).toMatchObject({ refusals: [{ code: 'missing', expected: 'input.last-year' }] })
    expect(result.ok || result.refusals.length).toBe(1)
  })
})

describe('a clause that does not apply', () => {
  const retired = (points: number) => ({
    profiles: [
      {
        clause: 'retired',
        when: { op: 'equals', left: 'subject.category', right: 'retired' } as const,
        exempt: [{ of: 'extra', points }],
        outcome: 'graded' as const,
      },
    ],
  })
  const node: ValueNode = { ...baseNode, clause: 'extra' }
  const rules = compiled(withNode(node, retired(12.5)))

  it('gives the points that stand in its place, and says for whom', () => {
    expect(valuesOf(rules, { attributes: { category: 'retired' } })).toMatchObject({
      extra: '12.5',
    })
    expect(valuesOf(rules, { attributes: { category: 'working' } })).toMatchObject({ extra: '60' })
  })

  it('asks for nothing that it would have read', () => {
    const strict = compiled(withNode({ ...lastYear, clause: 'extra' }, retired(0)))
    expect(valuesOf(strict, { attributes: { category: 'retired' } })).toMatchObject({ extra: '0' })
    expect(stand(strict, inputOf({ attributes: { category: 'working' } })).ok).toBe(false)
  })
})
