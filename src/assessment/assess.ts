import { type Ok, ok, type Refusal, type Result, refuse, tracing } from '../foundation/index.ts'
import type { Measure } from '../vocabulary/index.ts'
import { type Assessment, assessmentOf, putGraded } from './assessment-of.ts'
import { type MeasuresCode, proposeMeasures } from './consequence/index.ts'
import type { GradingCode } from './grading/index.ts'
import { populationNeeded } from './population-needed.ts'
import {
  type CompiledRulebook,
  reckon,
  refuseShape,
  type StandCode,
  type SubjectInput,
} from './standing/index.ts'

/** The codes with which an assessment can be refused. */
export type AssessCode = StandCode | GradingCode | MeasuresCode | 'population-needed'

/**
 * Stands, grades and explains one subject in one call, by itself. For many, `stand` each and `grade` them
 * together: it is quicker. Refused with `population-needed`, naming the clauses, where the rulebook has
 * quotas, or measures that go by rank or share a pool: `gradePopulations` grades whole populations, and
 * `assessIn` explains one of their subjects. Results of other populations may be handed in (`links`).
 */
export function assess(
  rules: CompiledRulebook,
  input: SubjectInput,
): Result<Assessment, Refusal<AssessCode>> {
  try {
    return assessed(rules, input)
  } catch (thrown) {
    return refuseShape(input, thrown)
  }
}

function assessed(
  rules: CompiledRulebook,
  input: SubjectInput,
): Result<Assessment, Refusal<AssessCode>> {
  const others = populationNeeded(input.subject, rules.rulebook)
  if (others) return refuse(others)
  const recorder = tracing()
  const stood = reckon(rules, input, recorder)
  if (!stood.ok) return stood
  const { standing } = stood.value
  putGraded(rules, stood.value, recorder)
  const graded = rules.grader(standing, recorder)
  if (!graded.ok) return graded
  const grade = graded.value
  const { measures } = rules
  const proposed = measures.length > 0 ? proposeMeasures(rules, [{ input, standing, grade }]) : none
  if (!proposed.ok) return proposed
  return ok(assessmentOf(rules, stood.value, grade, proposed.value, recorder.take()))
}

const none: Ok<readonly Measure[]> = { ok: true, value: [] }
