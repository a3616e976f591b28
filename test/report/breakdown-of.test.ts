import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/foundation/index.ts'
import { breakdownOf } from '../../src/report/index.ts'
import type { Fields } from '../../src/vocabulary/index.ts'
import { threeClauses } from '../support/rulebooks.ts'
import { codesOf, compiled } from '../support/subject.ts'
import { graded, ladder, populationOf } from './fixtures.ts'

const trades = ['a', 'b', 'c', 'd']
const catalogue = {
  ...threeClauses().catalogue,
  attributes: [
    { name: 'trade', type: 'choice' as const, options: trades },
    { name: 'age', type: 'number' as const, from: 0, to: 150, decimals: 0 },
    { name: 'sex', type: 'choice' as const, options: ['f', 'm'] },
  ],
}
const rules = compiled(threeClauses({ catalogue }))

/** A population with so many of each grade (three, two, one star, none) for each trade. */
function population(counts: { readonly [trade: string]: readonly number[] }) {
  let next = 0
  const members = Object.entries(counts).flatMap(([trade, row]) =>
    row.flatMap((count, column) =>
      Array.from({ length: count }, () => {
        next += 1
        const attributes: Fields = trade === '' ? {} : { trade }
        return { grade: graded(`m-${next}`, ladder[column] ?? null), attributes }
      }),
    ),
  )
  const { population: all, results } = populationOf(members)
  return { population: { ...all, rules }, results }
}

const table = (counts: { readonly [trade: string]: readonly number[] }, atLeast = 3) => {
  const { grades, rows } = unwrap(breakdownOf(population(counts), { by: 'trade', atLeast }))
  return { grades, rows: rows.map(({ words, counts: row }) => [...words, row]) }
}

const apart = [['three-star'], ['two-star'], ['one-star'], [null]]

describe('a breakdown', () => {
  it('is every grade by every word where all groups are large enough, or nobody', () => {
    const counts = { a: [5, 3, 0, 3], b: [0, 4, 3, 0], c: [3, 3, 3, 3] }
    expect(table(counts)).toEqual({
      grades: apart,
      rows: [
        ['a', [5, 3, 0, 3]],
        ['b', [0, 4, 3, 0]],
        ['c', [3, 3, 3, 3]],
        ['d', [0, 0, 0, 0]],
      ],
    })
  })

  it('carries what it is about, and totals', () => {
    const made = unwrap(
      breakdownOf(population({ a: [3, 0, 0, 0], b: [4, 0, 0, 0] }), { by: 'trade', atLeast: 3 }),
    )
    expect(made).toMatchObject({ population: 'members', attribute: 'trade', atLeast: 3 })
    expect(made.rows.map(({ total }) => total)).toEqual([3, 4, 0, 0])
  })

  it('counts neighbouring grades together until no group is too small', () => {
    expect(table({ a: [9, 4, 1, 0], b: [9, 4, 4, 0] })).toMatchObject({
      grades: [['three-star'], ['two-star', 'one-star'], [null]],
      rows: [
        ['a', [9, 5, 0]],
        ['b', [9, 8, 0]],
        ['c', [0, 0, 0]],
        ['d', [0, 0, 0]],
      ],
    })
  })

  it('merges the grades further down where there is a choice', () => {
    expect(table({ a: [3, 1, 3, 0], b: [3, 4, 3, 0] }).grades).toEqual([
      ['three-star'],
      ['two-star', 'one-star'],
      [null],
    ])
  })

  it('counts those without a grade, too: they could be had by subtraction', () => {
    expect(table({ a: [9, 4, 3, 1], b: [9, 4, 4, 0] }).grades).toEqual([
      ['three-star'],
      ['two-star'],
      ['one-star', null],
    ])
  })

  it('merges further where the totals of the grades would take a count apart', () => {
    // One of one star and four of two, all of them in a: five together say which they are.
    expect(table({ a: [5, 4, 1, 0], b: [9, 0, 0, 0] }).grades).toEqual([
      ['three-star', 'two-star', 'one-star'],
      [null],
    ])
  })

  it('merges all where nothing finer is safe', () => {
    expect(table({ a: [3, 0, 0, 2], b: [1, 0, 0, 3] })).toMatchObject({
      grades: [['three-star', 'two-star', 'one-star', null]],
      rows: [
        ['a', [5]],
        ['b', [4]],
        ['c', [0]],
        ['d', [0]],
      ],
    })
  })

  it('puts words together that too few have, last', () => {
    expect(table({ a: [1, 1, 0, 0], b: [4, 0, 0, 0], c: [1, 0, 0, 0], d: [5, 0, 3, 0] })).toEqual({
      grades: [['three-star', 'two-star'], ['one-star'], [null]],
      rows: [
        ['b', [4, 0, 0]],
        ['d', [5, 3, 0]],
        ['a', 'c', [3, 0, 0]],
      ],
    })
  })

  it('puts the smallest other word with a single small one', () => {
    const rows = table({ a: [2, 0, 0, 0], b: [6, 0, 0, 0], c: [4, 0, 0, 0], d: [4, 0, 0, 0] }).rows
    expect(rows).toEqual([
      ['b', [6, 0, 0, 0]],
      ['d', [4, 0, 0, 0]],
      ['a', 'c', [6, 0, 0, 0]],
    ])
  })

  it('knows those of whom the attribute is not known', () => {
    expect(table({ a: [3, 0, 0, 0], '': [4, 0, 0, 0] }).rows).toEqual([
      ['a', [3, 0, 0, 0]],
      ['b', [0, 0, 0, 0]],
      ['c', [0, 0, 0, 0]],
      ['d', [0, 0, 0, 0]],
      [null, [4, 0, 0, 0]],
    ])
    expect(table({ a: [3, 0, 0, 0], unheard: [4, 0, 0, 0] }).rows.at(-1)).toEqual([
      null,
      [4, 0, 0, 0],
    ])
  })

  it.each<[string, { readonly [trade: string]: readonly number[] }]>([
    ['nobody', {}],
    ['one word', { a: [9, 9, 9, 9] }],
    ['one word and too few of another', { a: [9, 9, 9, 9], b: [1, 1, 0, 0] }],
    ['too few altogether', { a: [1, 0, 0, 0], b: [1, 0, 0, 0] }],
  ])('is refused for %s', (_, counts) => {
    const people = population(counts)
    expect(breakdownOf(people, { by: 'trade', atLeast: 3 })).toEqual({
      ok: false,
      refusals: [
        {
          code: 'breakdown-too-small',
          subject: 'trade',
          path: [],
          expected: 3,
          actual: people.results.length,
        },
      ],
    })
  })

  it.each(['age', 'height', 'toString'])('is not made by %s', (by) => {
    expect(breakdownOf(population({ a: [9, 9, 9, 9] }), { by, atLeast: 3 })).toMatchObject({
      refusals: [
        { code: 'attribute-not-choice', path: ['by'], expected: ['trade', 'sex'], actual: by },
      ],
    })
  })

  it('names every fault of its terms', () => {
    const people = population({ a: [9, 9, 9, 9] })
    expect(codesOf(breakdownOf(people, { by: 'age', atLeast: 1 }))).toEqual([
      'attribute-not-choice',
      'minimum-invalid',
    ])
    expect(codesOf(breakdownOf(people, { by: 'trade', atLeast: 1 }))).toEqual(['minimum-invalid'])
  })
})
