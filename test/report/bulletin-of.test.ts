import { describe, expect, it } from 'vitest'
import type { Moved } from '../../src/assessment/index.ts'
import { decimal } from '../../src/foundation/index.ts'
import { bulletinOf } from '../../src/report/index.ts'
import { type Cut, memberId } from '../../src/vocabulary/index.ts'
import { graded, populationOf } from './fixtures.ts'

const cut = (outcome: Cut['outcome'], more: Partial<Cut> = {}): Cut => {
  const counts = { base: 12, seats: 3, contenders: 4, line: [decimal(90)] }
  return { clause: 'c-30', grade: 'three-star', ...counts, outcome, ...more }
}

const of = (...grades: readonly ReturnType<typeof graded>[]) =>
  populationOf(grades.map((grade) => ({ grade })))

describe('a bulletin', () => {
  it('counts every grade from the highest down, and who has none', () => {
    const undecided = {
      clause: 'c-30',
      between: ['three-star', 'two-star'] as const,
      seats: 1,
      tied: [],
    }
    const bulletin = bulletinOf(
      of(
        graded('m-1', 'one-star'),
        graded('m-2', 'three-star'),
        graded('m-3', 'three-star'),
        graded('m-4', null),
        graded('m-5', null, { undecided }),
      ),
    )
    expect(bulletin).toEqual({
      population: 'members',
      rulebook: { id: 'three-clauses', version: '2026-1' },
      subjects: 5,
      grades: [
        { grade: 'three-star', count: 2 },
        { grade: 'two-star', count: 0 },
        { grade: 'one-star', count: 1 },
      ],
      undecided: 1,
      ungraded: 1,
      edges: [],
      moved: [],
    })
  })

  it('shows the edge of each quota once', () => {
    const { edges } = bulletinOf(
      of(
        graded('m-1', 'three-star', { cuts: [cut('kept')] }),
        graded('m-2', 'two-star', { cuts: [cut('lost')] }),
        graded('m-3', 'three-star', { cuts: [cut('kept')] }),
        graded('m-4', 'one-star'),
      ),
    )
    expect(edges).toEqual([
      {
        clause: 'c-30',
        grade: 'three-star',
        pool: undefined,
        base: 12,
        seats: 3,
        contenders: 4,
        line: [{ n: 90, d: 1 }],
        kept: 2,
        lost: 1,
        tied: [],
      },
    ])
  })

  it('names who ties, by id', () => {
    const { edges } = bulletinOf(
      of(
        graded('m-2', null, { cuts: [cut('tied', { line: null })] }),
        graded('m-1', null, { cuts: [cut('tied', { line: null })] }),
      ),
    )
    expect(edges).toMatchObject([{ kept: 0, lost: 0, line: null, tied: ['m-1', 'm-2'] }])
  })

  it('orders edges from the highest grade down, then by clause and pool', () => {
    const lower = { clause: 'a-40', grade: 'two-star' }
    const { edges } = bulletinOf(
      of(
        graded('m-1', 'two-star', { cuts: [cut('lost', { pool: 'south' }), cut('kept', lower)] }),
        graded('m-2', 'two-star', { cuts: [cut('lost', { pool: 'north' }), cut('kept', lower)] }),
        graded('m-3', 'two-star', { cuts: [cut('lost', { clause: 'c-20' })] }),
        graded('m-4', 'two-star', { cuts: [cut('lost')] }),
      ),
    )
    expect(edges.map(({ clause, pool }) => [clause, pool])).toEqual([
      ['c-20', undefined],
      ['c-30', undefined],
      ['c-30', 'north'],
      ['c-30', 'south'],
      ['a-40', undefined],
    ])
  })

  it.each<Partial<Cut>>([
    { base: 11 },
    { seats: 2 },
    { contenders: 5 },
    { line: [decimal(89)] },
    { line: null },
  ])('keeps edges apart that differ in %j', (more) => {
    const { edges } = bulletinOf(
      of(
        graded('m-1', 'three-star', { cuts: [cut('kept')] }),
        graded('m-2', 'three-star', { cuts: [cut('kept', more)] }),
      ),
    )
    expect(edges).toHaveLength(2)
  })

  it('says who moved in this population', () => {
    const move = (population: string): Moved => {
      const where = { population, subject: memberId('m-1') }
      return { ...where, from: 'two-star', to: 'three-star', because: 'ruling' }
    }
    const bulletin = bulletinOf(of(graded('m-1', 'three-star')), [move('others'), move('members')])
    expect(bulletin.moved).toEqual([move('members')])
  })

  it('of a hundred thousand at one edge takes no more than a look at each', () => {
    const grades = Array.from({ length: 100_000 }, (_, index) =>
      graded(`m-${index}`, 'three-star', { cuts: [cut('kept')] }),
    )
    expect(bulletinOf(populationOf(grades.map((grade) => ({ grade })))).edges).toMatchObject([
      { kept: 100_000 },
    ])
  })
})
