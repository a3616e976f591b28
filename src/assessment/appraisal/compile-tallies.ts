import {
  add,
  decimal,
  divide,
  type Exact,
  exact,
  invariant,
  multiply,
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
import { type Ballots, countBallots, meanOf, noteMean, type Rater, raterOf } from './rater.ts'

/** The mean of each rater group's ballots, weighted. */
export function compileTallies(node: TalliesNode, groups: readonly RaterGroup[]): CompiledNode {
  const raters = node.groups.map(({ group, weight }) => {
    const known = groups.find((candidate) => candidate.group === group)
    invariant(known !== undefined, 'a checked clause names known rater groups')
    return raterOf(known, decimal(weight))
  })
  return { whole: false, plan: planOfRaters(node, raters), run: weightedMean(node, raters) }
}

interface Heard {
  readonly rater: Rater
  readonly ballots: Ballots
}

function weightedMean(node: TalliesNode, raters: readonly Rater[]): (run: Run) => Exact {
  const { clause } = node
  return (run) => {
    const mark = run.recorder.mark()
    const heard: Heard[] = []
    for (const rater of raters) {
      const ballots = countBallots(run, rater)
      if (ballots.count > 0) heard.push({ rater, ballots })
      else missed(node, run, rater)
    }
    if (heard.length === 0 && node.missingGroup === 'reweight') {
      // Nobody is left to carry the weights.
      run.missing.push(...raters.map(({ group }) => `tally.${group}`))
    }
    const share = shareOf(node, heard, raters.length)
    let total: Exact = zero
    for (const one of heard) total = add(total, weighed(run, clause, one, share))
    if (run.recorder.keeps) {
      run.recorder.gather(mark, { op: 'sum', value: total, clause, about: { item: 'tallies' } })
    }
    return total
  }
}

function weighed(run: Run, clause: string, { rater, ballots }: Heard, share: Exact): Exact {
  const mark = run.recorder.mark()
  const by = share === whole ? rater.weight : divide(rater.weight, share)
  const value = multiply(meanOf(rater, ballots), by)
  if (run.recorder.keeps) {
    noteMean(run, clause, rater, ballots)
    run.recorder.gather(mark, { op: 'times', by, value, clause, about: { group: rater.group } })
  }
  return value
}

/** What a group without a ballot means is the rulebook's choice. */
function missed(node: TalliesNode, run: Run, rater: Rater): void {
  if (node.missingGroup === 'refuse') run.missing.push(`tally.${rater.group}`)
  if (!run.recorder.keeps) return
  const about = { group: rater.group, means: node.missingGroup }
  const note = { op: 'given', what: 'no-ballots', value: zero, clause: node.clause, about } as const
  run.recorder.gather(run.recorder.mark(), note)
}

const whole = exact(1)

/** The weights of the groups that were heard together, where the others' weight goes to them. */
function shareOf(node: TalliesNode, heard: readonly Heard[], groups: number): Exact {
  if (node.missingGroup !== 'reweight' || heard.length === groups || heard.length === 0)
    return whole
  return sumOf(heard.map(({ rater }) => rater.weight))
}

/** A weighted mean lies between the least and the most that a ballot can say; zero where a group may be missing. */
function planOfRaters(node: TalliesNode, raters: readonly Rater[]): Plan {
  const means = raters.map(({ points, scale, weight }) => {
    const values = [...points.values()].map((p) => planOf(exact(p, scale)))
    const range = planEither(node.missingGroup === 'zero' ? [...values, planOf(zero)] : values)
    return { range, weight }
  })
  const bounds =
    node.missingGroup === 'reweight'
      ? planEither(means.map(({ range }) => range))
      : planSum(means.map(({ range, weight }) => planTimes(range, weight)))
  return planFraction(bounds.lo, bounds.hi)
}
