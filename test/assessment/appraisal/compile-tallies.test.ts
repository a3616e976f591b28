import { describe, expect, it } from 'vitest'
import { exactText } from '../../../src/foundation/index.ts'
import type { RaterGroup, TalliesNode } from '../../../src/rulebook/index.ts'
import { runNode } from '../../support/run.ts'
import { tally } from '../../support/subject.ts'

const scores = [
  { choice: 'excellent', points: 100 },
  { choice: 'qualified', points: 85 },
  { choice: 'basic', points: 70 },
  { choice: 'unqualified', points: 50 },
]

const raters: readonly RaterGroup[] = [
  { group: 'members', scores },
  {
    group: 'residents',
    scores: [
      { choice: 'yes', points: 99.95 },
      { choice: 'no', points: -0.05 },
    ],
  },
]

function node(missingGroup: TalliesNode['missingGroup']): TalliesNode {
  const groups = [
    { group: 'members', weight: 0.7 },
    { group: 'residents', weight: 0.3 },
  ]
  return { kind: 'tallies', clause: 'review', groups, missingGroup }
}

const one: TalliesNode = {
  kind: 'tallies',
  clause: 'review',
  groups: [{ group: 'members', weight: 1 }],
  missingGroup: 'refuse',
}

const members = tally('members', { excellent: 10, qualified: 6, basic: 3, unqualified: 1 })
const residents = tally('residents', { yes: 2, no: 1 })

describe('ballots', () => {
  it('are averaged exactly', () => {
    expect(runNode(one, { tallies: [members] }, { raters }).value).toBe('177/2')
    const thirds = tally('members', { excellent: 1, qualified: 2 })
    expect(runNode(one, { tallies: [thirds] }, { raters }).value).toBe('90/1')
    const uneven = tally('members', { excellent: 1, basic: 2 })
    expect(runNode(one, { tallies: [uneven] }, { raters }).value).toBe('80/1')
  })

  it('of two groups are weighted', () => {
    const { value } = runNode(node('refuse'), { tallies: [members, residents] }, { raters })
    // 0.7 × 88.5 + 0.3 × 199.85 / 3
    expect(value).toBe('16387/200')
  })

  it('are told choice by choice, in the order of the ballot, then by their number', () => {
    const turned = { ...members, counts: [...members.counts].reverse() }
    const { trace } = runNode(one, { tallies: [turned] }, { raters })
    const [weighed] = trace.from
    const [mean] = weighed?.from ?? []
    const [sum, cast] = mean?.from ?? []
    expect(sum?.from.map(({ about }) => about)).toEqual(
      scores.map(({ choice }) => ({ group: 'members', choice })),
    )
    expect(sum?.from.map(({ from }) => from[0])).toMatchObject(
      scores.map(({ choice }) => ({ what: 'ballots', about: { group: 'members', choice } })),
    )
    for (const step of [mean, sum, cast]) expect(step?.about).toEqual({ group: 'members' })
    expect(cast && exactText(cast.value)).toBe('20/1')
    expect(mean).toMatchObject({ op: 'quotient' })
  })

  it('are exact at any size of the points', () => {
    const large = [
      { choice: 'good', points: 999_999_999_999.999 },
      { choice: 'bad', points: 0.001 },
    ]
    const group = [{ group: 'members', scores: large }]
    const tallies = [tally('members', { good: 999_999, bad: 1_000_000 })]
    const top = 999_999_999_999_999n * 999_999n + 1_000_000n
    const { value } = runNode(one, { tallies }, { raters: group })
    const [n = '', d = ''] = value.split('/')
    expect(BigInt(n) * 1_999_999n * 1000n).toBe(top * BigInt(d))
  })
})

describe('a group without a ballot', () => {
  const onlyMembers = { tallies: [members] }
  const empty = { tallies: [members, tally('residents', { yes: 0, no: 0 })] }

  it.each([onlyMembers, empty])('is missing, is zero, or gives its weight away: %#', (parts) => {
    expect(runNode(node('refuse'), parts, { raters }).missing).toEqual(['tally.residents'])
    expect(runNode(node('zero'), parts, { raters }).value).toBe('1239/20')
    expect(runNode(node('reweight'), parts, { raters }).value).toBe('177/2')
  })

  it('is told with what its silence means', () => {
    const { trace } = runNode(node('reweight'), onlyMembers, { raters })
    expect(trace.from[0]).toMatchObject({
      op: 'given',
      what: 'no-ballots',
      about: { group: 'residents', means: 'reweight' },
    })
  })

  it('leaves nobody to carry the weights where all are silent', () => {
    expect(runNode(node('reweight'), {}, { raters }).missing).toEqual([
      'tally.members',
      'tally.residents',
    ])
    expect(runNode(node('zero'), {}, { raters })).toMatchObject({ value: '0/1', missing: [] })
  })
})

describe('the bounds of ballots', () => {
  it.each([
    ['refuse', ['6997/200', '19997/200']],
    ['zero', ['-3/200', '19997/200']],
    ['reweight', ['-1/20', '100/1']],
  ] as const)('%s', (choice, bounds) => {
    const { plan, whole } = runNode(
      node(choice),
      { tallies: [members, residents] },
      { raters },
    ).node
    expect([exactText(plan.lo), exactText(plan.hi)]).toEqual(bounds)
    expect(whole).toBe(false)
  })
})
