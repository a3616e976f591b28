import { ok, type Refusal, type Result, tracing } from '../foundation/index.ts'
import type { Grade, Standing } from '../vocabulary/index.ts'
import type { CompiledRulebook } from './compile-rulebook.ts'
import { proposeMeasures } from './consequence/index.ts'
import type { Explained, GateGrounds, ValueTrace } from './explanation/index.ts'
import type { GradeCode } from './grade.ts'
import { reckon, type StandCode, type TracedStanding } from './stand.ts'
import type { SubjectInput } from './subject-input.ts'

/** The codes with which an assessment can be refused. */
export type AssessCode = StandCode | GradeCode

/** One subject's result with all its reasons: what `explain` puts into words. */
export interface Assessment extends Grade, Explained {
  readonly standing: Standing
}

/**
 * Stands, grades and explains one subject in one call. For many, `stand` each and `grade` them
 * together: it is quicker, and rules that compare subjects need them all.
 */
export function assess(
  rules: CompiledRulebook,
  input: SubjectInput,
): Result<Assessment, Refusal<AssessCode>> {
  const stood = reckon(rules, input, tracing())
  if (!stood.ok) return stood
  const { standing } = stood.value
  const recorder = tracing()
  const traces = tracesOf(stood.value)
  const own = traces.find(({ name }) => name === rules.rulebook.grading.value)
  if (own) recorder.put(own.trace)
  const graded = rules.grader(standing, recorder)
  if (!graded.ok) return graded
  return ok({
    ...graded.value,
    standing,
    placed: recorder.take(),
    measures: proposeMeasures(rules.measures, graded.value),
    traces,
    grounds: groundsOf(stood.value),
    clauses: rules.clauses,
    bands: rules.rulebook.grading.bands,
    raters: rules.rulebook.raters ?? [],
    inputs: rules.rulebook.catalogue.inputs,
  })
}

function groundsOf({ standing, grounds }: TracedStanding): readonly GateGrounds[] {
  return standing.gates.map(({ clause }, index) => ({ clause, facts: grounds[index] ?? [] }))
}

function tracesOf({ standing, traces }: TracedStanding): readonly ValueTrace[] {
  return standing.values.flatMap(({ name, value }, index) => {
    const trace = traces[index]
    return trace ? [{ name, value, trace }] : []
  })
}
