import { checkCaps } from './check-caps.ts'
import { checkInAll } from './check-in-all.ts'
import { checkFilled } from './check-names.ts'
import { checkDecimal } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'
import type { GroupNode } from './group-node.ts'
import { isOpen } from './open.ts'

/** What the items of a group share. Each item is checked as a clause of its own. */
export function checkGroupNode(node: GroupNode, spot: Spot): void {
  checkFilled(node.of, at(spot, 'of'))
  node.of.forEach(({ kind }, index) => {
    if (kind !== 'facts')
      fault(at(spot, 'of', index, 'kind'), 'clause-kind-unknown', ['facts'], kind)
  })
  checkCaps(node.caps ?? [], node.floor, node.of, at(spot, 'caps'))
  if (node.floor !== undefined) checkDecimal(node.floor, at(spot, 'floor'))
  const act: string = node.highestOnly?.act ?? 'fact'
  const here = at(spot, 'highestOnly', 'act')
  if (isOpen(act)) fault(here, 'choice-invalid', ['fact', 'fact.…'], act)
  else if (act !== 'fact') checkInAll(act, node.of, here)
}
