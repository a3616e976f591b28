import type { Thousandths } from '../../foundation/index.ts'
import { points, signedAmount } from './signed-amount.ts'
import type { LedgerState } from './state.ts'

/** Points of one account or one clause, in thousandths. */
export interface Balance {
  /** Settled, reversals included. */
  readonly posted: Thousandths
  /** Made and not settled. */
  readonly pending: Thousandths
}

/** The points of one clause. */
export interface ClauseBalance extends Balance {
  readonly clause: string
  /** Posted and pending together: what the next `post` compares the clause's line with. */
  readonly standing: Thousandths
}

/**
 * The points of an account by clause, in the order of the clauses' first entries. Void and expired
 * entries count for nothing, so a clause can be here with zeros.
 */
export function byClause(state: LedgerState | undefined): readonly ClauseBalance[] {
  const sums = new Map<string, { posted: number; pending: number }>()
  for (const entry of state?.entries ?? []) {
    const sum = sums.get(entry.clause) ?? { posted: 0, pending: 0 }
    if (entry.status === 'posted' || entry.status === 'pending') {
      sum[entry.status] += signedAmount(entry)
    }
    sums.set(entry.clause, sum)
  }
  return [...sums].map(([clause, { posted, pending }]) => ({
    clause,
    posted: points(posted),
    pending: points(pending),
    standing: points(posted + pending),
  }))
}

/** The points of an account; of one that was never opened, none. */
export function balance(state: LedgerState | undefined): Balance {
  let posted = 0
  let pending = 0
  for (const clause of byClause(state)) {
    posted += clause.posted
    pending += clause.pending
  }
  return { posted: points(posted), pending: points(pending) }
}
