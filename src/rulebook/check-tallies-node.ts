import { checkChoice } from './check-choice.ts'
import { checkFilled, checkUnique } from './check-names.ts'
import { checkWeights } from './check-weights.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { TalliesNode } from './tallies-node.ts'

/** The rater groups, each once and known, their weights, and what a silent group means. */
export function checkTalliesNode(node: TalliesNode, spot: Spot): void {
  const { groups } = spot.checking
  const here = at(spot, 'groups')
  checkFilled(node.groups, here)
  checkUnique(
    node.groups.map(({ group }) => group),
    (group, place) => {
      if (!groups.has(group)) fault(place, 'group-unknown', listed(groups), group)
    },
    here,
    'group',
  )
  checkWeights(
    node.groups.map(({ weight }) => weight),
    here,
  )
  const options = ['refuse', 'zero', 'reweight']
  checkChoice(node.missingGroup, options, true, at(spot, 'missingGroup'))
}
