import {
  add,
  decimal,
  divide,
  type Exact,
  invariant,
  multiply,
  one,
  sumOf,
  zero,
} from '../../foundation/index.ts'
import type { RaterGroup, TalliesNode } from '../../rulebook/index.ts'
import {
  type CompiledNode,
  type Plan,
  planEither,
  planFraction,
  planOf,
  planSum,
  planTimes,
  type Run,
} from '../program/index.ts'
import { type Rater, raterOf } from './rater.ts'

/** The mean of each rater group's ballots, weighted. */
export function compileTallies(node: TalliesNode, groups: readonly RaterGroup[]): CompiledNode {
  const raters = node.groups.map(({ group, weight }) => {
    const known = groups.find((candidate) => candidate.group === group)
    invariant(known !== undefined, 'a checked clause names known rater groups')
    return raterOf(node.clause, known, decimal(weight))
  })
  return { whole: false, plan: planOfRaters(node, raters), run: weightedMean(node, raters) }
}

function weightedMean(node: TalliesNode, raters: readonly Rater[]): (run: Run) => Exact {
  const { clause } = node
  return (run) => {
    const mark = run.recorder.mark()
    const heard = raters.filter((rater) => rater.cast(run) > 0 || missed(node, run, rater))
    const share = shareOf(node, raters, heard)
    if (heard.length === 0 && share !== one) {
      // Nobody is left to carry the weights.
      run.missing.push(...raters.map(({ group }) => `tally.${group}`))
    }
    let total: Exact = zero
    for (const rater of heard) total = add(total, weighed(run, clause, rater, share))
    if (run.recorder.keeps) {
      run.recorder.gather(mark, { op: 'sum', value: total, clause, about: { item: 'tallies' } })
    }
    return total
  }
}

/** The weight of the groups that were heard together, where the others' goes to them; else one. */
function shareOf(node: TalliesNode, raters: readonly Rater[], heard: readonly Rater[]): Exact {
  if (node.missingGroup !== 'reweight' || heard.length === raters.length) return one
  return sumOf(heard.map(({ weight }) => weight))
}

function weighed(run: Run, clause: string, rater: Rater, share: Exact): Exact {
  const mark = run.recorder.mark()
  const by = share === one ? rater.weight : divide(rater.weight, share)
  const value = multiply(rater.mean(run), by)
  if (run.recorder.keeps) {
    run.recorder.gather(mark, { op: 'times', by, value, clause, about: { group: rater.group } })
  }
  return value
}

/** What a group without a ballot means is the rulebook's choice. It is not heard: false. */
function missed(node: TalliesNode, run: Run, rater: Rater): false {
  if (node.missingGroup === 'refuse') run.missing.push(`tally.${rater.group}`)
  if (run.recorder.keeps) {
    const about = { group: rater.group, means: node.missingGroup }
    const note = { op: 'given', what: 'no-ballots', value: zero, clause: node.clause } as const
    run.recorder.gather(run.recorder.mark(), { ...note, about })
  }
  return false
}

/** A weighted mean lies between the least and the most that a ballot can say; zero where a group may be missing. */
function planOfRaters({ missingGroup }: TalliesNode, raters: readonly Rater[]): Plan {
  const ranges = raters.map(({ range }) =>
    missingGroup === 'zero' ? planEither([range, planOf(zero)]) : range,
  )
  const bounds =
    missingGroup === 'reweight'
      ? planEither(ranges)
      : planSum(raters.map(({ weight, range }, index) => planTimes(ranges[index] ?? range, weight)))
  return planFraction(bounds.lo, bounds.hi)
}
