import { type ConditionScope, compileElapsed } from '../vocabulary/index.ts'
import { checkChoice } from './check-choice.ts'
import { checkWhole } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'
import type { Lapse } from './lapse.ts'

const mostCounted = 100_000

/**
 * A time between two days: the days, and what one before the other means. `sure`: the references that are
 * there; without it, absent ones make the value missing.
 */
export function checkLapse(
  lapse: Lapse,
  scope: ConditionScope,
  spot: Spot,
  sure?: readonly string[],
): void {
  const { earlier, atMost, since } = lapse
  const compiled = compileElapsed(lapse, scope, spot.path)
  if (!compiled.ok) {
    const subject = spot.subject.slice(0, 128)
    spot.checking.faults.push(...compiled.refusals.map((each) => ({ ...each, subject })))
  } else if (sure && compiled.value.mayMiss(new Set(sure))) {
    fault(spot, 'field-may-miss', "'known' of both days in where", since)
  }
  checkChoice(earlier, ['zero', 'counts'], true, at(spot, 'earlier'))
  if (atMost !== undefined) checkWhole(atMost, 1, mostCounted, at(spot, 'atMost'))
}
