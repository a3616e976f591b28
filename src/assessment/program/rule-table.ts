import type { Exact } from '../../foundation/index.ts'
import type { FieldNumbers, Ranges } from '../../vocabulary/index.ts'

/** So many points where some comparisons of attributes hold, else so many: what most rules are. */
export interface Rule {
  readonly bounds: Ranges
  readonly held: Exact
  readonly otherwise: Exact
}

/** The points of rules together, in one loop over rows of numbers. */
export function totalOfRules(
  rules: readonly Rule[],
  numberOf: (value: Exact) => number,
): (values: FieldNumbers) => number {
  const slots = Int32Array.from(rules.flatMap(({ bounds }) => [...bounds.slots]))
  const least = Float64Array.from(rules.flatMap(({ bounds }) => [...bounds.least]))
  const most = Float64Array.from(rules.flatMap(({ bounds }) => [...bounds.most]))
  const held = Float64Array.from(rules, (rule) => numberOf(rule.held))
  const otherwise = Float64Array.from(rules, (rule) => numberOf(rule.otherwise))
  const ends = endsOf(rules)
  return (values) => {
    let total = 0
    let at = 0
    for (let rule = 0; rule < ends.length; rule++) {
      const end = ends[rule] ?? 0
      let holds = true
      for (; at < end; at++) {
        const value = values[slots[at] ?? 0] ?? Number.NaN
        if (value >= (least[at] ?? 0) && value <= (most[at] ?? 0)) continue
        holds = false
        break
      }
      at = end
      total += (holds ? held[rule] : otherwise[rule]) ?? 0
    }
    return total
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
