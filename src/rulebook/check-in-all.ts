import { compileCondition } from '../vocabulary/index.ts'
import { checkFactReference } from './check-field.ts'
import type { Spot } from './checking.ts'
import type { FactsNode } from './facts-node.ts'

/** A field that is read of every matched fact of every item: it is there in all of them. */
export function checkInAll(reference: string, items: readonly FactsNode[], spot: Spot): void {
  const { kinds, rulebook, faults } = spot.checking
  const { attributes, inputs } = rulebook.catalogue
  const before = faults.length
  for (const { fact, where } of items) {
    // One place is told once, however many items it is wrong for.
    if (faults.length > before) return
    const kind = kinds.get(fact)
    if (!kind) continue
    const scope = { fact: kind, attributes, inputs, elapsed: 'period' as const }
    const matched = where && compileCondition(where, scope, [])
    checkFactReference(kind, reference, matched?.ok ? matched.value : undefined, spot)
  }
}
