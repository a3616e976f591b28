import type { SubjectInput } from '../../src/assessment/index.ts'
import { type CompiledNode, exactly, type Run } from '../../src/assessment/program/index.ts'
import { beginRun, openRun } from '../../src/assessment/standing/begin-run.ts'
import { compileNode } from '../../src/assessment/standing/compile-node.ts'
import { parsePeriod } from '../../src/calendar/index.ts'
import { exactText, recheck, type Trace, tracing, unwrap } from '../../src/foundation/index.ts'
import type { Rulebook, ValueNode } from '../../src/rulebook/index.ts'
import { threeClauses } from './rulebooks.ts'
import { compiled, inputOf } from './subject.ts'

/** What one clause by itself gives for one input. */
export interface Outcome {
  readonly node: CompiledNode
  /** As `'n/d'`. */
  readonly value: string
  readonly trace: Trace
  readonly missing: readonly string[]
  readonly faults: readonly string[]
}

/** Compiles one clause and runs it once, with a trace that must give its root again. */
export function runNode(
  node: ValueNode,
  parts: Partial<SubjectInput> = {},
  changes: Partial<Rulebook> = {},
): Outcome {
  const rulebook = threeClauses(changes)
  const compiledNode = compileNode(node, { rulebook, finished: [], bound: new Map() })
  const run = runOf(rulebook, parts)
  const value = exactly(compiledNode)(run)
  const trace = run.recorder.take()
  if (!trace) throw new Error('no trace')
  if (run.missing.length + run.faults.length === 0) unwrap(recheck(trace))
  return {
    node: compiledNode,
    value: exactText(value),
    trace,
    missing: run.missing,
    faults: run.faults.map(({ code, subject }) => `${code} ${subject}`),
  }
}

/** A run that may begin, with a recorder that keeps. */
export function runOf(rulebook: Rulebook, parts: Partial<SubjectInput> = {}): Run {
  const input = inputOf({ attributes: { category: 'working' }, ...parts })
  const { period } = input
  const parsed = unwrap(parsePeriod(typeof period === 'string' ? period : period.id))
  const rules = compiled(rulebook)
  const run = { ...openRun(rules), recorder: tracing() }
  const refused = beginRun(rules, input, parsed, run)
  if (refused) unwrap(refused)
  return run
}
