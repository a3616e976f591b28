import { checkChoice } from './check-choice.ts'
import { checkCondition } from './check-condition.ts'
import { at, type Spot } from './checking.ts'
import { outcomeScope } from './outcome-scope.ts'
import type { Spared } from './spared.ts'

/** Whom a quota does not take, and what that does to its seats. */
export function checkSpared(
  { when, whenMissing, seat }: Spared,
  names: ReadonlySet<string>,
  spot: Spot,
): void {
  const scope = outcomeScope(spot.checking.rulebook, names)
  const asked = checkCondition(when, scope, at(spot, 'when'))
  const options = ['hit', 'clear', 'refuse']
  checkChoice(whenMissing, options, asked?.mayMiss === true, at(spot, 'whenMissing'))
  checkChoice(seat, ['takes-seat', 'beyond-seats', 'apart', 'in-turn'], true, at(spot, 'seat'))
}
