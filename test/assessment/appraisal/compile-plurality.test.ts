import { describe, expect, it } from 'vitest'
import { exactText } from '../../../src/foundation/index.ts'
import type { PluralityNode, RaterGroup } from '../../../src/rulebook/index.ts'
import type { Tally } from '../../../src/vocabulary/index.ts'
import { runNode } from '../../support/run.ts'
import { tally } from '../../support/subject.ts'

const scores = [
  { choice: 'good', points: 3 },
  { choice: 'fair', points: 2 },
  { choice: 'poor', points: 1.5 },
  { choice: 'bad', points: 1.5 },
]
const raters: readonly RaterGroup[] = [
  { group: 'members', scores },
  { group: 'residents', scores: [...scores].reverse() },
]

const most: PluralityNode = {
  kind: 'plurality',
  clause: 'most',
  groups: [{ group: 'members', weight: 1 }],
  tie: 'refuse',
  missingGroup: 'refuse',
}

const weighted = [
  { group: 'members', weight: 0.6 },
  { group: 'residents', weight: 0.4 },
]

function run(parts: Partial<PluralityNode>, ...tallies: Tally[]) {
  return runNode({ ...most, ...parts }, { tallies }, { raters })
}

describe('the choice named most', () => {
  it.each([
    [{ good: 5, fair: 4, poor: 4 }, '3/1'],
    [{ good: 4, fair: 5 }, '2/1'],
    [{ bad: 1 }, '3/2'],
    [{ good: 8, poor: 8, bad: 9 }, '3/2'],
  ])('%j gives its points: %s', (counts, value) => {
    expect(run({}, tally('members', counts))).toMatchObject({ value, faults: [] })
  })

  it.each([
    ['higher', '3/1'],
    ['lower', '2/1'],
  ] as const)('of a tie is the %s one: %s', (tie, value) => {
    expect(run({ tie }, tally('members', { fair: 4, good: 4, bad: 3 })).value).toBe(value)
  })

  it('is refused in a tie where the rulebook does not decide, unless it makes no difference', () => {
    expect(run({}, tally('members', { fair: 4, good: 4 })).faults).toEqual(['plurality-tied most'])
    expect(run({}, tally('members', { poor: 4, bad: 4 }))).toMatchObject({
      value: '3/2',
      faults: [],
    })
  })

  it('of several groups is by the weighted shares of their ballots, and never by heads', () => {
    const members = tally('members', { good: 2, fair: 1 })
    const residents = tally('residents', { fair: 900, bad: 100 })
    // good 0.6 × 2/3 = 0.4; fair 0.6 × 1/3 + 0.4 × 0.9 = 0.56
    expect(run({ groups: weighted }, members, residents).value).toBe('2/1')
    // good 0.4; fair 0.2 + 0.4 × 0.5 = 0.4
    const split = tally('residents', { fair: 500, bad: 250, poor: 250 })
    expect(run({ groups: weighted }, members, split).faults).toEqual(['plurality-tied most'])
  })

  it('of nobody is missing, zero, or what the others say', () => {
    const members = tally('members', { good: 1 })
    const groups = weighted
    expect(run({ groups }, members).missing).toEqual(['tally.residents'])
    expect(run({ groups, missingGroup: 'reweight' }, members).value).toBe('3/1')
    expect(run({ groups, missingGroup: 'zero' }, members).value).toBe('3/1')
    expect(run({ groups, missingGroup: 'reweight' }).missing).toEqual([
      'tally.members',
      'tally.residents',
    ])
    expect(run({ groups, missingGroup: 'zero' })).toMatchObject({ value: '0/1', missing: [] })
  })

  it('lies among the points of the choices, and zero where it may be', () => {
    const bounds = (parts: Partial<PluralityNode>) => {
      const { plan, whole } = run(parts, tally('members', { good: 1 })).node
      return [exactText(plan.lo), exactText(plan.hi), whole]
    }
    expect(bounds({})).toEqual(['3/2', '3/1', true])
    expect(bounds({ missingGroup: 'zero' })).toEqual(['0/1', '3/1', true])
  })

  it('is told with the share of every choice that was made', () => {
    const { trace } = run(
      { groups: weighted, missingGroup: 'reweight' },
      tally('members', { good: 2, fair: 1 }),
    )
    expect(trace.from).toMatchObject([
      { what: 'no-ballots', about: { group: 'residents', because: 'no-ballots' } },
      {
        what: 'named-most',
        about: {
          choice: 'good',
          tied: ['good'],
          shares: [
            { choice: 'good', share: '2/3' },
            { choice: 'fair', share: '1/3' },
          ],
        },
      },
    ])
  })
})
