import type { FieldSpec } from '../vocabulary/index.ts'
import { bindUse } from './bind-use.ts'
import { checkChoice } from './check-choice.ts'
import { enterClause, isFull } from './check-clause.ts'
import { checkAnswered } from './check-condition.ts'
import { checkCountNode } from './check-count-node.ts'
import { checkCovered, type Taken } from './check-covered.ts'
import { checkDecidedNode } from './check-decided-node.ts'
import { checkFactsNode } from './check-facts-node.ts'
import { checkGroupNode } from './check-group-node.ts'
import { checkKept } from './check-kept.ts'
import { checkLadderNode } from './check-ladder-node.ts'
import { checkLapse } from './check-lapse.ts'
import { checkLinkedNode } from './check-linked-node.ts'
import { checkMeanNode } from './check-mean-node.ts'
import { checkFilled } from './check-names.ts'
import { checkDecimal, checkLimits, checkNotNegative } from './check-number.ts'
import { checkPluralityNode } from './check-plurality-node.ts'
import { checkScaledNode } from './check-scaled-node.ts'
import { checkShareNode } from './check-share-node.ts'
import { checkSubPeriodsNode } from './check-sub-periods-node.ts'
import { checkTalliesNode } from './check-tallies-node.ts'
import { checkWeightedNode } from './check-weighted-node.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { CountNode } from './count-node.ts'
import type { FactsNode } from './facts-node.ts'
import type { GroupNode } from './group-node.ts'
import type {
  AttributeNode,
  ElapsedNode,
  FirstNode,
  InputNode,
  LadderNode,
  LessNode,
  RatioNode,
  ScaledNode,
  SubPeriodsNode,
  SumNode,
  ValueNode,
  ValueRefNode,
} from './node.ts'
import { partsOf } from './node-parts.ts'
import { isOpen } from './open.ts'
import { optionScope } from './option-scope.ts'
import { namesAbove, type Tree } from './tree.ts'

const deepest = 32

const kinds: readonly ValueNode['kind'][] = [
  'facts',
  'group',
  'count',
  'sub-periods',
  'tallies',
  'share',
  'plurality',
  'constant',
  'input',
  'attribute',
  'elapsed',
  'value',
  'linked',
  'sum',
  'less',
  'weighted',
  'first',
  'ladder',
  'scaled',
  'ratio',
  'mean',
  'highest',
  'lowest',
  'decided',
  'extension',
]

/** One clause that gives a value, and all clauses below it. Depth and number are bounded on the way down. */
export function checkNode(node: ValueNode, tree: Tree, spot: Spot): void {
  if (isFull(spot.checking)) return
  if (isOpen(node)) {
    spot.checking.isPartial = true
    fault(spot, 'clause-kind-unknown', kinds, node)
    return
  }
  if (tree.depth > deepest) {
    fault(spot, 'rulebook-too-deep', `at most ${deepest} levels`, tree.depth)
    return
  }
  const here = enterClause(node, spot, true)
  if (!here) return
  const below = { ...tree, depth: tree.depth + 1 }
  checkOne(node, tree, here)
  for (const part of partsOf(node)) checkNode(part.node, below, at(here, ...part.steps))
}

function checkOne(node: ValueNode, tree: Tree, spot: Spot): void {
  switch (node.kind) {
    case 'facts':
    case 'group':
    case 'count':
    case 'sub-periods':
      checkOverTime(node, spot)
      return
    case 'tallies':
      checkTalliesNode(node, spot)
      return
    case 'share':
      checkShareNode(node, spot)
      return
    case 'plurality':
      checkPluralityNode(node, spot)
      return
    case 'constant':
      checkDecimal(node.points, at(spot, 'points'))
      return
    case 'input':
    case 'attribute':
    case 'elapsed':
      checkRead(node, spot)
      return
    case 'value':
      checkReference(node, tree, spot)
      return
    case 'linked':
      checkLinkedNode(node, spot)
      return
    case 'sum':
    case 'less':
      checkTogether(node, spot)
      return
    case 'weighted':
      checkWeightedNode(node, tree, spot)
      return
    case 'first':
      checkFirst(node, tree, spot)
      return
    case 'ladder':
    case 'scaled':
    case 'ratio':
      checkDerived(node, spot)
      return
    case 'mean':
      checkMeanNode(node, tree, spot)
      return
    case 'highest':
    case 'lowest':
      checkFilled(node.of, at(spot, 'of'))
      return
    case 'decided':
      checkDecidedNode(node, spot)
      return
    case 'extension':
      bindUse('item', node, spot)
      return
    default:
      fault(at(spot, 'kind'), 'clause-kind-unknown', kinds, null)
  }
}

