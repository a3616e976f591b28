import { decimal, divide, type Exact, exact, zero } from '../../foundation/index.ts'
import type { BallotScore, ChoiceRaters } from '../../rulebook/index.ts'
import {
  type CompiledNode,
  compileIn,
  exactly,
  given,
  planBetween,
  planSum,
  planTimes,
  type Run,
  sumNoted,
  timesNoted,
} from '../program/index.ts'
import { validIn } from './turnout.ts'

/** The most ballots of one choice in one tally, as `checkTally` holds it. */
const ballotLimit = 1_000_000

/** The mean of ballots with choices, all of which count: in integers as far as the plan allows. */
export function meanOfChoices(clause: string, raters: ChoiceRaters): (run: Run) => Exact {
  const { group } = raters
  const points = exactly(pointsOf(clause, raters))
  const about = { group }
  return (run) => {
    const mark = run.recorder.mark()
    const sum = points(run)
    const count = exact(validIn(run.tallyOf(group)))
    const value = divide(sum, count)
    if (run.recorder.keeps) {
      const note = { op: 'given', what: 'cast', value: count, clause, about } as const
      run.recorder.gather(run.recorder.mark(), note)
      run.recorder.gather(mark, { op: 'quotient', value, clause, about })
    }
    return value
  }
}

/** All ballots of a group: of each choice as many as there are, times its points. */
function pointsOf(clause: string, { group, scores }: ChoiceRaters): CompiledNode {
  const choices = scores.map((score) => {
    const about = () => ({ group, choice: score.choice })
    return { factor: decimal(score.points), votes: ballotsFor(clause, group, score), about }
  })
  const plan = planSum(choices.map(({ votes, factor }) => planTimes(votes.plan, factor)))
  return compileIn(plan, (algebra) => {
    const parts = choices.map(({ votes, factor, about }) =>
      timesNoted(algebra, votes, factor, { clause, about }),
    )
    return sumNoted(algebra, parts, { clause, about: () => ({ group }) })
  })
}

/** How many ballots made a choice, as a leaf of the trace. */
export function ballotsFor(
  clause: string,
  group: string,
  { choice }: Pick<BallotScore, 'choice'>,
): CompiledNode {
  const plan = planBetween(zero, exact(ballotLimit), 0)
  const run = ({ tallyOf }: Run): number =>
    tallyOf(group)?.counts.find((vote) => vote.choice === choice)?.count ?? 0
  const about = () => ({ group, choice })
  return given({ whole: true, plan, scale: 1, run }, 'ballots', { clause, about })
}
