import { describe, expect, it } from 'vitest'
import {
  checkRulebook,
  type PluralityNode,
  type Quorum,
  type RaterGroup,
  type Rulebook,
  type ShareNode,
  type TalliesNode,
  type Trim,
  type ValueNode,
} from '../../src/rulebook/index.ts'
import { withNode } from '../support/rulebooks.ts'
import { faultsOf } from './faults-of.ts'

const scores = [
  { choice: 'good', points: 100 },
  { choice: 'fair', points: 70 },
]
const raters: readonly RaterGroup[] = [
  { group: 'members', scores },
  { group: 'residents', scores: [...scores].reverse() },
  { group: 'judges', marks: { from: 0, to: 100, decimals: 1 } },
  { group: 'others', scores: [{ choice: 'good', points: 99 }] },
]

const quorum: Quorum = {
  anyOf: [{ group: 'members', count: 'cast', of: 'entitled', share: '2/3', strictly: false }],
  failed: 'missing',
}

const mean: TalliesNode = {
  kind: 'tallies',
  clause: 'mean',
  groups: [
    { group: 'judges', weight: 0.5, trim: { above: 4, each: 1 }, atLeast: 3 },
    { group: 'members', weight: 0.5, quorum },
  ],
  missingGroup: 'reweight',
  quorum,
}

const share: ShareNode = {
  kind: 'share',
  clause: 'good',
  group: 'members',
  choices: ['good'],
  of: 'valid',
  full: 100,
  none: 'zero',
  quorum,
}

const most: PluralityNode = {
  kind: 'plurality',
  clause: 'most',
  groups: [
    { group: 'members', weight: 0.5 },
    { group: 'residents', weight: 0.5 },
  ],
  tie: 'refuse',
  missingGroup: 'zero',
}

const book = (node: ValueNode, changes: Partial<Rulebook> = {}) =>
  withNode(node, { raters, ...changes })

function check(node: ValueNode, changes: Partial<Rulebook> = {}) {
  return faultsOf(book(node, changes)).map(({ code, path, subject }) => {
    return [code, subject, path.slice(path[0] === 'values' ? 3 : 0).join('.')]
  })
}

