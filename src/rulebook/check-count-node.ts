import { checkAnswered } from './check-condition.ts'
import { checkFactReference } from './check-field.ts'
import { checkWindow } from './check-window.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { CountNode } from './count-node.ts'

/** How many facts: the kind, the match, the windows, and the field whose values are told apart. */
export function checkCountNode(node: CountNode, spot: Spot): void {
  const { kinds, rulebook } = spot.checking
  if (node.windows !== undefined) checkWindow(node.windows, at(spot, 'windows'))
  const kind = kinds.get(node.fact)
  if (!kind) {
    fault(at(spot, 'fact'), 'fact-kind-unknown', listed(kinds.keys()), node.fact)
    return
  }
  const { attributes, inputs } = rulebook.catalogue
  const scope = { fact: kind, attributes, inputs, elapsed: 'period' as const }
  const where = node.where && checkAnswered(node.where, scope, at(spot, 'where'))
  if (node.distinct !== undefined)
    checkFactReference(kind, node.distinct, where, at(spot, 'distinct'))
}
