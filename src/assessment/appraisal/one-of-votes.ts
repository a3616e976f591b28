import { add, type Exact, exact, invariant, multiply } from '../../foundation/index.ts'
import type { Run } from '../program/index.ts'
import type { VotesMean } from './mean-of-votes.ts'
import { keptOf } from './trimming.ts'
import type { Vote } from './votes.ts'

/** Which ballot is taken in the place of the mean of all. */
export type Taken = 'median' | 'highest' | 'lowest'

/** The ballot at one end, or in the middle: of an even number the mean of the two there. Some are left. */
export function oneOfVotes(
  take: Taken,
  { clause, group, votes, dropping }: VotesMean,
): (run: Run) => Exact {
  return (run) => {
    const all = votes(run)
    const valid = all.reduce((sum, { count }) => sum + count, 0)
    const each = dropping ? dropping(valid) : 0
    const kept = keptOf(all, each, valid)
    const left = all.flatMap((vote, index) => {
      const count = kept[index] ?? 0
      return count > 0 ? [{ ...vote, count }] : []
    })
    const [one, other] = pickedOf(take, valid - 2 * each).map((place) => voteAt(left, place))
    invariant(one !== undefined, 'a group that is heard has a ballot left')
    const about = { group, take, votes: left.map(toldOf), ...(each > 0 && { dropped: each }) }
    return noted(run, clause, about, other && other !== one ? [one, other] : [one])
  }
}

/** The places of those that are taken, counted from the highest: one, or two in the middle. */
function pickedOf(take: Taken, count: number): readonly number[] {
  if (take === 'highest') return [0]
  if (take === 'lowest') return [count - 1]
  return [Math.ceil(count / 2) - 1, Math.floor(count / 2)]
}

function voteAt(votes: readonly Vote[], place: number): Vote | undefined {
  let before = 0
  return votes.find(({ count }) => {
    before += count
    return place < before
  })
}

function toldOf({ about, count, points }: Vote) {
  invariant(typeof points.n === 'number', 'points on a ballot are decimals')
  return { ...Object(about), count, points: points.n / Number(points.d) }
}

function noted(
  { recorder }: Run,
  clause: string,
  about: { readonly group: string },
  picked: readonly [Vote, ...Vote[]],
): Exact {
  const [first, second] = picked
  const sum = second ? add(first.points, second.points) : first.points
  const by = exact(1, picked.length)
  const value = multiply(sum, by)
  if (!recorder.keeps) return value
  const mark = recorder.mark()
  for (const { points, about: ballot } of picked) {
    const note = { op: 'given', what: 'ballot', value: points, clause, about: ballot } as const
    recorder.gather(recorder.mark(), note)
  }
  if (second) recorder.gather(mark, { op: 'sum', value: sum, clause })
  recorder.gather(
    mark,
    second ? { op: 'times', by, value, clause, about } : { op: 'same', value, clause, about },
  )
  return value
}
