import type { Recorder, Trace } from '../foundation/index.ts'
import { gradeNamesOf } from '../rulebook/index.ts'
import type { Grade, Measure, Standing } from '../vocabulary/index.ts'
import type { Explained, GateGrounds, ValueTrace } from './explanation/index.ts'
import type { CompiledRulebook, TracedStanding } from './standing/index.ts'

/** One subject's result with all its reasons: what `explain` puts into words. */
export interface Assessment extends Grade, Explained {
  readonly standing: Standing
}

/** Puts the parts of a result together. `placed` is how the graded value came about. */
export function assessmentOf(
  rules: CompiledRulebook,
  traced: TracedStanding,
  grade: Grade,
  measures: readonly Measure[],
  placed: Trace | undefined,
): Assessment {
  const { rulebook, clauses } = rules
  const { catalogue, grading, values, raters = [] } = rulebook
  const { attributes, inputs, links = [] } = catalogue
  return {
    ...grade,
    standing: traced.standing,
    placed,
    measures,
    traces: tracesOf(traced),
    grounds: groundsOf(traced),
    inForce: rulebook.inForce,
    clauses,
    bands: grading.kind === 'cases' || grading.kind === 'shares' ? [] : grading.bands,
    grades: gradeNamesOf(grading),
    gradedBy: grading.kind ?? 'bands',
    order: grading.order ?? [],
    raters,
    values,
    attributes,
    inputs,
    links,
  }
}

/** Lets the trace of the graded value go on from where it was reckoned. */
export function putGraded(rules: CompiledRulebook, traced: TracedStanding, to: Recorder): void {
  const own = tracesOf(traced).find(({ name }) => name === rules.rulebook.grading.value)
  if (own) to.put(own.trace)
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
