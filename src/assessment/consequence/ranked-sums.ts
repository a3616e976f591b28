import {
  compareText,
  ok,
  one,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../foundation/index.ts'
import type { RankedAmount } from '../../rulebook/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import type { MeasuresCode } from './measures-code.ts'
import { writtenMinor } from './minor-units.ts'
import type { Paying, Sum } from './paying.ts'
import { shareOut } from './share-out.ts'

/** Who shares one place, and what each of them gets; without sums, people must decide. */
interface Place {
  readonly rank: number
  /** By their ids. */
  readonly tied: readonly SubjectId[]
  readonly sums: ReadonlyMap<SubjectId, bigint> | undefined
}

/**
 * The sum of each subject's place; `undefined` beyond the list. Who ties fills as many places as they
 * are, whether the rule meets them or not: the share of one whom it does not meet goes to nobody.
 */
export function rankedSums(
  amount: RankedAmount,
  paying: Paying,
): readonly Result<Sum | undefined, Refusal<MeasuresCode>>[] {
  const places = placesOf(amount, paying)
  const said = new Set<Place>()
  return paying.met.map(({ subject: { grade } }) => {
    const place = grade.rank === undefined ? undefined : places.get(grade.rank)
    if (!place) return ok(undefined)
    if (place.sums) return ok({ money: place.sums.get(grade.subject) ?? 0n })
    // One refusal for all who tie.
    if (said.has(place)) return ok(undefined)
    said.add(place)
    const { rank, tied } = place
    return refuse(refusal('rank-tied', { subject: paying.clause, expected: rank, actual: tied }))
  })
}

/** Every place inside the list that somebody has. */
function placesOf(amount: RankedAmount, paying: Paying): ReadonlyMap<number, Place> {
  const byRank = new Map<number, SubjectId[]>()
  for (const { grade } of paying.everybody) {
    if (grade.rank === undefined || grade.rank > amount.amounts.length) continue
    const sharing = byRank.get(grade.rank)
    if (sharing) sharing.push(grade.subject)
    else byRank.set(grade.rank, [grade.subject])
  }
  return new Map(
    [...byRank].map(([rank, subjects]) => {
      const tied = subjects.sort(compareText)
      return [rank, { rank, tied, sums: sumsAt(amount, paying, rank, tied) }]
    }),
  )
}

/** What each of them gets; `undefined` where people must decide. */
function sumsAt(
  { amounts, tie }: RankedAmount,
  { rulebook }: Paying,
  rank: number,
  tied: readonly SubjectId[],
): ReadonlyMap<SubjectId, bigint> | undefined {
  const worth = tied.map((_, index) => writtenMinor(rulebook, amounts[rank - 1 + index] ?? 0))
  const [first = 0n] = worth
  if (tie === 'same' || worth.every((sum) => sum === first)) {
    return new Map(tied.map((subject) => [subject, first]))
  }
  if (tie !== 'share') return undefined
  const total = worth.reduce((sum, each) => sum + each, 0n)
  const portions = tied.map((_, place) => ({ weight: one, place }))
  const shares = shareOut(total, portions, 'largest-remainder')
  return new Map(tied.map((subject, place) => [subject, shares[place] ?? 0n]))
}
