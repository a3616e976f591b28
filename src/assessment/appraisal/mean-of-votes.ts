import { add, divide, type Exact, exact, multiply, zero } from '../../foundation/index.ts'
import type { Run } from '../program/index.ts'
import { type Dropping, keptOf } from './trimming.ts'
import type { Vote } from './votes.ts'

/** What the mean of one group's votes is made of. */
export interface VotesMean {
  readonly clause: string
  readonly group: string
  readonly votes: (run: Run) => readonly Vote[]
  readonly dropping: Dropping | undefined
}

/** The mean of ballots that give marks, or of which some are dropped. Some are left. */
export function meanOfVotes({ clause, group, votes, dropping }: VotesMean): (run: Run) => Exact {
  const about = { group }
  return (run) => {
    const { recorder } = run
    const [mark, all] = [recorder.mark(), votes(run)]
    const valid = all.reduce((sum, { count }) => sum + count, 0)
    const each = dropping ? dropping(valid) : 0
    const kept = keptOf(all, each, valid)
    let sum: Exact = zero
    all.forEach((vote, index) => {
      sum = add(sum, pointsOf(run, clause, vote, kept[index] ?? 0))
    })
    if (recorder.keeps) recorder.gather(mark, { op: 'sum', value: sum, clause, about })
    const count = exact(valid - 2 * each)
    const value = divide(sum, count)
    if (recorder.keeps) {
      const note = { op: 'given', what: 'cast', value: count, clause, about } as const
      recorder.gather(recorder.mark(), note)
      const dropped = each === 0 ? about : { group, dropped: each }
      recorder.gather(mark, { op: 'quotient', value, clause, about: dropped })
    }
    return value
  }
}

function pointsOf({ recorder }: Run, clause: string, vote: Vote, kept: number): Exact {
  const value = multiply(vote.points, exact(kept))
  if (!recorder.keeps) return value
  const { about, count, points } = vote
  const mark = recorder.mark()
  const given = (what: string, number: number) =>
    recorder.gather(recorder.mark(), { op: 'given', what, value: exact(number), clause, about })
  given('ballots', count)
  if (kept < count) {
    given('dropped', count - kept)
    recorder.gather(mark, { op: 'difference', value: exact(kept), clause, about })
  }
  recorder.gather(mark, { op: 'times', by: points, value, clause, about })
  return value
}
