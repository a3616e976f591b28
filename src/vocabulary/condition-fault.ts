import { describe, type Json, refusal } from '../foundation/index.ts'
import type { ConditionCode } from './condition-code.ts'
import type { Place } from './condition-part.ts'

/** Notes what is wrong at a place, or at a property below it. */
export function conditionFault(
  place: Place,
  property: string | undefined,
  code: ConditionCode,
  expected: Json,
  actual: unknown,
): undefined {
  const path = property === undefined ? place.path : [...place.path, property]
  place.gathered.faults.push(refusal(code, { path, expected, actual: describe(actual) }))
}
