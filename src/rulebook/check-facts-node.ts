import type { CompiledCondition, FactKind } from '../vocabulary/index.ts'
import { checkCaps } from './check-caps.ts'
import { checkAnswered } from './check-condition.ts'
import { checkDue, checkEvery } from './check-duty.ts'
import { checkFactValue } from './check-fact-value.ts'
import { checkField } from './check-field.ts'
import { checkKept } from './check-kept.ts'
import { checkMultipliers } from './check-multipliers.ts'
import { checkDecimal } from './check-number.ts'
import { checkRepeat, checkValidity } from './check-validity.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { FactsNode } from './facts-node.ts'

/** Points for facts: the kind, the match, the value, the caps, the floor and what is due. */
export function checkFactsNode(node: FactsNode, spot: Spot): void {
  const { kinds, rulebook } = spot.checking
  const kind = kinds.get(node.fact)
  if (kind) {
    const { attributes, inputs } = rulebook.catalogue
    const scope = { fact: kind, attributes, inputs, elapsed: 'period' as const }
    const where = node.where && checkAnswered(node.where, scope, at(spot, 'where'))
    checkFactValue(node.value, kind, where, scope, at(spot, 'value'))
    if (node.valid) checkValidity(node.valid, kind, where, at(spot, 'valid'))
    if (node.repeat) checkRepeat(node.repeat, kind, where, at(spot, 'repeat'))
    if (node.multipliers) checkMultipliers(node.multipliers, scope, at(spot, 'multipliers'))
    if (node.sharedBy !== undefined) checkShared(node.sharedBy, kind, where, at(spot, 'sharedBy'))
  } else {
    fault(at(spot, 'fact'), 'fact-kind-unknown', listed(kinds.keys()), node.fact)
  }
  checkKept(node.only, at(spot, 'only'))
  checkCaps(node.caps ?? [], node.floor, [node], at(spot, 'caps'))
  if (node.floor !== undefined) checkDecimal(node.floor, at(spot, 'floor'))
  if (node.every) checkEvery(node.every, at(spot, 'every'))
  if (node.due) checkDue(node.due, at(spot, 'due'))
}

/** How many took part: a whole number, never 0. */
function checkShared(
  name: string,
  kind: FactKind,
  where: CompiledCondition | undefined,
  spot: Spot,
): void {
  checkField(kind, name, 'number', where, spot)
  const field = kind.fields.find((spec) => spec.name === name)
  if (field?.type !== 'number' || (field.from >= 1 && field.decimals === 0)) return
  fault(spot, 'number-invalid', 'a field of whole numbers from 1 up', `from ${field.from}`)
}
