import { describe, expect, it } from 'vitest'
import { proposeMeasures } from '../../../src/assessment/consequence/index.ts'
import { checkRulebook, type MeasureRule, type Ranks } from '../../../src/rulebook/index.ts'
import { threeClauses, threeStars } from '../../support/rulebooks.ts'
import { measured, measureRules, proposed } from './fixtures.ts'

const talk: MeasureRule = { clause: 'talk', measure: 'talk', decidedBy: 'the secretary' }

const people = (ranks: readonly (number | undefined)[]) =>
  ranks.map((rank, index) =>
    measured(`m-${index + 1}`, {
      ...(rank === undefined ? { grade: null } : { rank }),
      attributes: { category: index % 2 === 0 ? 'working' : 'retired' },
    }),
  )

const met = (ranks: Ranks, places: readonly (number | undefined)[], more: object = {}) =>
  proposed(measureRules([{ ...talk, ranks, ...more }]), people(places)).map(({ subject }) =>
    Number(subject.slice(2)),
  )

const lastThree = { end: 'last', share: { first: 3 }, tie: 'all-in' } as const

describe('the first and the last of a ranking', () => {
  it('are so many, or a share of those with a place', () => {
    expect(met(lastThree, [1, 2, 3, 4, 5])).toEqual([3, 4, 5])
    expect(met(lastThree, [5, 4, undefined, 3, 2, 1])).toEqual([1, 2, 4])
    expect(met({ ...lastThree, end: 'first' }, [5, 4, 3, 2, 1])).toEqual([3, 4, 5])
    expect(met(lastThree, [1, 2])).toEqual([1, 2])
    const tenth = { end: 'first', share: 0.1, tie: 'all-in' } as const
    const places = Array.from({ length: 15 }, (_, index) => index + 1)
    expect(met({ ...tenth, seats: 'up' }, places)).toEqual([1, 2])
    expect(met({ ...tenth, seats: 'down' }, places)).toEqual([1])
    expect(met({ end: 'last', share: { allBut: 13 }, tie: 'all-in' }, places)).toEqual([14, 15])
  })

  it('ties at the edge are in, or out, or for people to say, once', () => {
    const places = [1, 2, 2, 2, 5]
    expect(met({ ...lastThree, share: { first: 2 } }, places)).toEqual([2, 3, 4, 5])
    expect(met({ ...lastThree, share: { first: 2 }, tie: 'all-out' }, places)).toEqual([5])
    const rule = { ...talk, ranks: { ...lastThree, share: { first: 2 }, tie: 'refuse' } as const }
    const refused = proposeMeasures(measureRules([rule]), people(places))
    expect(refused.ok ? [] : refused.refusals).toMatchObject([
      { code: 'rank-tied', subject: 'talk', expected: 2, actual: ['m-2', 'm-3', 'm-4'] },
    ])
    expect(met({ ...lastThree, share: { first: 4 }, tie: 'refuse' }, places)).toEqual([2, 3, 4, 5])
  })

  it('are ranked by themselves in each category, and may be narrowed by a grade', () => {
    const per = { ...lastThree, share: { first: 1 }, per: 'subject.category' } as const
    expect(met(per, [1, 2, 3, 4, 5])).toEqual([4, 5])
    expect(met(lastThree, [1, 2, 3, 4, 5], { grades: ['one-star'] })).toEqual([])
  })

  it('leave nothing open', () => {
    const codes = (ranks: object) =>
      checkRulebook(
        threeClauses({
          grading: { ...threeStars, order: [{ by: 'value.total', first: 'highest' }] },
          measures: [{ ...talk, ranks: ranks as Ranks }],
        }),
      ).map(({ code, path }) => [code, path.slice(3).join('.')])
    expect(codes(lastThree)).toEqual([])
    expect(codes({ ...lastThree, tie: '?' })).toEqual([['choice-open', 'tie']])
    expect(codes({ ...lastThree, end: 'worst' })).toEqual([['choice-invalid', 'end']])
    expect(codes({ ...lastThree, share: 0.1 })).toEqual([['choice-open', 'seats']])
    expect(codes({ ...lastThree, per: 'subject.no' })).toEqual([['field-unknown', 'per']])
  })
})
