import { describe, expect, it } from 'vitest'
import { rankingOf } from '../../src/report/index.ts'
import { memberId, type Undecided } from '../../src/vocabulary/index.ts'
import { graded } from './fixtures.ts'

const undecided: Undecided = {
  clause: 'c-quota',
  between: ['three-star', 'two-star'],
  seats: 1,
  tied: [memberId('m-4'), memberId('m-5')],
}

const grades = [
  graded('m-6', 'one-star', { rank: 6 }),
  graded('m-3', 'three-star', { rank: 2 }),
  graded('m-2', 'three-star', { rank: 2 }),
  graded('m-1', 'three-star', { rank: 1 }),
  graded('m-8', null),
  graded('m-7', null, { because: ['retired'] }),
  graded('m-5', null, { rank: 4, undecided }),
  graded('m-4', null, { rank: 4, undecided }),
]

describe('a ranking', () => {
  it('shares places on ties, and leaves those free that wait for people', () => {
    const { places } = rankingOf(grades)
    expect(places.map(({ rank, sharedBy, subject }) => [rank, sharedBy, subject])).toEqual([
      [1, 1, 'm-1'],
      [2, 2, 'm-2'],
      [2, 2, 'm-3'],
      [6, 1, 'm-6'],
    ])
    expect(places[0]).toEqual({
      rank: 1,
      sharedBy: 1,
      subject: 'm-1',
      grade: 'three-star',
      value: { n: 70, d: 1 },
    })
  })

  it('tells the undecided and the ungraded apart', () => {
    const ranking = rankingOf(grades)
    const between = ['three-star', 'two-star']
    expect(ranking.undecided).toEqual([
      { rank: 4, subject: 'm-4', between, clause: 'c-quota' },
      { rank: 4, subject: 'm-5', between, clause: 'c-quota' },
    ])
    expect(ranking.ungraded).toEqual(['m-7', 'm-8'])
    expect(ranking.unplaced).toEqual([])
  })

  it('places nobody where the rulebook has no order', () => {
    const ranking = rankingOf([graded('m-2', 'one-star'), graded('m-1', 'three-star')])
    expect(ranking.places).toEqual([])
    expect(ranking.unplaced).toEqual(['m-1', 'm-2'])
  })

  it('counts an undecided one among those who share its place', () => {
    const tied = rankingOf([
      graded('m-1', 'three-star', { rank: 1 }),
      graded('m-2', null, { rank: 1, undecided }),
    ])
    expect(tied.places).toMatchObject([{ rank: 1, sharedBy: 2 }])
  })

  it('does not depend on the order of the grades, nor change it', () => {
    const before = [...grades]
    expect(rankingOf([...grades].reverse())).toEqual(rankingOf(grades))
    expect(grades).toEqual(before)
  })

  it('of nobody is empty', () => {
    expect(rankingOf([])).toEqual({ places: [], undecided: [], unplaced: [], ungraded: [] })
  })
})
