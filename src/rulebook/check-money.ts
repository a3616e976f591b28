import { parseDecimal } from '../foundation/index.ts'
import { checkWhole } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'
import type { Rulebook } from './rulebook.ts'

/** So many of the smallest unit are reckoned exactly, with room to add them up. */
const mostMinor = 10 ** 12

/** The currency, where the rulebook has one. */
export function checkMoney({ money }: Rulebook, spot: Spot): void {
  if (!money) return
  if (!/^[A-Z]{3}$/.test(money.currency)) {
    fault(at(spot, 'currency'), 'currency-invalid', 'three capital letters', money.currency)
  }
  checkWhole(money.decimals, 0, 4, at(spot, 'decimals'))
}

/** One sum of money: a whole number of the currency's smallest unit, or of the smallest there could be. */
export function checkSum(sum: number, spot: Spot): void {
  const decimals = spot.checking.rulebook.money?.decimals ?? 4
  const [, fraction = ''] = String(sum).split('.')
  const isSum = parseDecimal(sum).ok && fraction.length <= decimals
  if (isSum && Math.abs(sum) * 10 ** decimals <= mostMinor) return
  const expected = `at most ${decimals} decimals and ${mostMinor} of the smallest unit`
  fault(spot, 'sum-invalid', expected, sum)
}
