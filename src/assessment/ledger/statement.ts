import type { Thousandths } from '../../foundation/index.ts'
import { points, signedAmount } from './signed-amount.ts'
import type { Balance } from './standing.ts'
import type { LedgerEntry, LedgerState } from './state.ts'

/** One entry of a statement and the points up to it. */
export interface StatementLine {
  readonly entry: LedgerEntry
  /** What the entry adds, negative where it takes off; of void and expired entries too. */
  readonly signed: Thousandths
  /** All entries up to this one, by what has become of them since. The last is the account's balance. */
  readonly balance: Balance
}

/**
 * Every entry in the order in which it was made, with the running balance. Nothing is left out: void and
 * expired entries stand here and add nothing. For what was known on an earlier day, replay the events up
 * to it.
 */
export function statement(state: LedgerState | undefined): readonly StatementLine[] {
  let posted = 0
  let pending = 0
  return (state?.entries ?? []).map((entry) => {
    const signed = signedAmount(entry)
    if (entry.status === 'posted') posted += signed
    if (entry.status === 'pending') pending += signed
    return { entry, signed, balance: { posted: points(posted), pending: points(pending) } }
  })
}
