import { namedPeriodKinds } from '../calendar/index.ts'
import { checkInAll } from './check-in-all.ts'
import { checkNotNegative } from './check-number.ts'
import { checkWindow, windowText } from './check-window.ts'
import { at, fault, type Spot } from './checking.ts'
import type { Cap, FactsNode } from './facts-node.ts'
import { isOpen } from './open.ts'
import { windowWidth } from './window-width.ts'

/**
 * Caps from the narrowest window to the widest, of one window those for each word first; that on the
 * whole period not below the floor. `items` are the clauses whose facts go under them.
 */
export function checkCaps(
  caps: readonly Cap[],
  floor: number | undefined,
  items: readonly FactsNode[],
  spot: Spot,
): void {
  caps.forEach((cap, index) => {
    const here = at(spot, index)
    checkNotNegative(cap.points, at(here, 'points'))
    const previous = caps[index - 1]
    const valid = checkPer(cap, at(here, 'per'))
    if (valid && previous && !isOpen(previous.per) && !isNarrower(previous, cap)) {
      fault(here, 'caps-order', 'from the narrowest window to the widest', windowText(cap.per))
    }
    if (cap.each !== undefined) checkInAll(cap.each, items, at(here, 'each'))
    else if (cap.per === 'period' && floor !== undefined && cap.points < floor) {
      fault(at(here, 'points'), 'cap-below-floor', `at least ${floor}`, cap.points)
    }
  })
}

function checkPer({ per }: Cap, spot: Spot): boolean {
  if (!isOpen(per)) return per === 'period' || checkWindow(per, spot)
  fault(spot, 'period-kind-invalid', [...namedPeriodKinds, 'period'], per)
  return false
}

/** Two cycles of one width with different anchors may stand in any order, and so may those for the words of different fields. */
function isNarrower(first: Cap, second: Cap): boolean {
  const [a, b] = [widthOf(first), widthOf(second)]
  if (a !== b) return a < b
  if (windowText(first.per) !== windowText(second.per)) return true
  return first.each !== undefined && first.each !== second.each
}

function widthOf({ per }: Cap): number {
  return per === 'period' ? Number.POSITIVE_INFINITY : windowWidth(per)
}
