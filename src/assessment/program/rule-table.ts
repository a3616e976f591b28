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
}

/** The points of rules together, in one loop over columns of numbers. Every rule has a comparison. */
export function totalOfRules(
  rules: readonly Rule[],
  numberOf: (value: Exact) => number,
): (values: FieldNumbers) => number {
  const table: RuleTable = {
    first: columnOf(rules, 0),
    second: columnOf(rules, 1),
    others: rules.some(({ bounds }) => bounds.slots.length > 2) ? rules.map(othersOf) : undefined,
    held: Float64Array.from(rules, (rule) => numberOf(rule.held.value)),
    otherwise: Float64Array.from(rules, (rule) => numberOf(rule.otherwise.value)),
  }
  return (values) => totalIn(table, values)
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
function totalIn(table: RuleTable, values: FieldNumbers): number {
  const { first, second, others, held, otherwise } = table
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
