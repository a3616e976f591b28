import { compare, decimalText, one, sumOf } from '../foundation/index.ts'
import { checkChoice } from './check-choice.ts'
import { checkFilled, checkId, checkUnique } from './check-names.ts'
import { needOrder } from './check-order.ts'
import { checkPer } from './check-per.ts'
import { checkBase, checkSeats } from './check-seats.ts'
import { at, fault, type Spot } from './checking.ts'
import type { Rulebook } from './rulebook.ts'
import { isPlaces } from './seating.ts'
import { shareIn } from './share.ts'
import type { ShareGrading } from './share-grading.ts'

const ties = ['refuse', 're-vote', 'all-in', 'all-out']

/** Target shares: each by itself, then together, and every choice that they need. */
export function checkShares(grading: ShareGrading, spot: Spot): void {
  const { ladder, base, per, tie, direct } = grading
  checkNames(grading, spot)
  ladder.forEach((step, index) => {
    checkSeats(step, at(spot, 'ladder', index))
  })
  checkSum(grading, at(spot, 'ladder'))
  checkBase(base, at(spot, 'base'))
  if (per !== undefined) checkPer(per, at(spot, 'per'))
  checkChoice(tie, ties, true, at(spot, 'tie'))
  const ways = ['takes-seat', 'beyond-seats', 'apart']
  checkChoice(direct, ways, givesDirectly(spot.checking.rulebook), at(spot, 'direct'))
  needOrder(spot)
}

function checkNames({ ladder, rest }: ShareGrading, spot: Spot): void {
  const names = ladder.map(({ grade }) => grade)
  checkFilled(ladder, at(spot, 'ladder'))
  checkUnique(names, checkId, at(spot, 'ladder'), 'grade')
  if (!rest) return
  const here = at(spot, 'rest', 'grade')
  checkId(rest.grade, here)
  if (names.includes(rest.grade)) fault(here, 'duplicate', 'each only once', rest.grade)
}

/** Shares that cannot all be filled: together they are more than everybody. */
function checkSum({ ladder }: ShareGrading, spot: Spot): void {
  const sum = sumOf(ladder.flatMap(({ share }) => (isPlaces(share) ? [] : (shareIn(share) ?? []))))
  if (compare(sum, one) > 0) fault(spot, 'shares-over-one', 'at most 1', decimalText(sum))
}

/** Whether a grade can be given in another way than by rank. */
function givesDirectly({ grading, vetoes = [] }: Rulebook): boolean {
  if (grading.steps?.down !== undefined) return true
  return vetoes.some(({ effect: { kind } }) => kind === 'exactly' || kind === 'at-least')
}
