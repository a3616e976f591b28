import { describe } from './describe.ts'
import { type Exact, isExact } from './exact.ts'
import { divide, equal, max, min, multiply, sign, subtract, sumOf } from './exact-arithmetic.ts'
import { exactText } from './exact-text.ts'
import { invariant, unreachable } from './invariant.ts'
import type { Json } from './json.ts'
import { climb } from './ladder.ts'
import { ladderFault } from './ladder-fault.ts'
import { roundings, roundTo } from './rounding.ts'
import type { Trace } from './trace.ts'

/** What a step should be and what it is. */
interface Fault {
  readonly expected: Json
  readonly actual: Json
}

/** How many parts a step of each kind takes its value from: at least, at most. */
const parts: Readonly<Record<Trace['op'], readonly [number, number]>> = {
  given: [0, 0],
  sum: [0, Number.POSITIVE_INFINITY],
  difference: [1, Number.POSITIVE_INFINITY],
  quotient: [2, 2],
  highest: [1, Number.POSITIVE_INFINITY],
  lowest: [1, Number.POSITIVE_INFINITY],
  same: [1, 1],
  times: [1, 1],
  'at-most': [1, 1],
  'at-least': [1, 1],
  round: [1, 1],
  ladder: [1, 1],
}

/** What is wrong with one step of a foreign trace whose parts are all in order, if anything is. */
export function stepFault(step: unknown): Fault | undefined {
  const misshapen = shapeFault(step)
  if (misshapen) return misshapen
  // The shape was looked at just now, field by field.
  const trace = step as Trace
  const unrunnable = argumentFault(trace)
  if (unrunnable) return unrunnable
  const value = rerun(trace)
  if (equal(value, trace.value)) return undefined
  return { expected: exactText(value), actual: exactText(trace.value) }
}

function shapeFault(step: unknown): Fault | undefined {
  if (typeof step !== 'object' || step === null) return fault('a step', step)
  const { op, from, value }: Partial<Record<string, unknown>> = { ...step }
  if (!isOp(op)) return fault(Object.keys(parts), op)
  if (!Array.isArray(from)) return fault('the steps below', from)
  const [least, most] = parts[op]
  if (from.length < least) return fault(`at least ${least} parts`, from.length)
  if (from.length > most) return fault(`at most ${most} parts`, from.length)
  return isExact(value) ? undefined : fault('an exact value in lowest terms', value)
}

function argumentFault(trace: Trace): Fault | undefined {
  switch (trace.op) {
    case 'quotient':
      return sign(partAt(trace, 1)) === 0 ? fault('a divisor other than zero', '0/1') : undefined
    case 'times':
    case 'at-most':
    case 'at-least':
      return isExact(trace.by) ? undefined : fault('an exact number to apply', trace.by)
    case 'round':
      if (!isExact(trace.by)) return fault('an exact step to round to', trace.by)
      if (sign(trace.by) <= 0) return fault('a step above zero', exactText(trace.by))
      return roundings.includes(trace.mode) ? undefined : fault([...roundings], trace.mode)
    case 'ladder': {
      const wrong = ladderFault(trace.ladder)
      return wrong && fault(wrong.expected, wrong.actual)
    }
    default:
      return undefined
  }
}

/** The value of one step from the values right below it. */
function rerun(trace: Trace): Exact {
  const values = trace.from.map((part) => part.value)
  switch (trace.op) {
    case 'given':
      return trace.value
    case 'sum':
      return sumOf(values)
    case 'difference':
      return subtract(partAt(trace, 0), sumOf(values.slice(1)))
    case 'quotient':
      return divide(partAt(trace, 0), partAt(trace, 1))
    case 'highest':
      return values.reduce(max)
    case 'lowest':
      return values.reduce(min)
    case 'same':
      return partAt(trace, 0)
    case 'times':
      return multiply(partAt(trace, 0), trace.by)
    case 'at-most':
      return min(partAt(trace, 0), trace.by)
    case 'at-least':
      return max(partAt(trace, 0), trace.by)
    case 'round':
      return roundTo(partAt(trace, 0), trace.by, trace.mode)
    case 'ladder':
      return climb(trace.ladder, partAt(trace, 0))
    default:
      return unreachable(trace)
  }
}

function partAt(trace: Trace, position: number): Exact {
  const part = trace.from[position]
  invariant(part !== undefined, 'the parts of a step were counted')
  return part.value
}

function isOp(op: unknown): op is Trace['op'] {
  return typeof op === 'string' && Object.hasOwn(parts, op)
}

function fault(expected: Json, actual: unknown): Fault {
  return { expected, actual: describe(actual) }
}
