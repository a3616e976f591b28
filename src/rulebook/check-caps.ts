import { checkNotNegative } from './check-number.ts'
import { checkWindow, windowText } from './check-window.ts'
import { at, fault, type Spot } from './checking.ts'
import type { Cap } from './facts-node.ts'
import { windowWidth } from './window-width.ts'

/** Caps from the narrowest window to the widest, that on the whole period not below the floor. */
export function checkCaps(caps: readonly Cap[], floor: number | undefined, spot: Spot): void {
  caps.forEach((cap, index) => {
    const here = at(spot, index)
    checkNotNegative(cap.points, at(here, 'points'))
    const previous = caps[index - 1]
    const valid = cap.per === 'period' || checkWindow(cap.per, at(here, 'per'))
    if (valid && previous && !isNarrower(previous, cap)) {
      fault(here, 'caps-order', 'from the narrowest window to the widest', windowText(cap.per))
    }
    if (cap.per === 'period' && floor !== undefined && cap.points < floor) {
      fault(at(here, 'points'), 'cap-below-floor', `at least ${floor}`, cap.points)
    }
  })
}

/** Two cycles of one width with different anchors may stand in any order. */
function isNarrower(first: Cap, second: Cap): boolean {
  const [a, b] = [widthOf(first), widthOf(second)]
  return a < b || (a === b && windowText(first.per) !== windowText(second.per))
}

function widthOf({ per }: Cap): number {
  return per === 'period' ? Number.POSITIVE_INFINITY : windowWidth(per)
}
