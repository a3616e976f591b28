import { describe, expect, it } from 'vitest'
import { stand } from '../../../src/assessment/index.ts'
import type { Quorum, QuorumRule, RaterGroup, TalliesNode } from '../../../src/rulebook/index.ts'
import type { Tally } from '../../../src/vocabulary/index.ts'
import { withNode } from '../../support/rulebooks.ts'
import { runNode } from '../../support/run.ts'
import { compiled, inputOf, tally } from '../../support/subject.ts'

const scores = [
  { choice: 'yes', points: 100 },
  { choice: 'no', points: 0 },
]
const raters: readonly RaterGroup[] = ['representatives', 'villagers'].map((group) => {
  return { group, scores }
})

const twoThirds: QuorumRule = {
  group: 'representatives',
  count: 'present',
  of: 'entitled',
  share: '2/3',
  strictly: true,
}
const half: QuorumRule = { ...twoThirds, group: 'villagers', share: 0.5 }

function node(quorum: Quorum, more: Partial<TalliesNode> = {}): TalliesNode {
  const groups = [{ group: 'representatives', weight: 1 }]
  return { kind: 'tallies', clause: 'review', groups, missingGroup: 'zero', quorum, ...more }
}

/** What becomes of a vote: it holds, it does not, or something is missing. */
function holds(quorum: Quorum, ...tallies: Tally[]) {
  const { value, missing, faults } = runNode(node(quorum), { tallies }, { raters })
  if (missing.length > 0) return missing
  if (faults.length > 0) return faults
  return value === '100/1'
}

const votes = (group: string, parts: Partial<Tally>): Tally => {
  return { ...tally(group, { yes: 1 }), ...parts }
}
const anyOf = (...rules: QuorumRule[]): Quorum => ({ anyOf: rules, failed: 'missing' })

describe('T42: more than 2/3 of the representatives present, or more than 1/2 of the villagers', () => {
  const quorum = anyOf(twoThirds, half)

  it.each([
    [20, 30, undefined, undefined, false],
    [21, 30, undefined, undefined, true],
    [20, 30, 50, 100, false],
    [20, 30, 51, 100, true],
    [21, 30, 8, 16, true],
    [20, 30, 8, 16, false],
    [20, 30, 9, 16, true],
  ])('%s of %s and %s of %s: %s', (present, entitled, came, all, expected) => {
    const members = votes('representatives', { present, entitled })
    const others =
      came === undefined || all === undefined
        ? []
        : [votes('villagers', { present: came, entitled: all })]
    expect(holds(quorum, members, ...others)).toBe(expected)
  })

  it('is refused where the rulebook says so, with what was needed and what there was', () => {
    const members = votes('representatives', { present: 20, entitled: 30 })
    expect(holds({ ...quorum, failed: 'refuse' }, members)).toEqual(['quorum-failed review'])
    expect(holds({ ...quorum, failed: 'refuse' }, { ...members, present: 21 })).toBe(true)
  })
})

