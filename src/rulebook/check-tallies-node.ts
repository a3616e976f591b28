import { bindUse } from './bind-use.ts'
import { checkChoice } from './check-choice.ts'
import { checkQuorum } from './check-quorum.ts'
import { checkTrim } from './check-trim.ts'
import { checkVotingGroups } from './check-voting-groups.ts'
import { at, type Spot } from './checking.ts'
import type { Bounds } from './extension.ts'
import type { TalliesNode } from './tallies-node.ts'

/** What a silent group can mean. */
export const missingGroups = ['refuse', 'zero', 'reweight']

/** The rater groups with their weights and what is dropped of each, and what a silent group means. */
export function checkTalliesNode(node: TalliesNode, spot: Spot): void {
  const here = at(spot, 'groups')
  checkVotingGroups(node.groups, here)
  node.groups.forEach(({ group, trim, aggregate }, index) => {
    if (trim) checkTrim(trim, at(here, index, 'trim'))
    if (aggregate)
      bindUse('aggregate', aggregate, at(here, index, 'aggregate'), rangeOf(group, spot))
  })
  checkQuorum(node.quorum, at(spot, 'quorum'))
  checkChoice(node.missingGroup, missingGroups, true, at(spot, 'missingGroup'))
}

/** What one ballot of a group can say. */
function rangeOf(name: string, { checking }: Spot): Bounds | undefined {
  const group = (checking.rulebook.raters ?? []).find((each) => each.group === name)
  if (!group) return undefined
  if ('marks' in group) return { ...group.marks, decimals: 6 }
  const points = group.scores.map((score) => score.points)
  return { from: Math.min(...points), to: Math.max(...points), decimals: 6 }
}
