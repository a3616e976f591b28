import { roundings } from '../foundation/index.ts'
import { checkChoice } from './check-choice.ts'
import { checkGrade } from './check-grade.ts'
import { checkWhole } from './check-number.ts'
import { checkShare } from './check-share.ts'
import { at, fault, type Spot } from './checking.ts'
import { isOpen } from './open.ts'
import type { Quota } from './quota.ts'
import { isPlaces, type Seating } from './seating.ts'

const mostPlaces = 1_000_000

/** How many seats there are: a share of the base with its rounding, or a number that needs none. */
export function checkSeats({ share, seats }: Seating, spot: Spot): void {
  checkPart(share, at(spot, 'share'))
  if (!isPlaces(share)) checkChoice(seats, roundings, !isOpen(share), at(spot, 'seats'))
}

/** A share of the base, or a number of seats. */
export function checkPart(share: Seating['share'], here: Spot): void {
  if (!isPlaces(share)) {
    checkShare(share, here)
  } else if ('first' in share) {
    checkWhole(share.first, 1, mostPlaces, at(here, 'first'))
  } else if ('allBut' in share) {
    checkWhole(share.allBut, 0, mostPlaces, at(here, 'allBut'))
  } else {
    fault(here, 'share-invalid', ['first', 'allBut'], share)
  }
}

/** Who is counted: two words, or a grade from which on. */
export function checkBase(base: Quota['base'], spot: Spot): void {
  if (typeof base === 'object' && base !== null) checkGrade(base.atLeast, at(spot, 'atLeast'))
  else checkChoice(base, ['all', 'graded'], true, spot)
}
