import { okUnless, type Refusal, type Result, refusal } from '../../foundation/index.ts'
import type { Grade, Standing } from '../../vocabulary/index.ts'
import { type Candidate, fall, meet, rankCandidates } from './candidate.ts'
import type { CompiledQuota, CompiledQuotas } from './compile-quotas.ts'
import { cutOf } from './cut-of.ts'
import { finishGrade } from './finish-grade.ts'
import { poolsOf } from './pool.ts'

/** A population whose seats are kept, each list in its order. */
export interface Seated {
  /** As they were graded. */
  readonly before: readonly Grade[]
  /** As they stand now, and what bands and vetoes make of that. */
  readonly standings: readonly Standing[]
  readonly grades: readonly Grade[]
  /** The positions of those who are not third persons. */
  readonly changed: ReadonlySet<number>
}

/**
 * Grades a population again after the standings of some of it have changed, where third persons keep
 * their seats: their grades stay. Whoever changed gets what its key earns against the line that was in
 * force, beyond the quota if need be, and a seat that it loses stays empty. Ranks are those of the keys as
 * they are now.
 *
 * Refused with `tie-open` while people have not decided about a tie: not all seats are given yet.
 */
export function keepSeats(
  { ladder, quotas }: CompiledQuotas,
  seated: Seated,
): Result<readonly Grade[], Refusal<'tie-open'>> {
  const { before, standings, grades, changed } = seated
  return okUnless(openTies(before), () => {
    const candidates = rankCandidates(ladder, standings, grades)
    for (const quota of quotas) takeSeats(quota, seated, candidates)
    const finished = grades.map((grade, at) => (changed.has(at) ? grade : (before[at] ?? grade)))
    for (const candidate of candidates) {
      const { index, rank } = candidate
      const grade = finished[index]
      if (!grade) continue
      const isThird = !changed.has(index)
      finished[index] = isThird ? { ...grade, rank } : finishGrade(candidate, grade, ladder)
    }
    return finished
  })
}

function openTies(grades: readonly Grade[]): readonly Refusal<'tie-open'>[] {
  const clauses = new Set(grades.flatMap(({ undecided }) => (undecided ? [undecided.clause] : [])))
  return [...clauses].map((clause) => {
    const tied = grades.flatMap((each) => (each.undecided?.clause === clause ? [each.subject] : []))
    return refusal('tie-open', { subject: clause, actual: tied })
  })
}

function takeSeats(
  quota: CompiledQuota,
  { before, standings, grades, changed }: Seated,
  candidates: readonly Candidate[],
): void {
  for (const { name, base, contenders } of poolsOf(quota, standings, grades, candidates).values()) {
    const third = contenders.filter(({ index }) => !changed.has(index))
    const lost = third.filter(({ index }) => hasLost(before[index], quota))
    const kept = third.filter(({ index }) => !hasLost(before[index], quota))
    const seats = quota.seatsOf(base)
    const line = kept.at(-1)?.key ?? null
    const met = cutOf(quota, name, { base, seats, contenders: contenders.length, line })
    for (const candidate of contenders.filter(({ index }) => changed.has(index))) {
      const seated = earnsSeat(candidate, { seats, kept, lost })
      meet(candidate, { ...met, outcome: seated ? 'kept' : 'lost' })
      if (!seated) fall(candidate, quota)
    }
    for (const candidate of lost) fall(candidate, quota)
  }
}

function hasLost(grade: Grade | undefined, { clause }: CompiledQuota): boolean {
  return grade?.cuts?.some((cut) => cut.clause === clause && cut.outcome === 'lost') ?? false
}

interface Line {
  readonly seats: number
  readonly kept: readonly Candidate[]
  readonly lost: readonly Candidate[]
}

/** No worse than somebody else with a seat; or a seat is free, and nobody without one is as good. */
function earnsSeat(candidate: Candidate, { seats, kept, lost }: Line): boolean {
  const [last, first] = [kept.at(-1), lost[0]]
  if (last && order(candidate, last) <= 0) return true
  return kept.length < seats && (!first || order(candidate, first) < 0)
}

function order(a: Candidate, b: Candidate): number {
  return a.at - b.at || a.rank - b.rank
}
