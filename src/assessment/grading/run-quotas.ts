import { okUnless, type Refusal, type Result } from '../../foundation/index.ts'
import type { Grade, Standing } from '../../vocabulary/index.ts'
import { rankCandidates } from './candidate.ts'
import type { CompiledQuotas } from './compile-quotas.ts'
import { decidedTies, type TieCode } from './decided-ties.ts'
import { fillSeats } from './fill-seats.ts'
import { finishGrade } from './finish-grade.ts'
import { poolsOf } from './pool.ts'
import { reportSeats } from './report-seats.ts'
import type { TieDecision } from './tie-decision.ts'

/**
 * Ranks a population and runs its quotas from the highest grade down. `grades` are those that bands and
 * vetoes made, one for each standing. The outcome does not depend on the order of the standings.
 */
export function runQuotas(
  { ladder, ordered, quotas, reported, heldOf, sparedBy }: CompiledQuotas,
  standings: readonly Standing[],
  grades: readonly Grade[],
  decided: readonly TieDecision[],
): Result<readonly Grade[], Refusal<TieCode>> {
  const ties = decidedTies(decided)
  const finished = [...grades]
  if (ordered) {
    const candidates = rankCandidates({ ladder, heldOf, sparedBy }, standings, grades)
    for (const quota of quotas) {
      for (const pool of poolsOf(quota, standings, grades, candidates).values()) {
        fillSeats(quota, ladder, pool, ties)
      }
    }
    for (const quota of reported) {
      for (const pool of poolsOf(quota, standings, grades, candidates).values()) {
        reportSeats(quota, pool)
      }
    }
    for (const candidate of candidates) {
      const grade = grades[candidate.index]
      if (grade) finished[candidate.index] = finishGrade(candidate, grade, ladder)
    }
  }
  return okUnless(ties.refusals(), () => finished)
}
