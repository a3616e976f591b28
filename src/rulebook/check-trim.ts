import { compare, exact, roundings } from '../foundation/index.ts'
import { checkChoice } from './check-choice.ts'
import { checkWhole } from './check-number.ts'
import { checkShare } from './check-share.ts'
import { at, fault, type Spot } from './checking.ts'
import { isOpen } from './open.ts'
import { exactShare } from './share.ts'
import type { Trim } from './trim.ts'

const most = 1_000_000

/** How many ballots are dropped, and that some are left. */
export function checkTrim({ above, each, rounding }: Trim, spot: Spot): void {
  const here = at(spot, 'each')
  checkWhole(above, 1, most, at(spot, 'above'))
  const isNumberOfBallots = typeof each === 'number' && each >= 1
  checkChoice(rounding, roundings, !isNumberOfBallots && !isOpen(each), at(spot, 'rounding'))
  if (isNumberOfBallots) {
    checkWhole(each, 1, most, here)
    if (2 * each > above) fault(here, 'trim-takes-all', `at most half of ${above}`, each)
  } else if (checkShare(each, here) && compare(exactShare(each), exact(1, 2)) >= 0) {
    fault(here, 'trim-takes-all', 'below 1/2', each)
  }
}
