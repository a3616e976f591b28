import type { FieldValue } from './fact.ts'
import type { FieldNumbers } from './field-reader.ts'

/** One comparison as data: a number between two others, both of them included, or one of some values. */
export type Bound =
  | { readonly from: number; readonly to: number }
  | { readonly values: ReadonlySet<FieldValue> }

/** A comparison with the checked value of one attribute, as `fieldReader` writes it in numbers. */
export interface SlotTest {
  readonly slot: number
  readonly from: number
  readonly to: number
  /** Where it is one of several. */
  readonly among?: ReadonlySet<number>
}

/** A bound of one attribute. `numberOf` is how the values of the attribute are written as numbers. */
export function slotTest(
  slot: number,
  bound: Bound,
  numberOf: (value: FieldValue) => number,
): SlotTest {
  if ('from' in bound) return { slot, ...bound }
  const among = new Set([...bound.values].map(numberOf))
  const [from, to] = [Math.min(...among), Math.max(...among)]
  return among.size === 1 ? { slot, from, to } : { slot, from, to, among }
}

/** Comparisons that stand together, in rows: what is asked of them is asked in one go. */
export interface Ranges {
  readonly slots: Int32Array
  readonly least: Float64Array
  readonly most: Float64Array
  /** Those of them that are one of several, beside. */
  readonly lists: readonly SlotTest[]
}

/** The rows of some comparisons. */
export function rangesOf(tests: readonly SlotTest[]): Ranges {
  return {
    slots: Int32Array.from(tests, ({ slot }) => slot),
    least: Float64Array.from(tests, ({ from }) => from),
    most: Float64Array.from(tests, ({ to }) => to),
    lists: tests.filter(({ among }) => among !== undefined),
  }
}

/** Whether all hold of the checked attributes. What is absent is not a number, and so within no bounds. */
function isWithin({ slots, least, most, lists }: Ranges, values: FieldNumbers): boolean {
  for (let at = 0; at < slots.length; at++) {
    const value = values[slots[at] ?? 0] ?? Number.NaN
    if (!(value >= (least[at] ?? 0) && value <= (most[at] ?? 0))) return false
  }
  return lists.length === 0 || isListed(lists, values)
}

function isListed(lists: readonly SlotTest[], values: FieldNumbers): boolean {
  return lists.every(({ slot, among }) => among?.has(values[slot] ?? Number.NaN))
}

/** The same for whoever has the input of a condition in hand. */
export function allHold(bounds: Ranges): (input: { readonly slots?: FieldNumbers }) => boolean {
  return ({ slots }) => slots !== undefined && isWithin(bounds, slots)
}
