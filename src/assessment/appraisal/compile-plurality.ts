import {
  add,
  compare,
  decimal,
  divide,
  type Exact,
  equal,
  exact,
  exactText,
  type Json,
  max,
  multiply,
  refusal,
  zero,
} from '../../foundation/index.ts'
import { type PluralityNode, type RaterGroup, scoresOf } from '../../rulebook/index.ts'
import { type CompiledNode, compileIn, planEither, planOf, type Run } from '../program/index.ts'
import { type Hearing, heard, type Speaker } from './heard.ts'
import { knownGroup } from './known-group.ts'
import { quorumOf } from './quorum-of.ts'
import { silenceOf } from './silence-of.ts'
import { validIn } from './turnout.ts'

/** The code of a tie that the rulebook refuses to decide. */
export type PluralityCode = 'plurality-tied'

/** A group that votes, with its weight. */
interface Voter extends Speaker {
  readonly weight: Exact
}

/** One choice on the ballots, and what it is worth. */
interface Option {
  readonly choice: string
  readonly points: Exact
}

/** A choice with its share of the ballots: the shares of the groups, each times its weight. */
interface Named extends Option {
  readonly share: Exact
}

/** The points of the choice that was named most. */
export function compilePlurality(node: PluralityNode, groups: readonly RaterGroup[]): CompiledNode {
  const { clause, missingGroup } = node
  const voters = node.groups.map((group): Voter => {
    const silence = silenceOf(clause, group)
    return { group: group.group, weight: decimal(group.weight), silence }
  })
  const options = optionsOf(node, groups)
  const quorum = node.quorum && quorumOf(clause, node.quorum)
  const hearing: Hearing = { clause, missingGroup, quorum }
  const ballot = node.groups[0]?.group ?? ''
  const told = { item: 'plurality', ballot }
  const nothing = missingGroup === 'zero' ? [planOf(zero)] : []
  const plan = planEither([...options.map(({ points }) => planOf(points)), ...nothing])
  return compileIn(plan, (algebra) => {
    const worth = new Map(options.map(({ choice, points }) => [choice, algebra.constant(points)]))
    return (run) => {
      const mark = run.recorder.mark()
      const speaking = heard(hearing, voters, run)
      const most = speaking.length === 0 ? undefined : namedMost(node, options, speaking, run)
      const value = (most && worth.get(most.choice)) ?? algebra.zero
      if (run.recorder.keeps) {
        const about = quorum ? { ...told, quorum: quorum.told(run) } : told
        run.recorder.gather(mark, { op: 'sum', value: algebra.exact(value), clause, about })
      }
      return value
    }
  })
}

/** All groups have the same ballot: the first one's order is told. */
function optionsOf({ groups: [first] }: PluralityNode, groups: readonly RaterGroup[]) {
  const scores = first ? scoresOf(knownGroup(groups, first)) : []
  return scores.map(({ choice, points }): Option => ({ choice, points: decimal(points) }))
}

function namedMost(
  { clause, tie }: PluralityNode,
  options: readonly Option[],
  speaking: readonly Voter[],
  run: Run,
): Option | undefined {
  const named = options.map(
    (option): Named => ({ ...option, share: shareOf(option, speaking, run) }),
  )
  const highest = named.map(({ share }) => share).reduce(max)
  const tied = named.filter(({ share }) => equal(share, highest))
  const sorted = [...tied].sort((a, b) => compare(b.points, a.points))
  const most = tie === 'lower' ? sorted.at(-1) : sorted[0]
  const isOpen =
    tie === 'refuse' && sorted.some(({ points }) => most && !equal(points, most.points))
  if (isOpen) run.faults.push(tieOf(clause, tied))
  if (run.recorder.keeps && most) {
    const about: Json = {
      choice: most.choice,
      tied: tied.map(({ choice }) => choice),
      ...sharesOf(named),
    }
    const note = { op: 'given', what: 'named-most', value: most.points, clause, about } as const
    run.recorder.gather(run.recorder.mark(), note)
  }
  return most
}

function shareOf({ choice }: Option, speaking: readonly Voter[], { tallyOf }: Run): Exact {
  let share: Exact = zero
  let weights: Exact = zero
  for (const { group, weight } of speaking) {
    const tally = tallyOf(group)
    const count = tally?.counts.find((vote) => vote.choice === choice)?.count ?? 0
    share = add(share, multiply(weight, divide(exact(count), exact(validIn(tally)))))
    weights = add(weights, weight)
  }
  // Of those heard: scaling all shares alike changes no order, and they sum to one.
  return divide(share, weights)
}

function sharesOf(named: readonly Named[]) {
  const most = named.filter(({ share }) => share.n > 0)
  return { shares: most.map(({ choice, share }) => ({ choice, share: exactText(share) })) }
}

function tieOf(clause: string, tied: readonly Option[]) {
  const actual = tied.map(({ choice }) => choice)
  return refusal('plurality-tied', { subject: clause, expected: 'one choice named most', actual })
}
