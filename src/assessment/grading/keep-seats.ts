import { okUnless, type Refusal, type Result, refusal } from '../../foundation/index.ts'
import type { Cut, Grade, Standing } from '../../vocabulary/index.ts'
import { compareKeys } from '../program/index.ts'
import {
  type Candidate,
  fall,
  isHeld,
  type Ladder,
  meet,
  rankCandidates,
  stays,
} from './candidate.ts'
import type { CompiledQuota, CompiledQuotas } from './compile-quotas.ts'
import { cutOf } from './cut-of.ts'
import { seatsBeside } from './fill-seats.ts'
import { finishGrade } from './finish-grade.ts'
import { poolsOf } from './pool.ts'
import { reportSeats } from './report-seats.ts'

/** A population whose seats are kept, each list in its order. */
export interface Seated {
  /** As they were graded. */
  readonly before: readonly Grade[]
  /** As they stand now, and what bands and vetoes make of that. */
  readonly standings: readonly Standing[]
  readonly grades: readonly Grade[]
  /** Who is no third person, as it stood before: by its position. */
  readonly changed: ReadonlyMap<number, Former>
}

/** How somebody stood before the change, and what bands and vetoes made of that. */
export interface Former {
  readonly standing: Standing
  readonly grade: Grade
}

/**
 * Grades a population again after the standings of some of it have changed, where third persons keep
 * their seats: their grades stay. Whoever changed gets what its key earns against the line that was in
 * force, beyond the quota if need be; seats that are free then go to the best of them who are better than
 * every third person without one, and what is left stays empty. Ranks are those of the keys as they are now.
 *
 * Refused with `tie-open` while people have not decided about a tie: not all seats are given yet.
 */
export function keepSeats(
  compiled: CompiledQuotas,
  seated: Seated,
): Result<readonly Grade[], Refusal<'tie-open'>> {
  const { before, standings, grades, changed } = seated
  const { ladder, ordered, quotas, reported } = compiled
  return okUnless(openTies(before), () => {
    if (!ordered) return grades
    const candidates = rankCandidates(compiled, standings, grades)
    const former = formerCandidates(compiled, changed)
    for (const quota of quotas) takeSeats(quota, seated, candidates, former)
    for (const quota of reported) {
      for (const pool of poolsOf(quota, standings, grades, candidates).values()) {
        reportSeats(quota, pool)
      }
    }
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

/** Whoever changed, as it went through the quotas before. */
function formerCandidates(
  ladder: Ladder,
  changed: ReadonlyMap<number, Former>,
): readonly Candidate[] {
  const [positions, former] = [[...changed.keys()], [...changed.values()]]
  const standings = former.map(({ standing }) => standing)
  const grades = former.map(({ grade }) => grade)
  return rankCandidates(ladder, standings, grades).map((candidate) => {
    return { ...candidate, index: positions[candidate.index] ?? candidate.index }
  })
}

function takeSeats(
  quota: CompiledQuota,
  { before, standings, grades, changed }: Seated,
  candidates: readonly Candidate[],
  former: readonly Candidate[],
): void {
  const held = heldBefore(quota, before, former)
  for (const { name, base, contenders } of poolsOf(quota, standings, grades, candidates).values()) {
    const third = contenders.filter(({ index }) => !changed.has(index))
    const lost = third.filter(({ index }) => hasLost(before[index], quota))
    const kept = third.filter((each) => hasSeat(before[each.index], quota, each))
    const direct = contenders.filter((each) => isHeld(each, quota))
    const seats = quota.seatsOf(base, name)
    const free = seatsBeside(quota, seats, direct)
    const line = kept.at(-1)?.key ?? null
    const met = cutOf(quota, name, { base, seats, contenders: contenders.length, line })
    const own = contenders.filter((each) => changed.has(each.index) && !isHeld(each, quota))
    const seated = seatedAmong(own, { seats: free, kept, lost, held: held.get(name) ?? [] })
    for (const candidate of direct) meet(candidate, { ...met, outcome: 'held' })
    for (const candidate of own) {
      const without = stays(candidate, quota) ? 'held' : 'lost'
      const outcome = seated.has(candidate) ? 'kept' : without
      meet(candidate, { ...met, outcome })
      if (outcome === 'lost') fall(candidate, quota)
    }
    for (const candidate of lost) fall(candidate, quota)
  }
  for (const each of former) if (hasLost(before[each.index], quota)) fall(each, quota)
}

/** Whoever changed and had a seat, as it stood then, by pool. */
function heldBefore(
  quota: CompiledQuota,
  before: readonly Grade[],
  former: readonly Candidate[],
): ReadonlyMap<string, readonly Candidate[]> {
  const byPool = new Map<string, Candidate[]>()
  for (const candidate of former) {
    if (!hasMet(before[candidate.index], quota, 'kept')) continue
    const pool = quota.poolOf(candidate.standing)
    const held = byPool.get(pool)
    if (held) held.push(candidate)
    else byPool.set(pool, [candidate])
  }
  return byPool
}

function hasLost(grade: Grade | undefined, quota: CompiledQuota): boolean {
  return hasMet(grade, quota, 'lost')
}

/** Whether a third person has the grade by its place in the order. */
function hasSeat(grade: Grade | undefined, quota: CompiledQuota, candidate: Candidate): boolean {
  if (isHeld(candidate, quota) || hasLost(grade, quota)) return false
  return !stays(candidate, quota) || hasMet(grade, quota, 'kept')
}

function hasMet(
  grade: Grade | undefined,
  { clause, grade: name }: CompiledQuota,
  outcome: 'kept' | 'lost',
): boolean {
  // The shares of all grades have one clause.
  const isMet = (cut: Cut) => cut.clause === clause && cut.grade === name && cut.outcome === outcome
  return grade?.cuts?.some(isMet) ?? false
}

interface Line {
  readonly seats: number
  /** Third persons with a seat and without one, the best first. */
  readonly kept: readonly Candidate[]
  readonly lost: readonly Candidate[]
  /** Whoever changed and had a seat, as it stood then. */
  readonly held: readonly Candidate[]
}

/**
 * Who gets a seat of those who changed, the best first: whoever is no worse than somebody with a seat was;
 * then, while seats are free, whoever is better than all third persons without one. Who ties with one of
 * these gets a seat too: nothing hangs on the order of the input.
 */
function seatedAmong(
  own: readonly Candidate[],
  { seats, kept, lost, held }: Line,
): ReadonlySet<Candidate> {
  const seated = new Set<Candidate>()
  const [first] = lost
  let last = [...kept, ...held].sort(order).at(-1)
  for (const candidate of own) {
    const earns = last !== undefined && order(candidate, last) <= 0
    const isFree = kept.length + seated.size < seats
    if (!earns && !(isFree && (!first || order(candidate, first) < 0))) break
    seated.add(candidate)
    if (!earns) last = candidate
  }
  return seated
}

function order(a: Candidate, b: Candidate): number {
  return a.at - b.at || compareKeys(a.key, b.key)
}