/** What reads facts by their days, and what is reckoned in windows of days. */
function checkOverTime(node: FactsNode | GroupNode | CountNode | SubPeriodsNode, spot: Spot): void {
  switch (node.kind) {
    case 'facts':
      checkFactsNode(node, spot)
      return
    case 'group':
      checkGroupNode(node, spot)
      return
    case 'count':
      checkCountNode(node, spot)
      return
    default:
      checkSubPeriodsNode(node, spot)
  }
}

/** A sum, or a value less others. */
function checkTogether(node: SumNode | LessNode, spot: Spot): void {
  if (node.kind === 'less') checkFilled(node.deductions, at(spot, 'deductions'))
  else {
    checkFilled(node.of, at(spot, 'of'))
    checkKept(node.only, at(spot, 'only'))
  }
  checkLimits(node.kind === 'sum' ? node.cap : undefined, node.floor, spot)
}

/** What makes one number of another, or of two. */
function checkDerived(node: LadderNode | ScaledNode | RatioNode, spot: Spot): void {
  if (node.kind === 'ladder') checkLadderNode(node, spot)
  else if (node.kind === 'scaled') checkScaledNode(node, spot)
  else checkRatio(node, spot)
}

function checkRead(node: InputNode | AttributeNode | ElapsedNode, spot: Spot): void {
  const { inputs, attributes } = spot.checking.rulebook.catalogue
  if (node.kind === 'elapsed') checkLapse(node, { attributes, elapsed: 'period' }, spot)
  else if (node.kind === 'attribute') checkNumber(attributes, node.attribute, at(spot, 'attribute'))
  else if (!inputs.some(({ name }) => name === node.input)) {
    const names = inputs.map(({ name }) => name)
    fault(at(spot, 'input'), 'input-unknown', listed(names), node.input)
  }
  if (node.times !== undefined) checkDecimal(node.times, at(spot, 'times'))
}

function checkNumber(attributes: readonly FieldSpec[], attribute: string, spot: Spot): void {
  const spec = attributes.find(({ name }) => name === attribute)
  const names = attributes.map(({ name }) => name)
  if (!spec) fault(spot, 'field-unknown', listed(names), attribute)
  else if (spec.type !== 'number') fault(spot, 'field-wrong-type', 'number', spec.type)
}

function checkReference(node: ValueRefNode, tree: Tree, spot: Spot): void {
  const { places, index } = tree
  const place = places.get(node.value)
  if (place !== undefined && place < index) return
  const code = place === undefined ? 'value-unknown' : 'value-not-yet'
  fault(at(spot, 'value'), code, listed(namesAbove(tree)), node.value)
}

function checkRatio({ zero, atMost }: RatioNode, spot: Spot): void {
  checkChoice(zero, ['refuse', 'zero', 'one'], true, at(spot, 'zero'))
  if (atMost !== undefined) checkNotNegative(atMost, at(spot, 'atMost'))
}

function checkFirst(node: FirstNode, tree: Tree, spot: Spot): void {
  const scope = optionScope(spot.checking.rulebook, namesAbove(tree))
  checkFilled(node.options, at(spot, 'options'))
  const sound = node.options.map(({ when }, index) =>
    checkAnswered(when, scope, at(spot, 'options', index, 'when')),
  )
  const taken = node.options.map(({ when, value }, index): Taken => {
    return { clause: value.clause, when: sound[index] && when, sure: true, strict: true }
  })
  checkCovered(taken, at(spot, 'options'))
}
