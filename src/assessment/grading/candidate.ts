import { type Exact, invariant } from '../../foundation/index.ts'
import type { Cut, Grade, Standing, Undecided } from '../../vocabulary/index.ts'
import { compareKeys } from '../program/index.ts'

/** Somebody with a grade after the vetoes, on the way through the quotas. */
export interface Candidate {
  /** Its position among the standings handed in. */
  readonly index: number
  readonly standing: Standing
  readonly key: readonly Exact[]
  /** 1 for the best key; who is equal in every key has the same. */
  rank: number
  /** The position of its grade among the bands: 0 is the highest. */
  at: number
  because: readonly string[]
  cuts: readonly Cut[]
  /** Set at the first tie that people must decide. From then on it only holds seats. */
  undecided: Undecided | undefined
}

const none: readonly never[] = []

/** Everybody with a grade, the best first, each with its rank. One sort serves every quota. */
export function rankCandidates(
  ladder: readonly string[],
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
    invariant(at !== undefined, 'a grade is one of the bands')
    invariant(key !== undefined, 'a standing under an order has its key')
    const { because } = grade
    const open = { rank: 0, at, because, cuts: none, undecided: undefined }
    candidates.push({ index, standing, key, ...open })
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

/** Takes somebody below the quota's grade. */
export function fall(candidate: Candidate, { at, clause }: { at: number; clause: string }): void {
  candidate.at = at + 1
  if (!candidate.undecided) candidate.because = [...candidate.because, clause]
}
