import { fixedText, invariant, parseExact, type Rounding } from '../../foundation/index.ts'
import { latestResult } from './latest-result.ts'
import type { Appraisal } from './state.ts'

/**
 * The confirmed value of an appraisal as an input of the next period's rules, rounded as named to as many
 * decimals (0 to 6) as the catalogue gives that input; nothing while it is provisional.
 */
export function inputOf(
  appraisal: Appraisal,
  { decimals, rounding }: { readonly decimals: number; readonly rounding: Rounding },
): number | undefined {
  if (appraisal.status === 'provisional') return undefined
  const value = parseExact(latestResult(appraisal).value)
  invariant(value.ok, 'the value of a result was read when it was entered')
  return Number(fixedText(value.value, decimals, rounding))
}
