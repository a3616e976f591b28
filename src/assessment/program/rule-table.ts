import type { Exact, Trace } from '../../foundation/index.ts'
import { allHold, type FieldNumbers, type Ranges } from '../../vocabulary/index.ts'

/** So many points where some comparisons of attributes hold, else so many: what most rules are. */
export interface Rule {
  readonly bounds: Ranges
  readonly held: Trace
  readonly otherwise: Trace
}

/** One comparison of each rule: which attribute, and between what. */
interface Column {
  readonly slots: Int32Array
  readonly least: Float64Array
  readonly most: Float64Array
}

/** Rules in columns of numbers. Most have two comparisons at most; what goes beyond is asked by itself. */
interface RuleTable {
  readonly first: Column
  /** The first again where there is no other. */
  readonly second: Column
  /** Whether all of a rule holds, where one has more than two. */
  readonly others: readonly (((values: FieldNumbers) => boolean) | undefined)[] | undefined
  readonly held: Float64Array
  readonly otherwise: Float64Array
  readonly rules: readonly Rule[]
}

/** The points of rules together; what was told of each beforehand is put in their order into `told`. */
export type TotalOfRules<V> = (values: FieldNumbers, told?: Trace[]) => V

/** Sums rules in one loop over columns of numbers. Every rule has a comparison. */
export function totalOfRules(
  rules: readonly Rule[],
  numberOf: (value: Exact) => number,
): TotalOfRules<number> {
  const table: RuleTable = {
    first: columnOf(rules, 0),
    second: columnOf(rules, 1),
    others: rules.some(({ bounds }) => bounds.slots.length > 2) ? rules.map(othersOf) : undefined,
    held: Float64Array.from(rules, (rule) => numberOf(rule.held.value)),
    otherwise: Float64Array.from(rules, (rule) => numberOf(rule.otherwise.value)),
    rules,
  }
  return (values, told) => totalIn(table, values, told)
}

function columnOf(rules: readonly Rule[], nth: number): Column {
  const of = (pick: (bounds: Ranges) => ArrayLike<number>) =>
    rules.map(({ bounds }) => pick(bounds)[nth] ?? pick(bounds)[0] ?? Number.NaN)
  return {
    slots: Int32Array.from(of(({ slots }) => slots)),
    least: Float64Array.from(of(({ least }) => least)),
    most: Float64Array.from(of(({ most }) => most)),
  }
}

function othersOf({ bounds }: Rule): ((values: FieldNumbers) => boolean) | undefined {
  if (bounds.slots.length <= 2) return undefined
  const holds = allHold(bounds)
  return (slots) => holds({ slots })
}

/** Each column is taken out before the loop: looked up inside it, it would be checked every time. */
function totalIn(table: RuleTable, values: FieldNumbers, told: Trace[] | undefined): number {
  const { first, second, others, held, otherwise, rules } = table
  const { slots, least, most } = first
  const { slots: slots2, least: least2, most: most2 } = second
  let total = 0
  for (let rule = 0; rule < held.length; rule++) {
    const a = values[slots[rule] ?? 0] ?? Number.NaN
    const b = values[slots2[rule] ?? 0] ?? Number.NaN
    const holds =
      a >= (least[rule] ?? 0) &&
      a <= (most[rule] ?? 0) &&
      b >= (least2[rule] ?? 0) &&
      b <= (most2[rule] ?? 0) &&
      (others === undefined || (others[rule]?.(values) ?? true))
    total += (holds ? held[rule] : otherwise[rule]) ?? 0
    const own = told === undefined ? undefined : rules[rule]
    if (told !== undefined && own !== undefined) told[rule] = holds ? own.held : own.otherwise
  }
  return total
}
