import { decimal, type Exact, invariant, zero } from '../../foundation/index.ts'
import type { AggregateUse, BallotCount, GroupBallots } from '../../rulebook/index.ts'
import { type Run, saidLast } from '../program/index.ts'
import type { VotesMean } from './mean-of-votes.ts'
import { keptOf } from './trimming.ts'
import type { Vote } from './votes.ts'

/** What an aggregate of somebody's own makes of a group's ballots, in the place of their mean. */
export function aggregateOf(
  use: AggregateUse,
  { clause, group, votes, dropping }: VotesMean,
): (run: Run) => Exact {
  return (run) => {
    const { asking, recorder, tallyOf } = run
    const answer = asking?.ask(use, () => {
      const all = votes(run)
      const valid = all.reduce((sum, { count }) => sum + count, 0)
      const kept = keptOf(all, dropping ? dropping(valid) : 0, valid)
      const ballots = all.map((vote, index) => countOf(vote, kept[index] ?? 0))
      return frozen({ group, ballots, entitled: tallyOf(group)?.entitled })
    })
    const value = typeof answer === 'number' ? decimal(answer) : zero
    if (recorder.keeps) {
      const about = { group, ...saidLast(run) }
      recorder.gather(recorder.mark(), { op: 'given', what: 'extension', value, clause, about })
    }
    return value
  }
}

function countOf({ points, count, about }: Vote, kept: number): BallotCount {
  invariant(typeof points.n === 'number', 'points on a ballot are decimals')
  const choice = Object.entries(Object(about)).find(([name]) => name !== 'group')?.[1]
  return {
    choice: String(choice),
    points: points.n / Number(points.d),
    count: Math.min(count, kept),
  }
}

function frozen(ballots: GroupBallots): GroupBallots {
  ballots.ballots.forEach(Object.freeze)
  Object.freeze(ballots.ballots)
  return Object.freeze(ballots)
}
