import type { MarkRange } from '../vocabulary/index.ts'
import { checkFilled, checkId, checkUnique } from './check-names.ts'
import { checkDecimal, checkWhole } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'
import type { BallotScore, RaterGroup } from './rater-group.ts'

/** The ballot of one rater group: its choices, or the range of its marks. */
export function checkRaterGroup(group: RaterGroup, spot: Spot): void {
  if ('marks' in group) checkRange(group.marks, at(spot, 'marks'))
  else checkScores(group.scores, at(spot, 'scores'))
}

function checkScores(scores: readonly BallotScore[], spot: Spot): void {
  checkFilled(scores, spot)
  checkUnique(
    scores.map(({ choice }) => choice),
    checkId,
    spot,
    'choice',
  )
  scores.forEach(({ points }, index) => {
    checkDecimal(points, at(spot, index, 'points'))
  })
}

function checkRange({ from, to, decimals }: MarkRange, spot: Spot): void {
  checkWhole(decimals, 0, 6, at(spot, 'decimals'))
  const [isFrom, isTo] = [checkDecimal(from, at(spot, 'from')), checkDecimal(to, at(spot, 'to'))]
  if (isFrom && isTo && from >= to) fault(spot, 'bounds-invalid', 'from below to', [from, to])
}
