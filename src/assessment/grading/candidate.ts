import { type Exact, invariant } from '../../foundation/index.ts'
import type { Cut, Grade, Standing, Undecided } from '../../vocabulary/index.ts'
import { compareKeys } from '../program/index.ts'
import type { CompiledQuota, Sparing } from './compile-quotas.ts'

/** Somebody with a grade after the vetoes, on the way through the quotas. */
export interface Candidate {
  /** Its position among the standings handed in. */
  readonly index: number
  readonly standing: Standing
  readonly key: readonly Exact[]
  /** 1 for the best key; who is equal in every key has the same. */
  rank: number
  /** The position of its grade on the ladder: 0 is the highest. */
  at: number
  /** The position below which nothing takes it, for its grade there was given directly; else infinity. */
  readonly held: number
  /** The clauses of the quotas that do not take it. */
  readonly spared: readonly string[]
  because: readonly string[]
  cuts: readonly Cut[]
  /** Set at the first tie that people must decide. From then on it only holds seats. */
  undecided: Undecided | undefined
}

const none: readonly never[] = []

/** The grades from the highest to the lowest, and below which of them a standing cannot be taken. */
export interface Ladder {
  readonly ladder: readonly string[]
  /** Infinity where nothing holds it; left out where that is so for everybody. */
  readonly heldOf?: ((standing: Standing) => number) | undefined
  readonly sparedBy?: ((standing: Standing) => readonly string[]) | undefined
}

/** Everybody with a grade, the best first, each with its rank. One sort serves every quota. */
export function rankCandidates(
  { ladder, heldOf, sparedBy }: Ladder,
  standings: readonly Standing[],
  grades: readonly Grade[],
): readonly Candidate[] {
  const rung = new Map(ladder.map((grade, at) => [grade, at]))
  const candidates: Candidate[] = []
  for (const [index, standing] of standings.entries()) {
    const grade = grades[index]
    if (grade === undefined || grade.grade === null) continue
    const at = rung.get(grade.grade)
    const { key } = standing
    invariant(at !== undefined, 'a grade is one of the ladder')
    invariant(key !== undefined, 'a standing under an order has its key')
    const { because } = grade
    const held = heldOf ? heldOf(standing) : Number.POSITIVE_INFINITY
    candidates.push({
      index,
      standing,
      key,
      rank: 0,
      at,
      held,
      spared: sparedBy ? sparedBy(standing) : none,
      because,
      cuts: none,
      undecided: undefined,
    })
  }
  candidates.sort((a, b) => compareKeys(a.key, b.key))
  giveRanks(candidates)
  return candidates
}

function giveRanks(sorted: readonly Candidate[]): void {
  let before: Candidate | undefined
  for (const [index, candidate] of sorted.entries()) {
    const ties = before && compareKeys(before.key, candidate.key) === 0
    candidate.rank = ties && before ? before.rank : index + 1
    before = candidate
  }
}

/** Notes a quota that somebody stood before. Who is undecided only holds a seat there. */
export function meet(candidate: Candidate, cut: Cut): void {
  if (!candidate.undecided) candidate.cuts = [...candidate.cuts, cut]
}

/** Takes somebody below the quota's grade. Target shares are no reason: they make the grade in the first place. */
export function fall(candidate: Candidate, { at, clause, isShare }: Fallen): void {
  candidate.at = at + 1
  if (!candidate.undecided && !isShare) candidate.because = [...candidate.because, clause]
}

type Fallen = Pick<CompiledQuota, 'at' | 'clause' | 'isShare'>

/**
 * How somebody stands before a quota who has its grade whatever the seats: taken below, it would lose what
 * was given directly, or the quota spares it. `undefined`: like everybody.
 */
export function wayOf(
  { held, spared }: Candidate,
  { at, clause, direct, sparing }: CompiledQuota,
): Sparing | undefined {
  if (held <= at) return direct
  return spared.includes(clause) ? sparing : undefined
}

/** Whether it has the grade outside the order. Who takes its turn does not. */
export function isHeld(candidate: Candidate, quota: CompiledQuota): boolean {
  const way = wayOf(candidate, quota)
  return way !== undefined && way !== 'in-turn'
}

/** Whether it keeps the grade where the seats end before it. */
export function stays(candidate: Candidate, quota: CompiledQuota): boolean {
  return wayOf(candidate, quota) === 'in-turn'
}
