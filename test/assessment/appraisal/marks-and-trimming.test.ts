import { describe, expect, it } from 'vitest'
import { exactText } from '../../../src/foundation/index.ts'
import type { RaterGroup, TalliesNode, Trim } from '../../../src/rulebook/index.ts'
import type { Tally } from '../../../src/vocabulary/index.ts'
import { runNode } from '../../support/run.ts'
import { tally } from '../../support/subject.ts'

const raters: readonly RaterGroup[] = [
  { group: 'judges', marks: { from: 0, to: 100, decimals: 1 } },
  {
    group: 'members',
    scores: [
      { choice: 'poor', points: 50 },
      { choice: 'good', points: 100 },
      { choice: 'fair', points: 70 },
    ],
  },
]

function node(group: string, trim?: Trim, more: Partial<TalliesNode> = {}): TalliesNode {
  const groups = [{ group, weight: 1, ...(trim && { trim }) }]
  return { kind: 'tallies', clause: 'review', groups, missingGroup: 'refuse', ...more }
}

function judged(...points: number[]): Tally {
  const numbers = [...new Set(points)]
  const marks = numbers.map((each) => {
    return { points: each, count: points.filter((other) => other === each).length }
  })
  return { group: 'judges', counts: [], marks }
}

const meanOf = (of: TalliesNode, ...tallies: Tally[]) => runNode(of, { tallies }, { raters }).value

describe('marks', () => {
  it.each([
    [[90], '90/1'],
    [[95.5, 70, 66.4], '773/10'],
    [[90, 90, 80], '260/3'],
    [[0, 100], '50/1'],
  ])('%j have the mean %s', (points, mean) => {
    expect(meanOf(node('judges'), judged(...points))).toBe(mean)
    expect(meanOf(node('judges'), judged(...points.reverse()))).toBe(mean)
  })

  it('of nobody are a group without a ballot', () => {
    for (const tallies of [[], [judged()], [{ group: 'judges', counts: [] }]]) {
      expect(runNode(node('judges'), { tallies }, { raters }).missing).toEqual(['tally.judges'])
    }
  })

  it('are bounded by their range', () => {
    const { plan } = runNode(node('judges'), { tallies: [judged(50)] }, { raters }).node
    expect([plan.lo, plan.hi].map(exactText)).toEqual(['0/1', '100/1'])
  })
})

describe('trimming', () => {
  const one: Trim = { above: 4, each: 1 }

  it.each([
    ['nothing of so many', [100, 90, 80, 0], '135/2'],
    ['one at each end of more', [100, 90, 80, 70, 0], '80/1'],
    ['one of several that are alike', [100, 100, 80, 0, 0], '60/1'],
    ['any of five that are the same', [70, 70, 70, 70, 70], '70/1'],
  ])('drops %s', (_, points, mean) => {
    expect(meanOf(node('judges', one), judged(...points))).toBe(mean)
  })

  it('drops ballots by what their choice is worth, wherever it stands', () => {
    const ballots = tally('members', { good: 2, fair: 2, poor: 1 })
    // 100 100 70 70 50 without the highest and the lowest
    expect(meanOf(node('members', one), ballots)).toBe('80/1')
    expect(meanOf(node('members', { above: 4, each: 2 }), ballots)).toBe('70/1')
  })

  it.each([
    ['down', '230/3'],
    ['half-up', '230/3'],
    ['up', '80/1'],
  ] as const)('by a sixth of eight, rounded %s', (rounding, mean) => {
    const trim: Trim = { above: 5, each: '1/6', rounding }
    // 100 100 80 80 80 80 40 0: without one at each end 460 / 6, without two 320 / 4
    const points = [100, 100, 80, 80, 80, 80, 40, 0]
    expect(meanOf(node('judges', trim), judged(...points))).toBe(mean)
  })

  it('is told vote by vote, and the number dropped beside the mean', () => {
    const { trace } = runNode(
      node('judges', one),
      { tallies: [judged(60, 70, 70, 80, 90)] },
      { raters },
    )
    const [mean] = trace.from[0]?.from ?? []
    expect(mean?.about).toEqual({ group: 'judges', dropped: 1 })
    const [sum, cast] = mean?.from ?? []
    expect(cast && exactText(cast.value)).toBe('3/1')
    expect(sum?.from.map(({ about, value }) => [about, exactText(value)])).toEqual([
      [{ group: 'judges', mark: 90 }, '0/1'],
      [{ group: 'judges', mark: 80 }, '80/1'],
      [{ group: 'judges', mark: 70 }, '140/1'],
      [{ group: 'judges', mark: 60 }, '0/1'],
    ])
    expect(sum?.from.map(({ from }) => from[0]?.op)).toEqual([
      ...['difference', 'given', 'given', 'difference'],
    ])
  })

  it('that leaves nothing makes a group missing, never a division by zero', () => {
    const trim: Trim = { above: 1, each: '2/5', rounding: 'up' }
    const groups = [
      { group: 'judges', weight: 0.5, trim },
      { group: 'members', weight: 0.5 },
    ]
    const both = (missingGroup: TalliesNode['missingGroup']) =>
      runNode(
        node('judges', undefined, { groups, missingGroup }),
        { tallies: [judged(90, 80), tally('members', { good: 1 })] },
        { raters },
      )
    expect(both('refuse').missing).toEqual(['tally.judges'])
    expect(both('zero').value).toBe('50/1')
    expect(both('reweight').value).toBe('100/1')
    expect(both('reweight').trace.from[0]?.about).toMatchObject({ because: 'all-dropped' })
  })
})

describe('a group of too few', () => {
  it.each([
    [1, []],
    [2, []],
    [3, ['tally.members']],
  ])('at least %s of two is missing: %j', (atLeast, missing) => {
    const groups = [{ group: 'members', weight: 1, atLeast }]
    const tallies = [{ ...tally('members', { good: 1, fair: 1 }), invalid: 5 }]
    const outcome = runNode(node('members', undefined, { groups }), { tallies }, { raters })
    expect(outcome.missing).toEqual(missing)
  })
})
