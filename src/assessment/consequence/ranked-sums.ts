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

/** Who shares one place, and what the places that they fill are worth. */
interface Place {
  readonly rank: number
  /** By their ids. */
  readonly tied: readonly SubjectId[]
  readonly worth: readonly bigint[]
}

/**
 * The sum of each subject's place; `undefined` beyond the list. Who ties fills as many places as they
 * are, whether the rule meets them or not: the share of one whom it does not meet goes to nobody.
 */
export function rankedSums(
  amount: RankedAmount,
  paying: Paying,
): readonly Result<Sum | undefined, Refusal<MeasuresCode>>[] {
  const sums = placesOf(amount, paying).map((place) => ({ place, sums: sumsAt(amount, place) }))
  const said = new Set<Place>()
  return paying.met.map(({ subject }) => {
    const found = sums.find(({ place }) => place.tied.includes(subject.standing.subject))
    if (!found) return ok(undefined)
    const position = found.place.tied.indexOf(subject.standing.subject)
    if (found.sums) return ok({ money: found.sums[position] ?? 0n })
    // One refusal for all who tie.
    if (said.has(found.place)) return ok(undefined)
    said.add(found.place)
    const { rank, tied } = found.place
    return refuse(refusal('rank-tied', { subject: paying.clause, expected: rank, actual: tied }))
  })
}

/** Every place inside the list that somebody has. */
function placesOf({ amounts }: RankedAmount, paying: Paying): readonly Place[] {
  const byRank = new Map<number, SubjectId[]>()
  for (const { grade } of paying.everybody) {
    if (grade.rank === undefined || grade.rank > amounts.length) continue
    byRank.set(grade.rank, [...(byRank.get(grade.rank) ?? []), grade.subject])
  }
  return [...byRank].map(([rank, subjects]) => {
    const tied = subjects.sort(compareText)
    const worth = tied.map((_, index) =>
      writtenMinor(paying.rulebook, amounts[rank - 1 + index] ?? 0),
    )
    return { rank, tied, worth }
  })
}

/** What each of them gets; `undefined` where people must decide. */
function sumsAt({ tie }: RankedAmount, { tied, worth }: Place): readonly bigint[] | undefined {
  const [first = 0n] = worth
  if (tie === 'same' || worth.every((sum) => sum === first)) return tied.map(() => first)
  if (tie !== 'share') return undefined
  const total = worth.reduce((sum, each) => sum + each, 0n)
  const portions = tied.map((_, place) => ({ weight: one, place }))
  return shareOut(total, portions, 'largest-remainder')
}
