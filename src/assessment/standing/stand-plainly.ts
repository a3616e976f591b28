import { silent } from '../../foundation/index.ts'
import type { Standing } from '../../vocabulary/index.ts'
import { openRun } from './begin-run.ts'
import type { CompiledRulebook } from './compile-rulebook.ts'
import type { OpenRun } from './open-run.ts'
import { askGates, namedValues, runValues } from './run-program.ts'
import type { SubjectInput } from './subject-input.ts'

/** Whether an input says nothing beyond who, when and the attributes. */
export function isPlain(input: SubjectInput): boolean {
  const { inputs, facts, tallies, decisions, links, history, recorded, asOf } = input
  return !(inputs || facts || tallies || decisions || links || history || recorded || asOf)
}

/**
 * The short way: the same program, with nothing filled in that it cannot read. `undefined` where anything
 * is missing or wrong: the long way says what.
 */
export function standPlainly(
  rules: CompiledRulebook,
  { subject, period: named, attributes = {} }: SubjectInput,
): Standing | undefined {
  const { plain, ref: rulebook } = rules
  const period = rules.periodOf(named)
  if (!plain || !period.ok) return undefined
  plain.run ??= openRun(rules, silent)
  const { run } = plain
  const days = rules.daysOf(period.value, undefined)
  if (!days.ok || !rules.readAttributes(attributes, run.slots)) return undefined
  run.attributes = attributes
  run.from = days.value.from
  run.until = days.value.until
  run.end = days.value.end
  run.finished = 0
  runValues(rules, run)
  const gates = askGates(rules, run)
  const values = namedValues(rules, run)
  if (run.missing.length + run.faults.length > 0) return forgotten(run)
  const { id } = period.value
  return { subject, period: id, rulebook, outcome: 'graded', values, gates, setAside: none }
}

const none: readonly never[] = []

function forgotten({ missing, faults }: OpenRun): undefined {
  missing.length = 0
  faults.length = 0
}
