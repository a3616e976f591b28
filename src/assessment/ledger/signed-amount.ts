import { invariant, isThousandths, type Thousandths } from '../../foundation/index.ts'
import type { Account } from './entry.ts'

/** What an entry adds to its holder's account: its amount, negative where the points leave it. */
export function signedAmount(entry: {
  readonly to: Account
  readonly amount: Thousandths
}): Thousandths {
  return points(entry.to.kind === 'holder' ? entry.amount : 0 - entry.amount)
}

/** A number that our own checks keep within the ledger's range. */
export function points(value: number): Thousandths {
  invariant(isThousandths(value), 'sums of entries stay within safe integers')
  return value
}
