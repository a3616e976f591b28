import type { Exact } from './exact.ts'
import type { Path, Refusal } from './refusal.ts'
import { refusal } from './refusal.ts'
import { ok, type Result, refuse } from './result.ts'
import { stepFault } from './step-fault.ts'
import type { Trace } from './trace.ts'

/** The code of a trace whose steps do not give its values. */
export type TraceRefusal = Refusal<'trace-broken'>

/**
 * Computes a trace again from its leaves and tells whether every step gives the value it claims: what
 * an auditor runs who has the explanation and not the rulebook. The first step, from the leaves up, that
 * does not is refused with `trace-broken` and the path to it; so is a step that could not have been
 * run, for the trace may come from outside. Depth costs no stack.
 *
 * @example
 * ```ts
 * import { one, recheck, zero } from 'pledgebook'
 *
 * const leaf = { op: 'given', what: 'fact', value: one, from: [] } as const
 * recheck({ op: 'sum', value: one, from: [leaf] }).ok // => true
 * recheck({ op: 'sum', value: zero, from: [leaf] }).ok // => false
 * ```
 */
export function recheck(trace: Trace): Result<Exact, TraceRefusal> {
  const broken = firstBroken(trace)
  return broken ? refuse(broken) : ok(trace.value)
}

/** A step on the way from the root to where the walk stands, and how many of its parts it has entered. */
interface Visit {
  readonly step: unknown
  entered: number
}

function firstBroken(root: unknown): TraceRefusal | undefined {
  const way: Visit[] = [{ step: root, entered: 0 }]
  for (let visit = way.at(-1); visit; visit = way.at(-1)) {
    const parts = partsOf(visit.step)
    if (visit.entered < parts.length) {
      way.push({ step: parts[visit.entered], entered: 0 })
      visit.entered += 1
      continue
    }
    const fault = stepFault(visit.step)
    if (fault) {
      return refusal('trace-broken', { subject: nameOf(visit.step), path: pathOf(way), ...fault })
    }
    way.pop()
  }
  return undefined
}

function pathOf(way: readonly Visit[]): Path {
  return way.slice(0, -1).flatMap((visit) => ['from', visit.entered - 1])
}

function partsOf(step: unknown): readonly unknown[] {
  const from = typeof step === 'object' && step !== null && 'from' in step ? step.from : undefined
  return Array.isArray(from) ? from : []
}

function nameOf(step: unknown): string {
  if (typeof step !== 'object' || step === null) return ''
  if ('clause' in step && typeof step.clause === 'string') return step.clause
  return 'op' in step && typeof step.op === 'string' ? step.op : ''
}
