import type { CompiledCondition, FactKind, FieldSpec } from '../vocabulary/index.ts'
import { checkAnswered } from './check-condition.ts'
import { checkDue, checkEvery } from './check-duty.ts'
import { checkDecimal, checkNotNegative } from './check-number.ts'
import { checkWindow, windowText } from './check-window.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { Cap, DiscretionaryValue, FactsNode } from './facts-node.ts'
import { windowWidth } from './window-width.ts'

/** Points for facts: the kind, the match, the value, the caps, the floor and what is due. */
export function checkFactsNode(node: FactsNode, spot: Spot): void {
  const { kinds, rulebook } = spot.checking
  const kind = kinds.get(node.fact)
  if (kind) {
    const { attributes, inputs } = rulebook.catalogue
    const scope = { fact: kind, attributes, inputs }
    const where = node.where && checkAnswered(node.where, scope, at(spot, 'where'))
    checkValue(node, kind, where, at(spot, 'value'))
  } else {
    fault(at(spot, 'fact'), 'fact-kind-unknown', listed(kinds.keys()), node.fact)
  }
  checkCaps(node, at(spot, 'caps'))
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

/** A field that the value needs: of its type, and there in every fact that matches. */
function checkField(
  kind: FactKind,
  name: string,
  type: FieldSpec['type'],
  where: CompiledCondition | undefined,
  spot: Spot,
): void {
  const spec = kind.fields.find((field) => field.name === name)
  if (!spec) {
    fault(spot, 'field-unknown', listed(kind.fields.map((field) => field.name)), name)
  } else if (spec.type !== type) {
    fault(spot, 'field-wrong-type', type, spec.type)
  } else if (spec.optional === true && !where?.sure.includes(`fact.${name}`)) {
    fault(spot, 'field-may-miss', `{ op: 'known', left: 'fact.${name}' } in where`, name)
  }
}

function checkBounds({ from, to }: DiscretionaryValue, spot: Spot): void {
  const least = checkDecimal(from, at(spot, 'from'))
  const most = checkDecimal(to, at(spot, 'to'))
  if (least && most && from > to)
    fault(spot, 'bounds-invalid', 'from at most to', `${from} to ${to}`)
}

function checkCaps({ caps = [], floor }: FactsNode, spot: Spot): void {
  caps.forEach((cap, index) => {
    const here = at(spot, index)
    checkNotNegative(cap.points, at(here, 'points'))
    const previous = caps[index - 1]
    const valid = cap.per === 'period' || checkWindow(cap.per, at(here, 'per'))
    if (valid && previous && !isNarrower(previous, cap)) {
      fault(here, 'caps-order', 'from the narrowest window to the widest', windowText(cap.per))
    }
    if (cap.per === 'period' && floor !== undefined && cap.points < floor) {
      fault(at(here, 'points'), 'cap-below-floor', `at least ${floor}`, cap.points)
    }
  })
}

/** Two cycles of one width with different anchors may stand in any order. */
function isNarrower(first: Cap, second: Cap): boolean {
  const [a, b] = [widthOf(first), widthOf(second)]
  return a < b || (a === b && windowText(first.per) !== windowText(second.per))
}

function widthOf({ per }: Cap): number {
  return per === 'period' ? Number.POSITIVE_INFINITY : windowWidth(per)
}
