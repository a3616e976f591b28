import type { Fields, Standing } from '../../vocabulary/index.ts'
import { fillPlainly } from './begin-run.ts'
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
  input: SubjectInput,
  run: OpenRun,
): Standing | undefined {
  const period = fillPlainly(rules, input, run)
  if (period === undefined) return undefined
  if (!rules.readAttributes(input.attributes ?? noAttributes, run.slots)) return undefined
  runValues(rules, run)
  const gates = askGates(rules, run)
  if (run.missing.length + run.faults.length > 0) return forgotten(run)
  const { subject } = input
  const { ref: rulebook } = rules
  const { id } = period
  const values = namedValues(rules, run)
  return { subject, period: id, rulebook, outcome: 'graded', values, gates, setAside: none }
}

const noAttributes: Fields = {}
const none: readonly never[] = []

function forgotten({ missing, faults }: OpenRun): undefined {
  missing.length = 0
  faults.length = 0
}
