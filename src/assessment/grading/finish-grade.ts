import type { Grade } from '../../vocabulary/index.ts'
import type { Candidate } from './candidate.ts'

/** The grade that a candidate ends with. Every field written out: a spread of a million would be felt. */
export function finishGrade(candidate: Candidate, base: Grade, ladder: readonly string[]): Grade {
  const { rank, at, because, cuts, undecided } = candidate
  const { subject, period, rulebook, value, band } = base
  const grade = undecided ? null : (ladder[at] ?? null)
  if (undecided) {
    return { subject, period, rulebook, grade, value, band, because, rank, cuts, undecided }
  }
  if (cuts.length === 0) return { subject, period, rulebook, grade, value, band, because, rank }
  return { subject, period, rulebook, grade, value, band, because, rank, cuts }
}
