import { decimal, decimalText, equal, one, parseDecimal, sumOf } from '../foundation/index.ts'
import { checkDecimal } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'

/** Weights above 0 and at most 1 that sum to exactly 1, in decimals and not in binary fractions. */
export function checkWeights(weights: readonly number[], spot: Spot): void {
  weights.forEach((weight, index) => {
    const here = at(spot, index, 'weight')
    if (checkDecimal(weight, here) && (weight <= 0 || weight > 1)) {
      fault(here, 'weight-invalid', 'above 0 and at most 1', weight)
    }
  })
  if (weights.length === 0 || !weights.every((weight) => parseDecimal(weight).ok)) return
  const sum = sumOf(weights.map(decimal))
  if (!equal(sum, one)) fault(spot, 'weights-not-one', 1, decimalText(sum))
}
