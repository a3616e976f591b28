import fc from 'fast-check'
import { expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import {
  type Breakdown,
  breakdownOf,
  echoWallOf,
  measuresByDecider,
  moneyTotals,
  type Opinion,
  rankingOf,
} from '../../src/report/index.ts'
import { cny, graded, ladder, measure, populationOf } from '../report/fixtures.ts'
import { threeClauses } from '../support/rulebooks.ts'
import { compiled } from '../support/subject.ts'

const words = ['a', 'b', 'c', 'd']
const trade = { name: 'trade', type: 'choice' as const, options: words }
const rules = compiled(
  threeClauses({ catalogue: { ...threeClauses().catalogue, attributes: [trade] } }),
)

type Table = readonly (readonly number[])[]

/** A population with so many of each grade (the columns) for each word (the rows). */
function population(table: Table) {
  const members = table.flatMap((row, word) =>
    row.flatMap((count, column) =>
      Array.from({ length: count }, (_, index) => ({
        grade: graded(`m-${word}-${column}-${index}`, ladder[column] ?? null),
        attributes: { trade: words[word] ?? '' },
      })),
    ),
  )
  const made = populationOf(members)
  return { ...made, population: { ...made.population, rules } }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** Every table with these totals of rows and columns. */
function* tablesWith(rows: readonly number[], columns: readonly number[]): Generator<Table> {
  const [first, ...rest] = rows
  if (first === undefined) {
    if (columns.every((left) => left === 0)) yield []
    return
  }
  for (const row of rowsWith(first, columns)) {
    const left = columns.map((column, index) => column - (row[index] ?? 0))
    for (const below of tablesWith(rest, left)) yield [row, ...below]
  }
}

function* rowsWith(total: number, most: readonly number[]): Generator<readonly number[]> {
  const [first, ...rest] = most
  if (first === undefined) {
    if (total === 0) yield []
    return
  }
  for (let count = 0; count <= Math.min(total, first); count++) {
    for (const others of rowsWith(total - count, rest)) yield [count, ...others]
  }
}

const sizes = fc.oneof(fc.nat(2), fc.nat(6), fc.constant(0))
const tables = fc
  .integer({ min: 2, max: 3 })
  .chain((rows) =>
    fc.array(fc.tuple(sizes, sizes, sizes, sizes), { minLength: rows, maxLength: rows }),
  )
const minimum = fc.integer({ min: 3, max: 6 })

/** What the table hides: how many of each of its rows have each single grade. */
function hidden(made: Breakdown, table: Table): Table {
  return made.rows.map((row) =>
    ladder.map((_, column) =>
      sum(row.words.map((word) => table[words.indexOf(word ?? '')]?.[column] ?? 0)),
    ),
  )
}

it('no count of a breakdown is a group below the minimum, and nobody is lost', () => {
  fc.assert(
    fc.property(tables, minimum, (table, atLeast) => {
      const made = breakdownOf(population(table), { by: 'trade', atLeast })
      if (!made.ok) return
      const { grades, rows } = made.value
      expect(grades.flat()).toEqual(ladder)
      expect(rows.flatMap((row) => row.words).sort()).toEqual(words)
      expect(sum(rows.map(({ total }) => total))).toBe(sum(table.flat()))
      for (const { counts, total } of rows) {
        expect(counts).toHaveLength(grades.length)
        expect(sum(counts)).toBe(total)
        for (const count of [...counts, total]) expect(count === 0 || count >= atLeast).toBe(true)
      }
    }),
  )
})

it('no group below the minimum can be had by subtraction from what else is known', () => {
  let small = 0
  fc.assert(
    fc.property(tables, minimum, (table, atLeast) => {
      const made = breakdownOf(population(table), { by: 'trade', atLeast })
      if (!made.ok) return
      const secret = hidden(made.value, table)
      const bulletin = ladder.map((_, column) => sum(secret.map((row) => row[column] ?? 0)))
      made.value.grades.forEach((span, column) => {
        // What is public of these grades: a count for each row, and how many have each grade.
        const counts = made.value.rows.map((row) => row.counts[column] ?? 0)
        const from = ladder.indexOf(span[0] ?? null)
        const possible = [...tablesWith(counts, bulletin.slice(from, from + span.length))]
        for (const [index, row] of secret.entries()) {
          for (const [offset, count] of row.slice(from, from + span.length).entries()) {
            if (count === 0 || count >= atLeast) continue
            small += 1
            const values = new Set(possible.map((each) => each[index]?.[offset]))
            expect(values.size).toBeGreaterThan(1)
          }
        }
      })
    }),
  )
  // The law is about something.
  expect(small).toBeGreaterThan(0)
})

it('a table that could show every grade by itself does', () => {
  const large = fc.constantFrom(0, 3, 4, 9)
  const fine = fc.array(fc.tuple(large, large, large, large), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(fine, (table) => {
      const made = breakdownOf(population(table), { by: 'trade', atLeast: 3 })
      if (!made.ok) return
      expect(made.value.grades).toEqual(ladder.map((grade) => [grade]))
      expect(made.value.rows.map(({ words: own }) => own)).toEqual(words.map((word) => [word]))
    }),
  )
})

it('a breakdown does not depend on the order of the members', () => {
  fc.assert(
    fc.property(tables, fc.func(fc.integer()), (table, weigh) => {
      const people = population(table)
      const results = [...people.results].sort(
        (a, b) => weigh(a.grade.subject) - weigh(b.grade.subject),
      )
      const terms = { by: 'trade', atLeast: 3 }
      expect(breakdownOf({ ...people, results }, terms)).toEqual(breakdownOf(people, terms))
    }),
  )
})

const on = civilDate('2026-06-30')
const opinions: fc.Arbitrary<readonly Opinion[]> = fc
  .array(
    fc.record({
      topic: fc.constantFrom('lamps', 'noise', 'lifts', 'dogs', 'x'),
      state: fc.constantFrom('received' as const, 'in-hand' as const, 'done' as const),
      due: fc.constantFrom(null, civilDate('2026-06-29'), on),
      receivedOn: fc.constant(civilDate('2026-06-01')),
    }),
    { maxLength: 25 },
  )
  .map((list) => list.map((each, index) => ({ id: `o-${index}`, ...each })))

it('topics and others of an echo wall sum to all of it, and none is found by subtraction', () => {
  fc.assert(
    fc.property(opinions, minimum, (said, atLeast) => {
      const made = echoWallOf(said, { on, atLeast })
      if (!made.ok) throw new Error('refused')
      const { all, topics, others } = made.value
      const parts = [...topics, ...(others ? [others] : [])]
      for (const part of ['total', 'received', 'inHand', 'done', 'overdue'] as const) {
        expect(sum(parts.map((counts) => counts[part]))).toBe(all[part])
      }
      expect(all.total).toBe(said.length)
      for (const { total, received, inHand, done } of parts) {
        expect(received + inHand + done).toBe(total)
      }
      for (const { topic, total } of topics) {
        expect(total).toBeGreaterThanOrEqual(atLeast)
        expect(total).toBe(said.filter((each) => each.topic === topic).length)
      }
      // What is unnamed is enough, or nothing is named beside which it could be told.
      expect(others === null || others.total >= atLeast || topics.length === 0).toBe(true)
      expect(others?.total).not.toBe(0)
    }),
  )
})

it('a ranking lists everybody once', () => {
  const rank = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined })
  const grade = fc.constantFrom('three-star', 'one-star', null)
  fc.assert(
    fc.property(fc.array(fc.tuple(grade, rank), { maxLength: 12 }), (list) => {
      const grades = list.map(([name, place], index) =>
        graded(`m-${index}`, name, place === undefined ? {} : { rank: place }),
      )
      const { places, undecided, unplaced, ungraded } = rankingOf(grades)
      const listed = [...places, ...undecided].map(({ subject }) => subject)
      const everybody = grades.map(({ subject }) => subject)
      expect([...listed, ...unplaced, ...ungraded].sort()).toEqual(everybody.sort())
    }),
  )
})

it('totals of money sum to the money of all measures, and agendas hold all measures', () => {
  const one = fc.record({
    minor: fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: undefined }),
    kind: fc.constantFrom('prize', 'bonus'),
    decidedBy: fc.constantFrom('street', 'branch'),
    status: fc.constantFrom('proposed' as const, 'declined' as const),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (list) => {
      const hand = list.map(({ minor, kind, decidedBy, status }, index) => {
        const more = minor === undefined ? { decidedBy } : { decidedBy, money: cny(minor) }
        return { measure: measure(`m-${index}`, kind, more), status }
      })
      const totals = moneyTotals(hand)
      if (!totals.ok) throw new Error('refused')
      expect(sum(totals.value.map(({ minor }) => minor))).toBe(
        sum(list.map(({ minor = 0 }) => minor)),
      )
      expect(sum(totals.value.map(({ count }) => count))).toBe(
        list.filter(({ minor }) => minor !== undefined).length,
      )
      const agendas = measuresByDecider(hand.map((each) => each.measure))
      expect(sum(agendas.map(({ measures }) => measures.length))).toBe(list.length)
      for (const { kinds, measures } of agendas) {
        expect(sum(kinds.map(({ count }) => count))).toBe(measures.length)
      }
    }),
  )
})
