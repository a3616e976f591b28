import { ok, type Refusal, type Result, refusal, refuse, tracing } from '../foundation/index.ts'
import type { SubjectId } from '../vocabulary/index.ts'
import { type Assessment, assessmentOf, putGraded } from './assessment-of.ts'
import type { GradingCode } from './grading/index.ts'
import type { GradedPopulation } from './population/index.ts'
import { reckon, type StandCode } from './standing/index.ts'

/** The codes with which one result of a population cannot be explained. */
export type AssessInCode = StandCode | GradingCode | 'population-unknown' | 'subject-unknown'

/**
 * One subject's result inside its population with all its reasons, for `explain`: the quotas that it stood
 * before with the line that was in force, its rank, the linked results, what is proposed. It reckons this
 * one subject again, from the input that its result names, and compares nobody again. Refused with
 * `population-unknown` and `subject-unknown`.
 */
export function assessIn(
  graded: readonly GradedPopulation[],
  population: string,
  subject: SubjectId,
): Result<Assessment, Refusal<AssessInCode>> {
  const found = graded.find((each) => each.population.name === population)
  if (!found) return refuse(refusal('population-unknown', { subject, actual: population }))
  const result = found.results.find(({ standing }) => standing.subject === subject)
  if (!result) return refuse(refusal('subject-unknown', { subject, actual: population }))
  const { rules } = found.population
  // What extensions said then is told, and nothing else: they are not asked again.
  const { recorded } = result.standing
  const recorder = tracing()
  const input = { ...result.input, ...(recorded && { recorded }) }
  const stood = reckon(rules, input, recorder)
  if (!stood.ok) return stood
  putGraded(rules, stood.value, recorder)
  // Only for the trace of the rounding: the grade stands.
  const placed = rules.grader(stood.value.standing, recorder)
  if (!placed.ok) return placed
  const { grade, measures } = result
  return ok(assessmentOf(rules, stood.value, grade, measures, recorder.take()))
}
