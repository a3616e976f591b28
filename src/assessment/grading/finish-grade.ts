import type { Grade } from '../../vocabulary/index.ts'
import type { Candidate } from './candidate.ts'

/** A grade in the making: a spread of a million would be felt. */
export type Growing = { -readonly [Part in keyof Grade]: Grade[Part] }

/** The grade that a candidate ends with. */
export function finishGrade(candidate: Candidate, base: Grade, ladder: readonly string[]): Grade {
  const { rank, at, because, cuts, undecided } = candidate
  const { subject, period, rulebook, value, band, byCase, barred } = base
  const grade = undecided ? null : (ladder[at] ?? null)
  const finished: Growing = { subject, period, rulebook, grade, value, band, because, rank }
  if (byCase !== undefined) finished.byCase = byCase
  if (barred) finished.barred = barred
  if (undecided || cuts.length > 0) finished.cuts = cuts
  if (undecided) finished.undecided = undecided
  return finished
}