describe('clauses about ballots', () => {
  it.each([mean, share, most])('have nothing wrong: $clause', (node) => {
    expect(check(node)).toEqual([])
  })

  const open = { anyOf: [{ ...quorum.anyOf[0], count: '?', of: '?', strictly: '?' }], failed: '?' }

  it.each<[string, ValueNode]>([
    ['missingGroup', { ...mean, missingGroup: '?' }],
    ['of', { ...share, of: '?' }],
    ['none', { ...share, none: '?' }],
    ['tie', { ...most, tie: '?' }],
    ['missingGroup', { ...most, missingGroup: '?' }],
    ['groups.0.trim.rounding', trimmed({ above: 4, each: 0.2 })],
    ['groups.0.trim.rounding', trimmed({ above: 4, each: '1/5', rounding: '?' })],
  ])('name %s where it is open', (path, node) => {
    expect(check(node)).toEqual([['choice-open', node.clause, path]])
  })

  it('name every choice of a quorum that is open', () => {
    const faults = check({ ...share, quorum: open as Quorum })
    expect(faults.map(([code, , path]) => [code, path])).toEqual([
      ['choice-open', 'quorum.anyOf.0.count'],
      ['choice-open', 'quorum.anyOf.0.of'],
      ['choice-open', 'quorum.anyOf.0.strictly'],
      ['choice-open', 'quorum.failed'],
    ])
  })

  it('take as the base of a quorum only what holds more than is counted', () => {
    const [rule] = quorum.anyOf
    const bases = (count: string) => {
      const changed = { ...quorum, anyOf: [{ ...rule, count, of: 'cast' }] } as Quorum
      return checkRulebook(book({ ...share, quorum: changed })).map(({ code, expected }) => {
        return [code, expected]
      })
    }
    expect(bases('valid')).toEqual([])
    expect(bases('cast')).toEqual([['choice-invalid', ['present', 'entitled']]])
    expect(bases('present')).toEqual([['choice-invalid', ['entitled']]])
  })

  it.each<[string, readonly (readonly string[])[], Quorum]>([
    ['no rule', [['list-empty', 'anyOf']], { ...quorum, anyOf: [] }],
    [
      'a rule about nobody, by no share',
      [
        ['group-unknown', 'anyOf.0.group'],
        ['share-invalid', 'anyOf.0.share'],
      ],
      { ...quorum, anyOf: [{ ...quorum.anyOf[0], group: 'nobody', share: '3/2' }] as never },
    ],
  ])('refuse a quorum of %s, wherever it stands', (_, faults, wrong) => {
    const places: readonly (readonly [string, ValueNode])[] = [
      ['quorum', { ...mean, quorum: wrong }],
      ['quorum', { ...share, quorum: wrong }],
      ['quorum', { ...most, quorum: wrong }],
      ['groups.0.quorum', withGroup(most, { quorum: wrong })],
      ['groups.0.quorum', withGroup(mean, { quorum: wrong })],
    ]
    for (const [place, node] of places) {
      const found = checkRulebook(book(node)).map(({ code, path }) => [
        code,
        path.slice(3).join('.'),
      ])
      expect(found).toEqual(faults.map(([code, path]) => [code, `${place}.${path}`]))
    }
  })

  it.each<[string, Trim]>([
    ['above', { above: 0.5, each: 0.2, rounding: 'down' }],
    ['each', { above: 9, each: 1.5 }],
    ['each', { above: 9, each: -1, rounding: 'down' }],
    ['each', { above: 1, each: 1 }],
    ['each', { above: 9, each: 5 }],
    ['each', { above: 9, each: 0.5, rounding: 'down' }],
    ['each', { above: 9, each: '3/4', rounding: 'down' }],
    ['rounding', { above: 9, each: '1/4', rounding: 'near' as 'down' }],
  ])('drop no ballots by a wrong %s: %j', (field, trim) => {
    expect(check(trimmed(trim)).map(([, , path]) => path)).toEqual([`groups.0.trim.${field}`])
  })

  it('may drop as many as leave one', () => {
    expect(check(trimmed({ above: 8, each: 4 }))).toEqual([])
  })

  it.each([0, -1, 1.5, 1_000_001])('take %s for no least number of ballots', (atLeast) => {
    expect(check(withGroup(mean, { atLeast })).map(([code]) => code)).toEqual(['number-invalid'])
  })

  it('count choices only where the ballot has them', () => {
    expect(check({ ...share, group: 'nobody' })).toEqual([['group-unknown', 'good', 'group']])
    expect(check({ ...share, group: 'judges' })).toEqual([['group-of-marks', 'good', 'group']])
    expect(check({ ...share, choices: [] })).toEqual([['list-empty', 'good', 'choices']])
    expect(check({ ...share, choices: ['good', '__proto__', 'good'] })).toEqual([
      ['choice-unknown', 'members', 'choices.1'],
      ['duplicate', 'good', 'choices.2'],
    ])
    for (const full of [0, -1]) {
      expect(check({ ...share, full })).toEqual([['not-positive', 'good', 'full']])
    }
  })

  it('count choices together only where the ballots are the same', () => {
    const groups = (...names: string[]) => {
      return { ...most, groups: names.map((group) => ({ group, weight: 1 / names.length })) }
    }
    expect(check(groups('members', 'others'))).toEqual([
      ['ballots-differ', 'most', 'groups.1.group'],
    ])
    expect(check(groups('members', 'judges'))).toEqual([
      ['group-of-marks', 'most', 'groups.1.group'],
    ])
    expect(check(groups('nobody', 'members'))).toEqual([
      ['group-unknown', 'most', 'groups.0.group'],
    ])
    expect(check({ ...most, groups: [] })).toEqual([['list-empty', 'most', 'groups']])
  })
})

describe('a group that gives marks', () => {
  it.each([
    [{ from: 0, to: 100, decimals: 7 }, 'decimals'],
    [{ from: 0, to: 1e16, decimals: 0 }, 'to'],
    [{ from: Number.NaN, to: 1, decimals: 0 }, 'from'],
    [{ from: 5, to: 5, decimals: 0 }, ''],
  ])('%j has wrong %s', (marks, field) => {
    const wrong = [...raters, { group: 'elders', marks }]
    const path = ['raters.4.marks', ...(field === '' ? [] : [field])].join('.')
    expect(check(most, { raters: wrong }).map(([, who, at]) => [who, at])).toEqual([
      ['elders', path],
    ])
  })
})

function trimmed(trim: Trim): TalliesNode {
  return withGroup(mean, { trim })
}

/** The same with something changed about its first group. */
function withGroup<N extends TalliesNode | PluralityNode>(
  node: N,
  part: Partial<TalliesNode['groups'][number]>,
): N {
  return { ...node, groups: node.groups.map((g, index) => (index === 0 ? { ...g, ...part } : g)) }
}
