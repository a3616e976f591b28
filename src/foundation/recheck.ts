import { type Exact, zero } from './exact.ts'
import { add, divide, equal, max, min, multiply, negate, sumOf } from './exact-arithmetic.ts'
import { exactText } from './exact-text.ts'
import { invariant, unreachable } from './invariant.ts'
import { type Path, type Refusal, refusal } from './refusal.ts'
import { ok, type Result, refuse } from './result.ts'
import { roundTo } from './rounding.ts'
import type { Trace } from './trace.ts'

/** The code of a trace whose steps do not give its values. */
export type TraceRefusal = Refusal<'trace-broken'>

/**
 * Computes a trace again from its leaves and tells whether every step gives the value it claims: what
 * an auditor runs who has the explanation and not the rulebook. The first step that does not is refused
 * with `trace-broken` and the path to it.
 */
export function recheck(trace: Trace): Result<Exact, TraceRefusal> {
  const broken = firstBroken(trace, [])
  return broken ? refuse(broken) : ok(trace.value)
}

function firstBroken(trace: Trace, path: Path): TraceRefusal | undefined {
  for (const [index, part] of trace.from.entries()) {
    const broken = firstBroken(part, [...path, 'from', index])
    if (broken) return broken
  }
  const value = rerun(trace)
  if (equal(value, trace.value)) return undefined
  const subject = trace.clause ?? trace.op
  const claim = { subject, path, expected: exactText(value), actual: exactText(trace.value) }
  return refusal('trace-broken', claim)
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
      return add(first(values), negate(sumOf(values.slice(1))))
    case 'quotient':
      return divide(first(values), values[1] ?? zero)
    case 'highest':
      return values.reduce(max)
    case 'same':
      return first(values)
    case 'times':
      return multiply(first(values), trace.by)
    case 'at-most':
      return min(first(values), trace.by)
    case 'at-least':
      return max(first(values), trace.by)
    case 'round':
      return roundTo(first(values), trace.by, trace.mode)
    default:
      return unreachable(trace)
  }
}

function first(values: readonly Exact[]): Exact {
  const [value] = values
  invariant(value !== undefined, 'a step has a part')
  return value
}
