import { type Exact, invariant } from '../../foundation/index.ts'
import type { Cut, Grade, Standing, Undecided } from '../../vocabulary/index.ts'
import { compareKeys } from '../program/index.ts'
import type { CompiledQuota } from './compile-quotas.ts'

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
}

/** Everybody with a grade, the best first, each with its rank. One sort serves every quota. */
export function rankCandidates(
  { ladder, heldOf }: Ladder,
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

/** Whether somebody has a quota's grade whatever its seats: taken below, it would lose what was given directly. */
export function isHeld({ held }: Candidate, { at }: Pick<CompiledQuota, 'at'>): boolean {
  return held <= at
}
