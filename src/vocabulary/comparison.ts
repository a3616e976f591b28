import { compare, decimal, type Exact, equal, parseDecimal } from '../foundation/index.ts'
import type { Interval } from './condition.ts'
import { conditionFault } from './condition-fault.ts'
import { below, type Place } from './condition-part.ts'
import type { FieldValue } from './fact.ts'
import { intervalFaults } from './interval-fault.ts'
import { nextDown, nextUp } from './next-up.ts'
import type { OperandType } from './operand-type.ts'
import { own } from './own.ts'
import type { Bound } from './slot-test.ts'

/** The right side of a comparison as two tests: for what is read as a JSON value, and for exact values. */
export interface Comparison {
  readonly value: (value: FieldValue) => boolean
  readonly exact: (value: Exact) => boolean
  /** The same as data, for JSON values: all of these hold. */
  readonly bounds: readonly Bound[]
}

const mostAlternatives = 100

/** Compiles the right side for a left side of some type; `undefined` after a fault. */
export function comparisonOf(
  condition: unknown,
  op: string,
  type: OperandType,
  place: Place,
): Comparison | undefined {
  const right = own(condition, 'right')
  if (op === 'equals') return alternatives([right], type, place)
  if (op === 'in') return inList(right, type, place)
  if (type.kind !== 'number') {
    return conditionFault(place, 'left', 'operand-type', 'a number', type.kind)
  }
  return op === 'between' ? between(right, place) : ordered(op, right, place)
}

function inList(right: unknown, type: OperandType, place: Place): Comparison | undefined {
  if (!Array.isArray(right)) {
    return conditionFault(place, 'right', 'condition-invalid', 'a list of values', right)
  }
  if (right.length < 1 || right.length > mostAlternatives) {
    const expected = `1 to ${mostAlternatives} values`
    return conditionFault(place, 'right', 'condition-list', expected, right.length)
  }
  return alternatives(right, type, place)
}

function alternatives(
  values: readonly unknown[],
  type: OperandType,
  place: Place,
): Comparison | undefined {
  // Every wrong value is named, so no stopping at the first.
  const right = values
    .map((value) => literal(value, type, place))
    .filter((each) => each !== undefined)
  if (right.length < values.length) return undefined
  const exacts = right.flatMap((value) => exactOf(value))
  const set: ReadonlySet<FieldValue> = new Set(right)
  const [only] = right
  return {
    value: set.size === 1 ? (value) => value === only : (value) => set.has(value),
    exact: (value) => exacts.some((each) => equal(each, value)),
    bounds: [{ values: set }],
  }
}

/** One literal, if it is of the left side's type. */
function literal(value: unknown, type: OperandType, place: Place): FieldValue | undefined {
  switch (type.kind) {
    case 'number':
      return decimalLiteral(value, place)
    case 'flag':
      if (typeof value === 'boolean') return value
      return conditionFault(place, 'right', 'operand-type', 'true or false', value)
    case 'choice':
      if (typeof value !== 'string') {
        return conditionFault(place, 'right', 'operand-type', 'one of the options', value)
      }
      if (type.options.includes(value)) return value
      return conditionFault(place, 'right', 'option-unknown', type.options.slice(0, 100), value)
    default:
      return conditionFault(
        place,
        'left',
        'operand-type',
        'a number, a choice or a flag',
        type.kind,
      )
  }
}

function ordered(op: string, right: unknown, place: Place): Comparison | undefined {
  const limit = decimalLiteral(right, place)
  const [exactLimit] = limit === undefined ? [] : exactOf(limit)
  return limit === undefined || exactLimit === undefined ? undefined : order(op, limit, exactLimit)
}

function order(op: string, limit: number, exactLimit: Exact): Comparison {
  // Two decimals of at most fifteen digits are ordered as their nearest doubles are.
  switch (op) {
    case 'at-least':
      return {
        value: (value) => typeof value === 'number' && value >= limit,
        exact: (value) => compare(value, exactLimit) >= 0,
        bounds: [{ from: limit, to: Infinity }],
      }
    case 'at-most':
      return {
        value: (value) => typeof value === 'number' && value <= limit,
        exact: (value) => compare(value, exactLimit) <= 0,
        bounds: [{ from: -Infinity, to: limit }],
      }
    case 'above':
      return {
        value: (value) => typeof value === 'number' && value > limit,
        exact: (value) => compare(value, exactLimit) > 0,
        bounds: [{ from: nextUp(limit), to: Infinity }],
      }
    default:
      return {
        value: (value) => typeof value === 'number' && value < limit,
        exact: (value) => compare(value, exactLimit) < 0,
        bounds: [{ from: -Infinity, to: nextDown(limit) }],
      }
  }
}

function between(right: unknown, place: Place): Comparison | undefined {
  const faults = intervalFaults(right)
  for (const { code, expected, actual, at } of faults) {
    conditionFault(below(place, 'right'), at, code, expected, actual)
  }
  if (faults.length > 0) return undefined
  // Just checked: its ends are decimals or absent, and it is not empty.
  const { from, to, ends } = right as Interval
  const low = limit(ends[0] === '[' ? 'at-least' : 'above', from)
  const high = limit(ends[1] === ']' ? 'at-most' : 'below', to)
  return {
    value: (value) => low.value(value) && high.value(value),
    exact: (value) => low.exact(value) && high.exact(value),
    bounds: [...low.bounds, ...high.bounds],
  }
}

const noLimit: Comparison = {
  value: () => true,
  exact: () => true,
  bounds: [],
}

function limit(op: string, end: number | undefined): Comparison {
  return end === undefined ? noLimit : order(op, end, decimal(end))
}

function decimalLiteral(value: unknown, place: Place): number | undefined {
  if (typeof value !== 'number') {
    return conditionFault(place, 'right', 'operand-type', 'a number', value)
  }
  if (parseDecimal(value).ok) return value
  return conditionFault(place, 'right', 'decimal-invalid', 'a decimal', value)
}

function exactOf(value: FieldValue): readonly Exact[] {
  const parsed = parseDecimal(value)
  return parsed.ok ? [parsed.value] : []
}
