import type { Gate, NamedValue } from '../../vocabulary/index.ts'
import type { Run } from '../program/index.ts'
import type { CompiledGate, CompiledRulebook } from './compile-rulebook.ts'
import type { OpenRun } from './open-run.ts'

const none: readonly never[] = /* @__PURE__ */ Object.freeze([])

/** Runs every named value in order; each leaves its value, and its trace where one is kept. */
export function runValues({ values }: CompiledRulebook, run: OpenRun): void {
  for (let index = 0; index < values.length; index++) {
    const value = values[index]?.exact(run)
    if (value) run.results[index] = value
    run.finished = index + 1
    if (!run.recorder.keeps) continue
    const trace = run.recorder.take()
    if (trace) run.traces.push(trace)
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
  for (let index = 0; index < gates.length; index++) {
    const gate = gates[index]
    if (gate) asked[index] = ask(gate, run)
  }
  return asked
}

/** A veto may be unanswered: what that means is for grading to say, so what was missing is forgotten here. */
function ask({ when, answers }: CompiledGate, run: OpenRun): Gate {
  const { keeps } = run.recorder
  if (when.holds !== undefined) {
    // It reads attributes and counts no facts.
    if (keeps) run.grounds.push(none)
    return when.holds(run, undefined) ? answers.yes : answers.no
  }
  const known = run.missing.length
  run.counted = keeps ? [] : undefined
  const answer = answers[when.run(run)]
  // To set a length costs more than to look at it.
  if (run.missing.length > known) run.missing.length = known
  if (run.counted) run.grounds.push(run.counted)
  return answer
}
