import { checkChoice } from './check-choice.ts'
import { checkQuorum } from './check-quorum.ts'
import { missingGroups } from './check-tallies-node.ts'
import { checkVotingGroups } from './check-voting-groups.ts'
import { at, fault, type Spot } from './checking.ts'
import { isOpen } from './open.ts'
import type { PluralityNode } from './plurality-node.ts'
import { type RaterGroup, scoresOf } from './rater-group.ts'

/** The groups, whose ballots are the same, and what a tie and a silent group mean. */
export function checkPluralityNode(node: PluralityNode, spot: Spot): void {
  const here = at(spot, 'groups')
  checkVotingGroups(node.groups, here)
  checkBallots(node, here)
  checkChoice(node.tie, ['higher', 'lower', 'refuse'], true, at(spot, 'tie'))
  checkChoice(node.missingGroup, missingGroups, true, at(spot, 'missingGroup'))
  checkQuorum(node.quorum, at(spot, 'quorum'))
}

function checkBallots({ groups }: PluralityNode, spot: Spot): void {
  const { raters = [] } = spot.checking.rulebook
  let first: { readonly group: string; readonly ballot: string } | undefined
  groups.forEach(({ group }, index) => {
    const here = at(spot, index, 'group')
    const known = raters.find((each) => each.group === group)
    if (!known) return
    if ('marks' in known) {
      fault(here, 'group-of-marks', 'a group with choices', group)
      return
    }
    if (known.scores.some(({ points }) => isOpen(points))) return
    const ballot = ballotText(known)
    first ??= { group, ballot }
    if (ballot !== first.ballot) fault(here, 'ballots-differ', first.group, group)
  })
}

/** Choices and points, whatever their order. */
function ballotText(group: RaterGroup): string {
  const lines = scoresOf(group).map(({ choice, points }) => JSON.stringify([choice, points]))
  return lines.sort().join()
}
