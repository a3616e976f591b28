import { bindUse } from './bind-use.ts'
import { checkChoice } from './check-choice.ts'
import { checkQuorum } from './check-quorum.ts'
import { checkTrim } from './check-trim.ts'
import { checkVotingGroups } from './check-voting-groups.ts'
import { at, fault, type Spot } from './checking.ts'
import type { Bounds } from './extension.ts'
import type { AggregateUse, TalliesNode, WeightedGroup } from './tallies-node.ts'

/** What a silent group can mean. */
export const missingGroups = ['refuse', 'zero', 'reweight']

const takes = ['mean', 'median', 'highest', 'lowest']

/** The rater groups with their weights and what is dropped of each, and what a silent group means. */
export function checkTalliesNode(node: TalliesNode, spot: Spot): void {
  const here = at(spot, 'groups')
  checkVotingGroups(node.groups, here)
  node.groups.forEach(({ group, trim, take, aggregate }, index) => {
    if (trim) checkTrim(trim, at(here, index, 'trim'))
    checkTake(take, aggregate, at(here, index, 'take'))
    if (aggregate)
      bindUse('aggregate', aggregate, at(here, index, 'aggregate'), rangeOf(group, spot))
  })
  checkQuorum(node.quorum, at(spot, 'quorum'))
  checkChoice(node.missingGroup, missingGroups, true, at(spot, 'missingGroup'))
}

/** What is taken of a group's ballots: an aggregate takes what it likes. */
function checkTake(take: WeightedGroup['take'], aggregate: AggregateUse | undefined, spot: Spot) {
  if (!aggregate) checkChoice(take, takes, false, spot)
  // `'?'` is no open choice here: an aggregate leaves nothing to choose.
  else if (take)
    fault(spot, 'choice-invalid', 'nothing beside an aggregate', take === '?' ? null : take)
}

/** What one ballot of a group can say. */
function rangeOf(name: string, { checking }: Spot): Bounds | undefined {
  const group = (checking.rulebook.raters ?? []).find((each) => each.group === name)
  if (!group) return undefined
  if ('marks' in group) return { ...group.marks, decimals: 6 }
  const points = group.scores.map((score) => score.points)
  return { from: Math.min(...points), to: Math.max(...points), decimals: 6 }
}
