import { checkApplies } from './check-applies.ts'
import { checkChoice } from './check-choice.ts'
import { checkFilled } from './check-names.ts'
import { checkWeights } from './check-weights.ts'
import { at, type Spot } from './checking.ts'
import type { WeightedNode } from './node.ts'
import type { Tree } from './tree.ts'

/** The weights, when each part applies, and what it means that one does not. */
export function checkWeightedNode(
  { of, notApplicable }: WeightedNode,
  tree: Tree,
  spot: Spot,
): void {
  const here = at(spot, 'of')
  checkFilled(of, here)
  checkWeights(
    of.map(({ weight }) => weight),
    here,
  )
  checkApplies(of, tree, here)
  const needed = of.some(({ applies }) => applies !== undefined)
  const options = ['reweight', 'zero', 'refuse']
  checkChoice(notApplicable, options, needed, at(spot, 'notApplicable'))
}
