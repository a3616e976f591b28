import { describe, expect, it } from 'vitest'
import {
  assess,
  type ExplainWords,
  explain,
  wordsEn,
  wordsZh,
} from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import type { Quorum, RaterGroup, ValueNode } from '../../../src/rulebook/index.ts'
import type { Tally } from '../../../src/vocabulary/index.ts'
import { withNode } from '../../support/rulebooks.ts'
import { compiled, inputOf, tally } from '../../support/subject.ts'

const scores = [
  { choice: 'good', points: 100, title: { en: 'good', zh: '好' } },
  { choice: 'fair', points: 70, title: { en: 'fair', zh: '一般' } },
]

const raters: readonly RaterGroup[] = [
  { group: 'members', title: { en: 'members', zh: '党员' }, scores },
  { group: 'residents', title: { en: 'residents', zh: '居民' }, scores },
  {
    group: 'judges',
    title: { en: 'judges', zh: '评委' },
    marks: { from: 0, to: 100, decimals: 1 },
  },
]

const quorum: Quorum = {
  anyOf: [
    { group: 'members', count: 'present', of: 'entitled', share: '2/3', strictly: true },
    { group: 'residents', count: 'cast', of: 'entitled', share: 0.5, strictly: false },
  ],
  failed: 'missing',
}

const members: Tally = { ...tally('members', { good: 6, fair: 3 }), present: 9, entitled: 12 }
const judges: Tally = {
  group: 'judges',
  counts: [],
  marks: [99.5, 90, 80].map((points, index) => ({ points, count: index + 1 })),
}

/** What is said of the clause and all below it. */
function told(words: ExplainWords, node: ValueNode, ...tallies: Tally[]): readonly string[] {
  const rules = compiled(withNode(node, { raters }))
  const input = inputOf({ attributes: { category: 'working' }, tallies })
  const lines = explain(unwrap(assess(rules, input)), { explain: words })
  const from = lines.findIndex((line) => line.startsWith('review'))
  const rest = lines.slice(from + 1).findIndex((line) => !line.startsWith(' '))
  return lines.slice(from, rest < 0 ? undefined : from + 1 + rest)
}

const mean: ValueNode = {
  kind: 'tallies',
  clause: 'review',
  groups: [
    { group: 'judges', weight: 0.5, trim: { above: 5, each: 1 } },
    { group: 'members', weight: 0.3 },
    { group: 'residents', weight: 0.2, atLeast: 3 },
  ],
  missingGroup: 'reweight',
  quorum,
}

const share: ValueNode = {
  kind: 'share',
  clause: 'review',
  group: 'members',
  choices: ['good'],
  of: 'entitled',
  full: 100,
  none: 'zero',
}

const most: ValueNode = {
  kind: 'plurality',
  clause: 'review',
  groups: [
    { group: 'members', weight: 0.5 },
    { group: 'residents', weight: 0.5 },
  ],
  tie: 'higher',
  missingGroup: 'zero',
}

describe.each([
  ['en', wordsEn],
  ['zh', wordsZh],
])('ballots in %s', (_, words) => {
  it('of marks, with what was dropped, groups of too few and the quorum', () => {
    expect(told(words, mean, judges, members, tally('residents', { good: 2 }))).toMatchSnapshot()
  })

  it('as a share, and as nobody’s', () => {
    expect(told(words, share, members)).toMatchSnapshot()
    expect(told(words, { ...share, quorum }, { ...members, entitled: 20 })).toMatchSnapshot()
  })

  it('as the choice named most, alone and in a tie', () => {
    expect(told(words, most, members)).toMatchSnapshot()
    const even = tally('residents', { good: 1, fair: 2 })
    expect(told(words, { ...most, quorum }, members, even)).toMatchSnapshot()
  })
})
