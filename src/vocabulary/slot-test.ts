import type { ConditionInput } from './compiled-condition.ts'
import type { FieldValue } from './fact.ts'

/** One comparison as data. Every field is there in each, so that all have one form. */
export interface Bound {
  readonly op: 'is' | 'one-of' | 'at-least' | 'at-most' | 'above' | 'below'
  /** What is compared with, of the first two. */
  readonly values: ReadonlySet<FieldValue>
  readonly only: FieldValue | undefined
  /** What is compared with, of the others. */
  readonly limit: number
}

/** A comparison with the checked value of one attribute. */
export interface SlotTest extends Bound {
  readonly slot: number
}

/** Whether all hold: several comparisons that stand together are asked in one go, without a call for each. */
export function allHold(tests: readonly SlotTest[]): (input: ConditionInput) => boolean {
  return ({ slots }) => {
    for (const test of tests) if (!holdsIn(test, slots?.[test.slot])) return false
    return true
  }
}

function holdsIn({ op, only, values, limit }: SlotTest, value: FieldValue | undefined): boolean {
  switch (op) {
    case 'is':
      return value === only
    case 'at-least':
      return Number(value) >= limit
    case 'at-most':
      return Number(value) <= limit
    case 'above':
      return Number(value) > limit
    case 'below':
      return Number(value) < limit
    default:
      return value !== undefined && values.has(value)
  }
}
