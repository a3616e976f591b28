import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Rule, totalOfRules } from '../../../src/assessment/program/rule-table.ts'
import { exact, isSmall, type Trace } from '../../../src/foundation/index.ts'

interface Comparison {
  readonly slot: number
  readonly from: number
  readonly to: number
}

const number = fc.integer({ min: -3, max: 3 })
const value = fc.oneof(number, fc.constant(Number.NaN))
const comparison = fc.record({ slot: fc.nat({ max: 3 }), from: number, to: number })
const rule = fc.record({
  all: fc.array(comparison, { minLength: 1, maxLength: 5 }),
  held: number,
  otherwise: number,
})

function given(n: number): Trace {
  return { op: 'given', what: 'constant', value: exact(n), from: [] }
}

function ruleOf(all: readonly Comparison[], held: number, otherwise: number): Rule {
  const bounds = {
    slots: Int32Array.from(all, ({ slot }) => slot),
    least: Float64Array.from(all, ({ from }) => from),
    most: Float64Array.from(all, ({ to }) => to),
    lists: [],
  }
  return { bounds, held: given(held), otherwise: given(otherwise) }
}

function holds(all: readonly Comparison[], row: readonly number[]): boolean {
  return all.every(({ slot, from, to }) => {
    const asked = row[slot] ?? Number.NaN
    return from <= asked && asked <= to
  })
}

describe('totalOfRules', () => {
  it('sums what each rule gives, however many comparisons it has, and tells which it was', () => {
    const row = fc.array(value, { minLength: 4, maxLength: 4 })
    const rules = fc.array(rule, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rules, row, (drawn, values) => {
        const made = drawn.map(({ all, held, otherwise }) => ruleOf(all, held, otherwise))
        const total = totalOfRules(made, ({ n }) => Number(n))
        const told = new Array<Trace>(made.length)
        const expected = made.map((each, at) =>
          holds(drawn[at]?.all ?? [], values) ? each.held : each.otherwise,
        )
        const sum = expected.reduce((all, { value: { n } }) => all + Number(n), 0)
        const slots = Float64Array.from(values)
        expect(total(slots)).toBe(sum + 0)
        expect(total(slots, told)).toBe(sum + 0)
        expect(told).toEqual(expected)
        expect(told.every((each) => isSmall(each.value))).toBe(true)
      }),
    )
  })
})
