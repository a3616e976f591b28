import type { Amount, PooledAmount } from '../../rulebook/index.ts'

/** The pool that an amount pays from, where it has one. */
export function poolIn(amount: Amount | undefined): PooledAmount['pool'] | undefined {
  return amount && 'pool' in amount ? amount.pool : undefined
}
