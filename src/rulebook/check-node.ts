import { enterClause, isFull } from './check-clause.ts'
import { checkAnswered } from './check-condition.ts'
import { checkFactsNode } from './check-facts-node.ts'
import { checkFilled } from './check-names.ts'
import { checkDecimal, checkLimits } from './check-number.ts'
import { checkTalliesNode } from './check-tallies-node.ts'
import { checkWeights } from './check-weights.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { FirstNode, InputNode, LinkedNode, ValueNode, ValueRefNode } from './node.ts'
import { partsOf } from './node-parts.ts'
import { optionScope } from './option-scope.ts'

const deepest = 32

/** The tree that one named value is made of, and the values that stand above it. */
export interface Tree {
  /** Where each named value stands; this one's own place is `index`. */
  readonly places: ReadonlyMap<string, number>
  readonly index: number
  readonly depth: number
}

const kinds: readonly ValueNode['kind'][] = [
  'facts',
  'tallies',
  'constant',
  'input',
  'value',
  'linked',
  'sum',
  'less',
  'weighted',
  'first',
]

/** One clause that gives a value, and all clauses below it. Depth and number are bounded on the way down. */
export function checkNode(node: ValueNode, tree: Tree, spot: Spot): void {
  if (isFull(spot.checking)) return
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
      checkFactsNode(node, spot)
      return
    case 'tallies':
      checkTalliesNode(node, spot)
      return
    case 'constant':
      checkDecimal(node.points, at(spot, 'points'))
      return
    case 'input':
      checkInput(node, spot)
      return
    case 'value':
      checkReference(node, tree, spot)
      return
    case 'linked':
      checkLinked(node, spot)
      return
    case 'sum':
      checkFilled(node.of, at(spot, 'of'))
      checkLimits(node.cap, node.floor, spot)
      return
    case 'less':
      checkFilled(node.deductions, at(spot, 'deductions'))
      checkLimits(undefined, node.floor, spot)
      return
    case 'weighted':
      checkFilled(node.of, at(spot, 'of'))
      checkWeights(
        node.of.map(({ weight }) => weight),
        at(spot, 'of'),
      )
      return
    case 'first':
      checkFirst(node, spot)
      return
    default:
      fault(at(spot, 'kind'), 'clause-kind-unknown', kinds, null)
  }
}

function checkInput(node: InputNode, spot: Spot): void {
  const names = spot.checking.rulebook.catalogue.inputs.map(({ name }) => name)
  if (!names.includes(node.input))
    fault(at(spot, 'input'), 'input-unknown', listed(names), node.input)
  if (node.times !== undefined) checkDecimal(node.times, at(spot, 'times'))
}

function checkReference(node: ValueRefNode, { places, index }: Tree, spot: Spot): void {
  const place = places.get(node.value)
  if (place !== undefined && place < index) return
  const above = [...places.keys()].slice(0, index)
  const code = place === undefined ? 'value-unknown' : 'value-not-yet'
  fault(at(spot, 'value'), code, listed(above), node.value)
}

/** A linked value has bounds, for every value must. */
function checkLinked({ link, times }: LinkedNode, spot: Spot): void {
  const { links = [] } = spot.checking.rulebook.catalogue
  const spec = links.find(({ name }) => name === link)
  const here = at(spot, 'link')
  if (!spec) fault(here, 'link-unknown', listed(links.map(({ name }) => name)), link)
  else if (!spec.value)
    fault(here, 'link-without-value', 'a link with the bounds of its value', link)
  if (times !== undefined) checkDecimal(times, at(spot, 'times'))
}

function checkFirst(node: FirstNode, spot: Spot): void {
  const scope = optionScope(spot.checking.rulebook.catalogue)
  checkFilled(node.options, at(spot, 'options'))
  node.options.forEach(({ when }, index) => {
    checkAnswered(when, scope, at(spot, 'options', index, 'when'))
  })
}
