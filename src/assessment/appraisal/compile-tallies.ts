import { add, divide, type Exact, multiply, one, sumOf, zero } from '../../foundation/index.ts'
import type {
  Bounds,
  BoundUses,
  RaterGroup,
  TalliesNode,
  WeightedGroup,
} from '../../rulebook/index.ts'
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
import { type Hearing, heard } from './heard.ts'
import { knownGroup } from './known-group.ts'
import { quorumOf } from './quorum-of.ts'
import { type Rater, raterOf } from './rater.ts'

/** The mean of each rater group's ballots, weighted. */
export function compileTallies(
  node: TalliesNode,
  groups: readonly RaterGroup[],
  bound: BoundUses = new Map(),
): CompiledNode {
  const raters = node.groups.map((group) =>
    raterOf(node.clause, knownGroup(groups, group), group, boundsIn(bound, group)),
  )
  return { whole: false, plan: planOfRaters(node, raters), run: weightedMean(node, raters) }
}

/** What an aggregate of somebody's own can give. */
function boundsIn(bound: BoundUses, { aggregate }: WeightedGroup): Bounds | undefined {
  return aggregate && bound.get(aggregate)?.info.bounds
}

function weightedMean(node: TalliesNode, raters: readonly Rater[]): (run: Run) => Exact {
  const { clause, missingGroup } = node
  const quorum = node.quorum && quorumOf(clause, node.quorum)
  const hearing: Hearing = { clause, missingGroup, quorum }
  return (run) => {
    const mark = run.recorder.mark()
    const speaking = heard(hearing, raters, run)
    const share = shareOf(node, raters, speaking)
    let total: Exact = zero
    for (const rater of speaking) total = add(total, weighed(run, clause, rater, share))
    if (run.recorder.keeps) {
      const about = quorum ? { item: 'tallies', quorum: quorum.told(run) } : { item: 'tallies' }
      run.recorder.gather(mark, { op: 'sum', value: total, clause, about })
    }
    return total
  }
}

/** The weight of the groups that were heard together, where the others' goes to them; else one. */
function shareOf(node: TalliesNode, raters: readonly Rater[], speaking: readonly Rater[]): Exact {
  if (node.missingGroup !== 'reweight' || speaking.length === raters.length) return one
  return sumOf(speaking.map(({ weight }) => weight))
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
