import type { Mutable } from '../../foundation/index.ts'
import type { Evidence } from '../../vocabulary/index.ts'
import type { Toward } from './commands.ts'
import { settled } from './settled.ts'
import type { PledgeItem } from './terms.ts'

// Field by field: a generic deep copy costs several times as much, and these run for every event.

/** The same items, sharing nothing. */
export function copyItems(items: readonly PledgeItem[]): Mutable<PledgeItem>[] {
  return settled(items.map(copyItem))
}

function copyItem({ text, measure, quantity }: PledgeItem): Mutable<PledgeItem> {
  // `+ 0` turns negative zero into zero, which JSON would do anyway.
  const copied = settled({ amount: quantity.amount + 0, unit: quantity.unit })
  return settled({ text, measure, quantity: copied })
}

/** The same evidence, sharing nothing. */
export function copyEvidence(evidence: readonly Evidence[]): Mutable<Evidence>[] {
  return settled(evidence.map(copyPiece))
}

function copyPiece({ kind, ref, digest }: Evidence): Mutable<Evidence> {
  return settled(digest === undefined ? { kind, ref } : { kind, ref, digest })
}

/** The same part of an item, or none. */
export function copyToward(toward: Toward | null): Mutable<Toward> | null {
  return toward && settled({ item: toward.item, amount: toward.amount + 0 })
}
