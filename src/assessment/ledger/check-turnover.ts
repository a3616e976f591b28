import { type Refusal, refusal } from '../../foundation/index.ts'
import type { LedgerState } from './state.ts'

/**
 * An account takes entries until their amounts, whatever their direction and whatever became of them,
 * reach the largest safe integer. So every sum over any of its entries is exact.
 */
export function checkTurnover(
  state: LedgerState | undefined,
  amounts: readonly number[],
  subject: string,
): readonly Refusal<'amount-out-of-range'>[] {
  let total = 0
  for (const entry of state?.entries ?? []) total += entry.amount
  for (const amount of amounts) {
    total += Math.abs(amount)
    if (total > Number.MAX_SAFE_INTEGER) return [outOfRange(subject, amount)]
  }
  return []
}

function outOfRange(subject: string, amount: number) {
  const expected = `entries of at most ${Number.MAX_SAFE_INTEGER} thousandths together`
  return refusal('amount-out-of-range', { subject, path: ['lines'], expected, actual: amount })
}
