import { roundings } from '../foundation/index.ts'
import { checkChoice } from './check-choice.ts'
import { checkDecimal, checkPositive } from './check-number.ts'
import { at, type Spot } from './checking.ts'
import type { ScaledNode } from './node.ts'

/** The factor, the divisor, and how it is rounded to which multiple. */
export function checkScaledNode({ times, per, rounding, to }: ScaledNode, spot: Spot): void {
  if (times !== undefined) checkDecimal(times, at(spot, 'times'))
  if (per !== undefined) checkPositive(per, at(spot, 'per'))
  if (to !== undefined) checkPositive(to, at(spot, 'to'))
  checkChoice(rounding, roundings, to !== undefined, at(spot, 'rounding'))
}
