import { decimal, type Exact, invariant } from '../../foundation/index.ts'
import { type Bounds, type RaterGroup, scoresOf, type WeightedGroup } from '../../rulebook/index.ts'
import { type Plan, planBetween, planEither, planOf, type Run } from '../program/index.ts'
import { aggregateOf } from './aggregate-of.ts'
import { meanOfChoices } from './mean-of-choices.ts'
import { meanOfVotes } from './mean-of-votes.ts'
import { oneOfVotes } from './one-of-votes.ts'
import { type Silence, silenceOf } from './silence-of.ts'
import { type Dropping, droppingOf } from './trimming.ts'
import { validIn } from './turnout.ts'
import { votesOf } from './votes.ts'

/** One rater group as a clause reads it. */
export interface Rater {
  readonly group: string
  readonly weight: Exact
  /** What one ballot can say at least and at most. */
  readonly range: Plan
  /** Why the group counts as missing; `undefined`: it is heard. */
  readonly silence: (run: Run) => Silence | undefined
  /** The mean of its ballots, noted choice by choice, then by their number, or what is taken in its place. Only for a group that is heard. */
  readonly mean: (run: Run) => Exact
}

/** Makes a rater of a group, its weight, and what is dropped of its ballots. */
export function raterOf(
  clause: string,
  group: RaterGroup,
  heard: WeightedGroup,
  bounds?: Bounds,
): Rater {
  const dropping = heard.trim && droppingOf(heard.trim)
  const silence = silenceOf(clause, heard)
  return {
    group: heard.group,
    weight: decimal(heard.weight),
    range: bounds ? rangeOfMarks(bounds) : rangeOf(group),
    silence: dropping ? trimmedAway(heard.group, silence, dropping) : silence,
    mean: meanOf(clause, group, heard, dropping),
  }
}

function meanOf(
  clause: string,
  group: RaterGroup,
  { aggregate, take = 'mean' }: WeightedGroup,
  dropping: Dropping | undefined,
): Rater['mean'] {
  invariant(take !== '?', 'a checked rulebook leaves nothing open')
  const parts = { clause, group: group.group, votes: votesOf(group), dropping }
  if (take !== 'mean') return oneOfVotes(take, parts)
  if (!aggregate && !dropping && 'scores' in group) return meanOfChoices(clause, group)
  return aggregate ? aggregateOf(aggregate, parts) : meanOfVotes(parts)
}

function rangeOf(group: RaterGroup): Plan {
  if (!('marks' in group))
    return planEither(scoresOf(group).map(({ points }) => planOf(decimal(points))))
  return rangeOfMarks(group.marks)
}

function rangeOfMarks({ from, to, decimals }: Bounds): Plan {
  return planBetween(decimal(from), decimal(to), decimals)
}

/** A group of which nothing is left is missing too. */
function trimmedAway(
  group: string,
  silence: Rater['silence'],
  dropping: Dropping,
): Rater['silence'] {
  return (run) => {
    const valid = validIn(run.tallyOf(group))
    return silence(run) ?? (valid > 2 * dropping(valid) ? undefined : 'all-dropped')
  }
}
