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
  const grades = new Array<Grade>(standings.length)
  const faults: Refusal<EachCode>[] = []
  // A plain loop into a list of its length: this runs for every subject.
  for (let at = 0; at < standings.length; at++) {
    const one = gradeOne(rules, standings[at])
    if (one.ok) grades[at] = one.value
    else faults.push(...one.refusals)
  }
  const unlike = rules.quotas.ordered ? checkComparable(standings) : none
  return okUnless(faults.length === 0 ? unlike : [...faults, ...unlike], () => grades)
}

/** A hole in the list is a standing of no rules. */
function gradeOne(
  { ref, grader }: CompiledRulebook,
  standing: Standing | undefined,
): Result<Grade, Refusal<GradingCode | 'standing-of-other-rules'>> {
  if (standing !== undefined) {
    const { id, version } = standing.rulebook
    if (id === ref.id && version === ref.version) return grader(standing)
  }
  const actual = standing ? { ...standing.rulebook } : null
  const which = { expected: { ...ref }, actual }
  return refuse(refusal('standing-of-other-rules', { subject: standing?.subject ?? '', ...which }))
}
