import { okUnless, type Refusal, type Result } from '../foundation/index.ts'
import type { Grade, Standing } from '../vocabulary/index.ts'
import type { CompiledRulebook } from './compile-rulebook.ts'
import type { GradingCode } from './grading/index.ts'

/** The codes with which grading can be refused. */
export type GradeCode = GradingCode

/**
 * Grades from standings, in the order given; grading sees nothing else of a subject. Refused with
 * `gate-missing` for every subject for whom a veto could not be answered and the rulebook does not say
 * what that means.
 */
export function grade(
  rules: CompiledRulebook,
  standings: readonly Standing[],
): Result<readonly Grade[], Refusal<GradeCode>> {
  const graded = standings.map((standing) => rules.grader(standing))
  const refusals = graded.flatMap((result) => (result.ok ? [] : result.refusals))
  return okUnless(refusals, () => graded.flatMap((result) => (result.ok ? [result.value] : [])))
}
