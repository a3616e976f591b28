import { okUnless, type Refusal, type Result, refusal, refuse } from '../foundation/index.ts'
import type { Grade, Standing } from '../vocabulary/index.ts'
import type { CompiledRulebook } from './compile-rulebook.ts'
import type { GradingCode } from './grading/index.ts'

/** The codes with which grading can be refused. */
export type GradeCode = GradingCode | 'standing-of-other-rules'

/**
 * Grades from standings, in the order given; grading sees nothing else of a subject. Refused with
 * `gate-missing` for every veto that could not be answered where the rulebook does not say what that
 * means, and with `standing-of-other-rules` for every standing that another rulebook, or another version
 * of this one, has made: the method does not change half-way.
 */
export function grade(
  rules: CompiledRulebook,
  standings: readonly Standing[],
): Result<readonly Grade[], Refusal<GradeCode>> {
  const graded = standings.map((standing) => gradeOne(rules, standing))
  const refusals = graded.flatMap((result) => (result.ok ? [] : result.refusals))
  return okUnless(refusals, () => graded.flatMap((result) => (result.ok ? [result.value] : [])))
}

function gradeOne(
  { ref, grader }: CompiledRulebook,
  standing: Standing,
): Result<Grade, Refusal<GradeCode>> {
  const { subject, rulebook } = standing
  if (rulebook.id === ref.id && rulebook.version === ref.version) return grader(standing)
  const which = { expected: { ...ref }, actual: { ...rulebook } }
  return refuse(refusal('standing-of-other-rules', { subject, ...which }))
}
