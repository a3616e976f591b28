import { checkFilled, checkUnique } from './check-names.ts'
import { checkWhole } from './check-number.ts'
import { checkQuorum } from './check-quorum.ts'
import { checkWeights } from './check-weights.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { VotingGroup } from './voting-group.ts'

/** The most ballots of one choice in one tally. */
const mostBallots = 1_000_000

/** The rater groups of one clause, each once and known, their weights, and when each counts as missing. */
export function checkVotingGroups(groups: readonly VotingGroup[], spot: Spot): void {
  const known = spot.checking.groups
  checkFilled(groups, spot)
  checkUnique(
    groups.map(({ group }) => group),
    (group, place) => {
      if (!known.has(group)) fault(place, 'group-unknown', listed(known), group)
    },
    spot,
    'group',
  )
  checkWeights(
    groups.map(({ weight }) => weight),
    spot,
  )
  groups.forEach(({ atLeast, quorum }, index) => {
    if (atLeast !== undefined) checkWhole(atLeast, 1, mostBallots, at(spot, index, 'atLeast'))
    checkQuorum(quorum, at(spot, index, 'quorum'))
  })
}
