import type { Recorder, Trace } from '../foundation/index.ts'
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
  const { rulebook, clauses, grades } = rules
  const { catalogue, grading, values, raters = [], vetoes = [] } = rulebook
  const { attributes, inputs, links = [] } = catalogue
  // Every field written out: a spread would cost more than all the rest.
  const assessment: Growing = {
    subject: grade.subject,
    period: grade.period,
    rulebook: grade.rulebook,
    grade: grade.grade,
    value: grade.value,
    band: grade.band,
    because: grade.because,
    standing: traced.standing,
    placed,
    measures,
    traces: tracesOf(traced),
    grounds: groundsOf(traced),
    vetoes,
    inForce: rulebook.inForce,
    clauses,
    bands: grading.kind === 'cases' || grading.kind === 'shares' ? [] : grading.bands,
    grades,
    gradedBy: grading.kind ?? 'bands',
    order: grading.order ?? [],
    raters,
    values,
    attributes,
    inputs,
    links,
  }
  addRest(assessment, grade)
  return assessment
}

/** An assessment in the making. */
type Growing = { -readonly [Part in keyof Assessment]: Assessment[Part] }

/** What only some grades have. */
function addRest(
  assessment: Growing,
  { byCase, barred, rank, cuts, undecided, manual }: Grade,
): void {
  if (byCase !== undefined) assessment.byCase = byCase
  if (barred !== undefined) assessment.barred = barred
  if (rank !== undefined) assessment.rank = rank
  if (cuts !== undefined) assessment.cuts = cuts
  if (undecided !== undefined) assessment.undecided = undecided
  if (manual !== undefined) assessment.manual = manual
}

/** Lets the trace of the graded value go on from where it was reckoned. */
export function putGraded(rules: CompiledRulebook, traced: TracedStanding, to: Recorder): void {
  const { value } = rules.rulebook.grading
  const own = traced.traces[traced.standing.values.findIndex(({ name }) => name === value)]
  if (own) to.put(own)
}

function groundsOf({ standing, grounds }: TracedStanding): readonly GateGrounds[] {
  return standing.gates.map(({ clause }, index) => ({ clause, facts: grounds[index] ?? [] }))
}

function tracesOf({ standing, traces }: TracedStanding): readonly ValueTrace[] {
  // Of its length from the start: a list that grows takes room for many.
  const named = new Array<ValueTrace>(traces.length)
  for (let index = 0; index < traces.length; index++) {
    const each = standing.values[index]
    const trace = traces[index]
    if (each && trace) named[index] = { name: each.name, value: each.value, trace }
  }
  return named
}
