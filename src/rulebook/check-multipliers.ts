import type { ConditionScope } from '../vocabulary/index.ts'
import { checkChoice } from './check-choice.ts'
import { checkAnswered } from './check-condition.ts'
import { checkFilled } from './check-names.ts'
import { checkNotNegative } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'
import type { Multipliers } from './multipliers.ts'

/** Products of more would be numbers without end. */
const mostMultipliers = 100

/** Factors with conditions that always have an answer, and what several at once mean. */
export function checkMultipliers(
  { of, several }: Multipliers,
  scope: ConditionScope,
  spot: Spot,
): void {
  const here = at(spot, 'of')
  checkFilled(of, here)
  if (of.length > mostMultipliers) {
    fault(here, 'list-too-long', `at most ${mostMultipliers}`, of.length)
    return
  }
  of.forEach(({ when, by }, index) => {
    checkAnswered(when, scope, at(here, index, 'when'))
    checkNotNegative(by, at(here, index, 'by'))
  })
  checkChoice(several, ['first', 'product', 'highest'], of.length > 1, at(spot, 'several'))
}
