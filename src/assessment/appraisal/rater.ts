import { decimal, divide, type Exact, exact, zero } from '../../foundation/index.ts'
import type { BallotScore, RaterGroup } from '../../rulebook/index.ts'
import {
  type CompiledNode,
  compileIn,
  exactly,
  given,
  type Plan,
  planBetween,
  planEither,
  planOf,
  planSum,
  planTimes,
  type Run,
  sumNoted,
  timesNoted,
} from '../program/index.ts'

/** The most ballots of one choice in one tally, as `checkTally` holds it. */
const ballotLimit = 1_000_000

/** One rater group as a clause reads it. */
export interface Rater {
  readonly group: string
  readonly weight: Exact
  /** What one ballot can say at least and at most. */
  readonly range: Plan
  /** How many valid ballots there are. */
  readonly cast: (run: Run) => number
  /** Their mean; there is at least one. It is noted choice by choice, then by the number of ballots. */
  readonly mean: (run: Run) => Exact
}

/** Makes a rater of a group and its weight. */
export function raterOf(clause: string, group: RaterGroup, weight: Exact): Rater {
  const name = group.group
  const cast = castIn(name)
  const points = exactly(pointsOf(clause, group))
  const mean = (run: Run): Exact => {
    const mark = run.recorder.mark()
    const sum = points(run)
    const count = exact(cast(run))
    const value = divide(sum, count)
    if (run.recorder.keeps) {
      const about = { group: name }
      const note = { op: 'given', what: 'cast', value: count, clause, about } as const
      run.recorder.gather(run.recorder.mark(), note)
      run.recorder.gather(mark, { op: 'quotient', value, clause, about })
    }
    return value
  }
  const range = planEither(group.scores.map((score) => planOf(decimal(score.points))))
  return { group: name, weight, range, cast, mean }
}

/** All ballots of a group: of each choice as many as there are, times its points. */
function pointsOf(clause: string, { group, scores }: RaterGroup): CompiledNode {
  const choices = scores.map((score) => {
    const about = () => ({ group, choice: score.choice })
    return { factor: decimal(score.points), votes: votesOf(clause, group, score), about }
  })
  const plan = planSum(choices.map(({ votes, factor }) => planTimes(votes.plan, factor)))
  return compileIn(plan, (algebra) => {
    const parts = choices.map(({ votes, factor, about }) =>
      timesNoted(algebra, votes, factor, { clause, about }),
    )
    return sumNoted(algebra, parts, { clause, about: () => ({ group }) })
  })
}

function votesOf(clause: string, group: string, { choice }: BallotScore): CompiledNode {
  const plan = planBetween(zero, exact(ballotLimit), 0)
  const run = ({ tallyOf }: Run): number =>
    tallyOf(group)?.counts.find((vote) => vote.choice === choice)?.count ?? 0
  const about = () => ({ group, choice })
  return given({ whole: true, plan, scale: 1, run }, 'ballots', { clause, about })
}

function castIn(group: string) {
  return ({ tallyOf }: Run): number => {
    let cast = 0
    for (const { count } of tallyOf(group)?.counts ?? []) cast += count
    return cast
  }
}
