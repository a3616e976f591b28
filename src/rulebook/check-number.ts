import { parseDecimal } from '../foundation/index.ts'
import { fault, type Spot } from './checking.ts'
import { isOpen } from './open.ts'

/** Whether a number is a decimal; notes the fault where it is not. */
export function checkDecimal(value: number, spot: Spot): boolean {
  if (parseDecimal(value).ok) return true
  const decimals = 'at most six fractional and fifteen significant digits'
  fault(spot, 'decimal-invalid', isOpen(value) ? 'a number' : decimals, value)
  return false
}

/** The same for a number that must not be below 0. */
export function checkNotNegative(value: number, spot: Spot): void {
  if (checkDecimal(value, spot) && value < 0) fault(spot, 'negative', 'at least 0', value)
}

/** The same for a number that must be above 0. */
export function checkPositive(value: number, spot: Spot): void {
  if (checkDecimal(value, spot) && value <= 0) fault(spot, 'not-positive', 'above 0', value)
}

/** A whole number between two bounds, both of which belong. */
export function checkWhole(value: number, least: number, most: number, spot: Spot): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  fault(spot, 'number-invalid', `a whole number from ${least} to ${most}`, value)
}

/** A cap and a floor, where there are: decimals, the cap at least 0 and not below the floor. */
export function checkLimits(cap: number | undefined, floor: number | undefined, spot: Spot): void {
  if (cap !== undefined) checkNotNegative(cap, { ...spot, path: [...spot.path, 'cap'] })
  if (floor !== undefined) checkDecimal(floor, { ...spot, path: [...spot.path, 'floor'] })
  if (cap !== undefined && floor !== undefined && cap < floor) {
    fault(spot, 'cap-below-floor', `a cap of at least ${floor}`, cap)
  }
}
