import type { Exact, Trace } from '../../foundation/index.ts'
import { allHold, type FieldNumbers, type Ranges } from '../../vocabulary/index.ts'

/** So many points where some comparisons of attributes hold, else so many: what most rules are. */
export interface Rule {
  readonly bounds: Ranges
  readonly held: Trace
  readonly otherwise: Trace
}

/** Rules in rows of numbers. */
interface RuleTable {
  /** Of each comparison: which attribute, and between what. */
  readonly slots: Int32Array
  readonly least: Float64Array
  readonly most: Float64Array
  /** Of each rule: behind which comparison it ends, and its points. */
  readonly ends: Int32Array
  readonly held: Float64Array
  readonly otherwise: Float64Array
}

/** The points of rules together, in one loop over rows of numbers. */
export function totalOfRules(
  rules: readonly Rule[],
  numberOf: (value: Exact) => number,
): (values: FieldNumbers) => number {
  const table: RuleTable = {
    slots: Int32Array.from(rules.flatMap(({ bounds }) => [...bounds.slots])),
    least: Float64Array.from(rules.flatMap(({ bounds }) => [...bounds.least])),
    most: Float64Array.from(rules.flatMap(({ bounds }) => [...bounds.most])),
    ends: endsOf(rules),
    held: Float64Array.from(rules, (rule) => numberOf(rule.held.value)),
    otherwise: Float64Array.from(rules, (rule) => numberOf(rule.otherwise.value)),
  }
  return (values) => totalIn(table, values)
}

/** Each row is taken out before the loop: looked up inside it, it would be checked every time. */
function totalIn(
  { slots, least, most, ends, held, otherwise }: RuleTable,
  values: FieldNumbers,
): number {
  let total = 0
  let at = 0
  for (let rule = 0; rule < ends.length; rule++) {
    const end = ends[rule] ?? 0
    let holds = true
    for (; holds && at < end; at++) {
      const value = values[slots[at] ?? 0] ?? Number.NaN
      holds = value >= (least[at] ?? 0) && value <= (most[at] ?? 0)
    }
    at = end
    total += (holds ? held[rule] : otherwise[rule]) ?? 0
  }
  return total
}

/** What was told of each rule beforehand, by whether it holds. */
export function tracesOfRules(rules: readonly Rule[]): (values: FieldNumbers) => readonly Trace[] {
  const told = rules.map(({ bounds, held, otherwise }) => {
    return { holds: allHold(bounds), held, otherwise }
  })
  return (slots) => {
    const values = { slots }
    return told.map(({ holds, held, otherwise }) => (holds(values) ? held : otherwise))
  }
}

/** Behind the last comparison of each rule. */
function endsOf(rules: readonly Rule[]): Int32Array {
  let end = 0
  return Int32Array.from(rules, ({ bounds }) => {
    end += bounds.slots.length
    return end
  })
}
