import { describe, expect, it } from 'vitest'
import { exactText } from '../../../src/foundation/index.ts'
import type { RaterGroup, ShareNode } from '../../../src/rulebook/index.ts'
import type { Tally } from '../../../src/vocabulary/index.ts'
import { runNode } from '../../support/run.ts'
import { tally } from '../../support/subject.ts'

const raters: readonly RaterGroup[] = [
  {
    group: 'villagers',
    scores: ['competent', 'fair', 'not-competent'].map((choice) => ({ choice, points: 0 })),
  },
]

const competent: ShareNode = {
  kind: 'share',
  clause: 'competent',
  group: 'villagers',
  choices: ['competent'],
  of: 'valid',
  full: 100,
  none: 'refuse',
}

const votes: Tally = {
  ...tally('villagers', { competent: 89, fair: 6, 'not-competent': 5 }),
  ...{ invalid: 11, present: 120, entitled: 200 },
}

function run(parts: Partial<ShareNode>, ...tallies: Tally[]) {
  return runNode({ ...competent, ...parts }, { tallies }, { raters })
}

describe('a share', () => {
  it.each([
    ['valid', '89/1'],
    ['cast', '8900/111'],
    ['present', '445/6'],
    ['entitled', '89/2'],
  ] as const)('of those %s', (of, value) => {
    expect(run({ of }, votes).value).toBe(value)
  })

  it('of several choices is theirs together, and of a choice that nobody made zero', () => {
    expect(run({ choices: ['competent', 'fair'] }, votes).value).toBe('95/1')
    const one = tally('villagers', { competent: 3 })
    expect(run({ choices: ['not-competent'] }, one).value).toBe('0/1')
    expect(run({}, one).value).toBe('100/1')
  })

  it('compares thirds exactly', () => {
    const thirds = tally('villagers', { competent: 14, fair: 7 })
    expect(run({ full: 3 }, thirds).value).toBe('2/1')
    expect(run({ full: 100 }, thirds).value).toBe('200/3')
  })

  it.each([
    ['invalid', 'cast'],
    ['present', 'present'],
    ['entitled', 'entitled'],
  ] as const)(
    'is missing %s where the whole is who is %s, and the tally does not say',
    (name, of) => {
      const { [name]: _, ...rest } = votes
      expect(run({ of }, rest).missing).toEqual([`tally.villagers.${name}`])
      expect(run({ of, none: 'zero' }, rest).missing).toEqual([`tally.villagers.${name}`])
    },
  )

  it('of nobody is what the rulebook says', () => {
    const silent = tally('villagers', {})
    for (const tallies of [[], [silent]]) {
      expect(run({}, ...tallies).missing).toEqual(['tally.villagers'])
      expect(run({ none: 'zero' }, ...tallies)).toMatchObject({ value: '0/1', missing: [] })
    }
    expect(run({ of: 'entitled' }, { ...silent, entitled: 20 }).value).toBe('0/1')
  })

  it('without its quorum is nobody’s', () => {
    const rule = { group: 'villagers', count: 'cast', of: 'entitled', share: 0.5 } as const
    const quorum = { anyOf: [{ ...rule, strictly: true }], failed: 'missing' } as const
    expect(run({ quorum }, votes).value).toBe('89/1')
    const few = { ...votes, entitled: 222 }
    expect(run({ quorum }, few).missing).toEqual(['tally.villagers'])
    expect(run({ quorum, none: 'zero' }, few).value).toBe('0/1')
    expect(run({ quorum: { ...quorum, failed: 'refuse' } }, few).faults).toEqual([
      'quorum-failed competent',
    ])
  })

  it('lies between zero and the full value, and is told as a part of a whole', () => {
    const { node, trace } = run({ choices: ['competent', 'fair'] }, votes)
    expect([node.plan.lo, node.plan.hi].map(exactText)).toEqual(['0/1', '100/1'])
    expect(trace).toMatchObject({
      op: 'times',
      about: { item: 'share', group: 'villagers', choices: ['competent', 'fair'], of: 'valid' },
      from: [{ op: 'quotient', from: [{ op: 'sum' }, { op: 'given', what: 'valid' }] }],
    })
    const [quotient] = trace.from
    const [sum, whole] = quotient?.from ?? []
    for (const step of [quotient, sum, whole]) expect(step?.about).toEqual({ group: 'villagers' })
    expect(sum?.from).toMatchObject([
      { what: 'ballots', about: { group: 'villagers', choice: 'competent' } },
      { what: 'ballots', about: { group: 'villagers', choice: 'fair' } },
    ])
  })
})
