import type { Trace } from '../../foundation/index.ts'
import type { Fact, Gate, NamedValue } from '../../vocabulary/index.ts'
import type { Run } from '../program/index.ts'
import type { CompiledGate, CompiledRulebook } from './compile-rulebook.ts'
import type { OpenRun } from './open-run.ts'

const none: readonly never[] = /* @__PURE__ */ Object.freeze([])

/** Runs every named value in order; each leaves its value, and its trace where one is kept. */
export function runValues({ values }: CompiledRulebook, run: OpenRun): void {
  const traces = run.recorder.keeps ? new Array<Trace>(values.length) : undefined
  if (traces) run.traces = traces
  for (let index = 0; index < values.length; index++) {
    const value = values[index]?.exact(run)
    if (value) run.results[index] = value
    run.finished = index + 1
    if (!traces) continue
    const trace = run.recorder.take()
    if (trace) traces[index] = trace
  }
}

/** The finished values with their names. */
export function namedValues({ values }: CompiledRulebook, run: Run): readonly NamedValue[] {
  // Of its length from the start: a list that grows takes room for many.
  const named = new Array<NamedValue>(run.finished)
  for (let index = 0; index < run.finished; index++) {
    const rule = values[index]
    const value = run.results[index]
    if (rule && value) named[index] = { name: rule.name, value }
  }
  return named
}

/** The answer of every condition of a veto, a case or a measure. */
export function askGates({ gates }: CompiledRulebook, run: OpenRun): readonly Gate[] {
  if (gates.length === 0) return none
  const asked = new Array<Gate>(gates.length)
  const grounds = run.recorder.keeps ? new Array<readonly Fact[]>(gates.length) : undefined
  if (grounds) run.grounds = grounds
  for (let index = 0; index < gates.length; index++) {
    const gate = gates[index]
    if (!gate) continue
    asked[index] = ask(gate, run)
    if (grounds) grounds[index] = run.counted ?? none
  }
  return asked
}

/** A veto may be unanswered: what that means is for grading to say, so what was missing is forgotten here. */
function ask({ when, answers }: CompiledGate, run: OpenRun): Gate {
  run.counted = undefined
  // It reads attributes alone, and counts no facts.
  if (when.holds) return when.holds(run, undefined) ? answers.yes : answers.no
  const known = run.missing.length
  if (run.recorder.keeps) run.counted = []
  const answer = answers[when.run(run)]
  // To set a length costs more than to look at it.
  if (run.missing.length > known) run.missing.length = known
  return answer
}
