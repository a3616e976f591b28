import type { Mutable } from '../../foundation/index.ts'
import type { Evidence } from '../../vocabulary/index.ts'
import type { Toward } from './commands.ts'
import type { PledgeItem } from './terms.ts'

// Field by field: a generic deep copy costs several times as much, and these run for every event.

/** The same items, sharing nothing. */
export function copyItems(items: readonly PledgeItem[]): Mutable<PledgeItem>[] {
  return items.map(({ text, measure, quantity }) => ({
    text,
    measure,
    // `+ 0` turns negative zero into zero, which JSON would do anyway.
    quantity: { amount: quantity.amount + 0, unit: quantity.unit },
  }))
}

/** The same evidence, sharing nothing. */
export function copyEvidence(evidence: readonly Evidence[]): Mutable<Evidence>[] {
  return evidence.map(({ kind, ref, digest }) =>
    digest === undefined ? { kind, ref } : { kind, ref, digest },
  )
}

/** The same part of an item, or none. */
export function copyToward(toward: Toward | null): Mutable<Toward> | null {
  return toward && { item: toward.item, amount: toward.amount + 0 }
}
