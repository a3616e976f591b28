import { okUnless, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { Grade, Standing } from '../../vocabulary/index.ts'
import type { GradingCode } from '../grading/index.ts'
import type { CompiledRulebook } from '../standing/index.ts'
import { type ComparableCode, checkComparable } from './check-comparable.ts'

/** The codes of standings that have no grade by themselves. */
export type EachCode = GradingCode | ComparableCode | 'standing-of-other-rules'

const none: readonly never[] = []

/** What bands and vetoes make of each standing by itself, before anybody is compared. */
export function gradeEach(
  rules: CompiledRulebook,
  standings: readonly Standing[],
): Result<readonly Grade[], Refusal<EachCode>> {
  const grades: Grade[] = []
  const faults: Refusal<EachCode>[] = []
  for (const standing of standings) {
    const one = gradeOne(rules, standing)
    if (one.ok) grades.push(one.value)
    else faults.push(...one.refusals)
  }
  const unlike = rules.quotas.ordered ? checkComparable(standings) : none
  return okUnless(faults.length === 0 ? unlike : [...faults, ...unlike], () => grades)
}

function gradeOne(
  { ref, grader }: CompiledRulebook,
  standing: Standing,
): Result<Grade, Refusal<GradingCode | 'standing-of-other-rules'>> {
  const { subject, rulebook } = standing
  if (rulebook.id === ref.id && rulebook.version === ref.version) return grader(standing)
  const which = { expected: { ...ref }, actual: { ...rulebook } }
  return refuse(refusal('standing-of-other-rules', { subject, ...which }))
}
