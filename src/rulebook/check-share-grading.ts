import { compare, decimalText, one, roundings, sumOf } from '../foundation/index.ts'
import { checkChoice } from './check-choice.ts'
import { checkFilled, checkId, checkUnique } from './check-names.ts'
import { needOrder } from './check-order.ts'
import { checkPer } from './check-per.ts'
import { checkShare } from './check-share.ts'
import { at, fault, type Spot } from './checking.ts'
import type { Rulebook } from './rulebook.ts'
import { shareIn } from './share.ts'
import type { ShareGrading } from './share-grading.ts'

const ties = ['refuse', 're-vote', 'all-in', 'all-out']

/** Target shares: each by itself, then together, and every choice that they need. */
export function checkShares(grading: ShareGrading, spot: Spot): void {
  const { ladder, base, per, tie, direct } = grading
  checkNames(grading, spot)
  ladder.forEach(({ share, seats }, index) => {
    checkShare(share, at(spot, 'ladder', index, 'share'))
    checkChoice(seats, roundings, true, at(spot, 'ladder', index, 'seats'))
  })
  checkSum(grading, at(spot, 'ladder'))
  checkChoice(base, ['all', 'graded'], true, at(spot, 'base'))
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
  const sum = sumOf(
    ladder.map(({ share }) => shareIn(share)).filter((share) => share !== undefined),
  )
  if (compare(sum, one) > 0) fault(spot, 'shares-over-one', 'at most 1', decimalText(sum))
}

/** Whether a grade can be given in another way than by rank. */
function givesDirectly({ grading, vetoes = [] }: Rulebook): boolean {
  if (grading.steps?.down !== undefined) return true
  return vetoes.some(({ effect: { kind } }) => kind === 'exactly' || kind === 'at-least')
}
