import { type Comparison, comparisonOf } from './comparison.ts'
import { conditionFault } from './condition-fault.ts'
import { below, type Part, type Place } from './condition-part.ts'
import { allOf, anyOf, notOf } from './connectives.ts'
import { countOperand } from './count-operand.ts'
import { elapsedOperand } from './elapsed-operand.ts'
import { gatePart } from './gate-part.ts'
import type { Operand, OperandSlot } from './operand.ts'
import { own } from './own.ts'
import { pastOperand } from './past-operand.ts'
import { referenceOperand } from './reference-operand.ts'
import { allHold, rangesOf, slotTest } from './slot-test.ts'

const deepest = 16
const mostParts = 200

const comparisons: readonly unknown[] = [
  'equals',
  'in',
  'at-least',
  'at-most',
  'above',
  'below',
  'between',
]

/** Compiles one part of a condition and what stands below it; `undefined` after a fault. */
export function compilePart(condition: unknown, place: Place): Part | undefined {
  if (!hasRoom(place)) return undefined
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) {
    return conditionFault(place, undefined, 'condition-invalid', 'a condition', condition)
  }
  const op = own(condition, 'op')
  if (op === 'all' || op === 'any') return connective(op, own(condition, 'of'), place)
  if (op === 'not') return negation(own(condition, 'of'), place)
  if (op === 'known') return knowing(own(condition, 'left'), place)
  if (op === 'extension') return gatePart(condition, place)
  if (typeof op === 'string' && comparisons.includes(op)) return compared(op, condition, place)
  const expected = ['all', 'any', 'not', 'known', 'extension', ...comparisons.map(String)]
  return conditionFault(place, 'op', 'condition-invalid', expected, op)
}

/** Ranges are held on the way down, so that nothing hostile is ever walked. */
function hasRoom(place: Place): boolean {
  const { gathered, depth } = place
  gathered.parts++
  if (gathered.parts > mostParts) {
    // Said once: every part that follows would say it again.
    if (gathered.parts === mostParts + 1) {
      conditionFault(place, undefined, 'condition-too-large', mostParts, 'more')
    }
    return false
  }
  if (depth <= deepest) return true
  return conditionFault(place, undefined, 'condition-too-deep', deepest, depth) ?? false
}

function connective(op: 'all' | 'any', of: unknown, place: Place): Part | undefined {
  if (!Array.isArray(of)) {
    return conditionFault(place, 'of', 'condition-invalid', 'a list of conditions', of)
  }
  if (of.length === 0) return conditionFault(place, 'of', 'condition-list', 'at least one', 0)
  const parts: Part[] = []
  for (let index = 0; index < of.length && place.gathered.parts <= mostParts; index++) {
    const part = compilePart(of[index], below(place, 'of', index))
    if (part) parts.push(part)
  }
  return op === 'all' ? allOf(parts) : anyOf(parts)
}

function negation(of: unknown, place: Place): Part | undefined {
  const part = compilePart(of, below(place, 'of'))
  return part && notOf(part)
}

function knowing(left: unknown, place: Place): Part | undefined {
  const operand = referenceOperand(left, place)
  if (!operand) return undefined
  return {
    ask: operand.known,
    mayMiss: () => false,
    knownUnlessNo: [operand.reference],
    knownUnlessYes: [],
  }
}

function objectOperand(left: object, place: Place): Operand | undefined {
  if (own(left, 'since') !== undefined) return elapsedOperand(left, place)
  if (own(left, 'past') !== undefined) return pastOperand(left, place)
  return countOperand(left, place, compilePart)
}

function compared(op: string, condition: unknown, place: Place): Part | undefined {
  const left = own(condition, 'left')
  const operand =
    typeof left === 'object' && left !== null
      ? objectOperand(left, place)
      : referenceOperand(left, place)
  const comparison = operand && comparisonOf(condition, op, operand.type, place)
  if (!operand || !comparison) return undefined
  return {
    ask: operand.compared(comparison),
    ...(operand.slot !== undefined && inSlot(operand.slot, comparison)),
    mayMiss: operand.mayMiss,
    knownUnlessNo: [],
    knownUnlessYes: [],
  }
}

function inSlot(
  { slot, numberOf }: OperandSlot,
  { bounds }: Comparison,
): Pick<Part, 'test' | 'together'> {
  const together = bounds.map((bound) => slotTest(slot, bound, numberOf))
  return { test: allHold(rangesOf(together)), together }
}