describe('a quorum', () => {
  it.each([
    // At least two thirds is met by two thirds, more than two thirds is not.
    [false, 20, 30, true],
    [true, 20, 30, false],
    [false, 19, 30, false],
    // 8 of 16 is no majority, and it is a half.
    [true, 8, 16, 'half'],
    [false, 8, 16, true],
    // Nobody of nobody is no quorum, and one of one is.
    [false, 0, 0, false],
    [true, 1, 1, true],
  ])('strictly %s: %s of %s: %s', (strictly, present, entitled, expected) => {
    const share = entitled === 16 ? 0.5 : '2/3'
    const rule: QuorumRule = { ...twoThirds, strictly, share }
    const members = { ...votes('representatives', { present, entitled }) }
    const cast = present === 0 ? { ...members, counts: [] } : members
    expect(holds(anyOf(rule), cast)).toBe(expected === 'half' ? false : expected)
  })

  it('is no more reached by nobody of nobody where another group votes', () => {
    const members = votes('representatives', {})
    const nobody = { ...tally('villagers', {}), present: 0, entitled: 0 }
    expect(holds(anyOf({ ...half, strictly: false }), members, nobody)).toBe(false)
    expect(holds(anyOf(half), members, { ...nobody, entitled: 1 })).toBe(false)
  })

  it('that nobody can tell misses one thing, and not the ballots too', () => {
    const members = votes('representatives', { entitled: 30 })
    const whole = node(anyOf(twoThirds), { missingGroup: 'refuse' })
    const { missing } = runNode(whole, { tallies: [members] }, { raters })
    expect(missing).toEqual(['tally.representatives.present'])
  })

  it.each([
    [true, '>'],
    [false, '≥'],
  ])('that failed is refused with its rules in short, strictly %s: %s', (strictly, sign) => {
    const quorum = { anyOf: [{ ...twoThirds, strictly }, half], failed: 'refuse' } as const
    const members = votes('representatives', { present: 1, entitled: 30 })
    const rules = compiled(withNode(node(quorum), { raters }))
    const input = inputOf({ attributes: { category: 'working' }, tallies: [members] })
    expect(stand(rules, input)).toMatchObject({
      refusals: [
        {
          code: 'quorum-failed',
          expected: [
            `representatives: present / entitled ${sign} 2/3`,
            'villagers: present / entitled > 0.5',
          ],
          actual: ['representatives: 1 / 30', 'villagers: 0'],
        },
      ],
    })
  })

  it('of one whole is reached by everybody, and by nobody less', () => {
    const rule: QuorumRule = { ...twoThirds, share: 1, strictly: false }
    expect(holds(anyOf(rule), votes('representatives', { present: 3, entitled: 3 }))).toBe(true)
    expect(holds(anyOf(rule), votes('representatives', { present: 2, entitled: 3 }))).toBe(false)
  })

  it('counts who came, ballots handed in, or valid ballots', () => {
    const rule: QuorumRule = { ...twoThirds, share: 0.5, strictly: true }
    const members: Tally = {
      ...tally('representatives', { yes: 5 }),
      ...{ invalid: 1, present: 7, entitled: 10 },
    }
    expect(holds(anyOf({ ...rule, count: 'valid' }), members)).toBe(false)
    expect(holds(anyOf({ ...rule, count: 'cast' }), members)).toBe(true)
    expect(holds(anyOf({ ...rule, count: 'present' }), members)).toBe(true)
    expect(holds(anyOf({ ...rule, count: 'valid', of: 'present' }), members)).toBe(true)
    expect(holds(anyOf({ ...rule, count: 'valid', of: 'cast', share: '5/6' }), members)).toBe(false)
  })

  it('is missing what a tally does not say, unless another rule is met', () => {
    const members = votes('representatives', { entitled: 30 })
    const others = votes('villagers', { present: 3, entitled: 4 })
    const quorum = anyOf(twoThirds, half)
    expect(holds(quorum, members)).toEqual(['tally.representatives.present'])
    expect(holds(quorum, votes('representatives', { present: 3 }))).toEqual([
      'tally.representatives.entitled',
    ])
    expect(holds(anyOf({ ...twoThirds, count: 'cast' }), members)).toEqual([
      'tally.representatives.invalid',
    ])
    expect(holds(quorum, members, others)).toBe(true)
  })

  it('without any tally is not met', () => {
    const { missing } = runNode(node(anyOf(half), { missingGroup: 'refuse' }), {}, { raters })
    expect(missing).toEqual(['tally.representatives'])
  })

  it('that failed leaves every group unheard, or one alone', () => {
    const members = votes('representatives', { present: 1, entitled: 30 })
    const tallies = [members, tally('villagers', { no: 1 })]
    const quorum = anyOf(twoThirds)
    const groups = [
      { group: 'representatives', weight: 0.5 },
      { group: 'villagers', weight: 0.5 },
    ]
    const whole = node(quorum, { groups, missingGroup: 'reweight' })
    expect(runNode(whole, { tallies }, { raters }).missing).toEqual([
      'tally.representatives',
      'tally.villagers',
    ])
    const { quorum: _, ...bare } = whole
    const own = groups.map((each, index) => (index === 0 ? { ...each, quorum } : each))
    const { value, trace } = runNode({ ...bare, groups: own }, { tallies }, { raters })
    expect(value).toBe('0/1')
    expect(trace.from[0]?.about).toEqual({
      group: 'representatives',
      means: 'reweight',
      because: 'no-quorum',
    })
  })

  it('is told with what was looked at', () => {
    const members = votes('representatives', { present: 21, entitled: 30 })
    const { trace } = runNode(node(anyOf(twoThirds, half)), { tallies: [members] }, { raters })
    const looked = { count: 'present', of: 'entitled', strictly: true }
    expect(trace.about).toEqual({
      item: 'tallies',
      quorum: [
        { ...looked, group: 'representatives', share: '2/3', part: 21, whole: 30, met: true },
        { ...looked, group: 'villagers', share: '0.5', part: null, whole: null, met: false },
      ],
    })
  })
})
