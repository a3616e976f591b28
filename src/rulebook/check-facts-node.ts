import type { CompiledCondition, FactKind } from '../vocabulary/index.ts'
import { checkCaps } from './check-caps.ts'
import { checkAnswered } from './check-condition.ts'
import { checkDue, checkEvery } from './check-duty.ts'
import { checkField } from './check-field.ts'
import { checkDecimal } from './check-number.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { DiscretionaryValue, FactsNode } from './facts-node.ts'

/** Points for facts: the kind, the match, the value, the caps, the floor and what is due. */
export function checkFactsNode(node: FactsNode, spot: Spot): void {
  const { kinds, rulebook } = spot.checking
  const kind = kinds.get(node.fact)
  if (kind) {
    const { attributes, inputs } = rulebook.catalogue
    const scope = { fact: kind, attributes, inputs, elapsed: 'period' as const }
    const where = node.where && checkAnswered(node.where, scope, at(spot, 'where'))
    checkValue(node, kind, where, at(spot, 'value'))
  } else {
    fault(at(spot, 'fact'), 'fact-kind-unknown', listed(kinds.keys()), node.fact)
  }
  checkCaps(node.caps ?? [], node.floor, at(spot, 'caps'))
  if (node.floor !== undefined) checkDecimal(node.floor, at(spot, 'floor'))
  if (node.every) checkEvery(node.every, at(spot, 'every'))
  if (node.due) checkDue(node.due, at(spot, 'due'))
}

function checkValue(
  { value }: FactsNode,
  kind: FactKind,
  where: CompiledCondition | undefined,
  spot: Spot,
): void {
  switch (value.kind) {
    case 'fixed':
      checkDecimal(value.points, at(spot, 'points'))
      return
    case 'per-unit':
      checkDecimal(value.points, at(spot, 'points'))
      checkField(kind, value.field, 'number', where, at(spot, 'field'))
      return
    case 'discretionary':
      checkField(kind, value.field, 'number', where, at(spot, 'field'))
      checkField(kind, value.reason, 'text', where, at(spot, 'reason'))
      checkBounds(value, spot)
      return
    default:
      fault(at(spot, 'kind'), 'clause-kind-unknown', ['fixed', 'per-unit', 'discretionary'], null)
  }
}

function checkBounds({ from, to }: DiscretionaryValue, spot: Spot): void {
  const least = checkDecimal(from, at(spot, 'from'))
  const most = checkDecimal(to, at(spot, 'to'))
  if (least && most && from > to)
    fault(spot, 'bounds-invalid', 'from at most to', `${from} to ${to}`)
}
