import { compileCondition } from '../vocabulary/index.ts'
import { checkCaps } from './check-caps.ts'
import { checkFactReference } from './check-field.ts'
import { checkFilled } from './check-names.ts'
import { checkDecimal } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'
import type { FactsNode } from './facts-node.ts'
import type { GroupNode } from './group-node.ts'

/** What the items of a group share. Each item is checked as a clause of its own. */
export function checkGroupNode(node: GroupNode, spot: Spot): void {
  checkFilled(node.of, at(spot, 'of'))
  node.of.forEach(({ kind }, index) => {
    if (kind !== 'facts')
      fault(at(spot, 'of', index, 'kind'), 'clause-kind-unknown', ['facts'], kind)
  })
  checkCaps(node.caps ?? [], node.floor, at(spot, 'caps'))
  if (node.floor !== undefined) checkDecimal(node.floor, at(spot, 'floor'))
  if (node.highestOnly) checkAct(node.highestOnly.act, node.of, at(spot, 'highestOnly', 'act'))
}

/** A field that makes an act is there in every fact of every item. */
function checkAct(act: string, items: readonly FactsNode[], spot: Spot): void {
  if (act === 'fact') return
  const { kinds, rulebook } = spot.checking
  const { attributes, inputs } = rulebook.catalogue
  for (const { fact, where } of items) {
    const kind = kinds.get(fact)
    if (!kind) continue
    const scope = { fact: kind, attributes, inputs, elapsed: 'period' as const }
    const matched = where && compileCondition(where, scope, [])
    checkFactReference(kind, act, matched?.ok ? matched.value : undefined, spot)
  }
}
