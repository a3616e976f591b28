import type {
  PluralityNode,
  Quorum,
  QuorumRule,
  RaterGroup,
  Share,
  ShareNode,
  TalliesNode,
  VotingGroup,
  WeightedGroup,
} from '../../src/rulebook/index.ts'
import type { Tally } from '../../src/vocabulary/index.ts'
import { type Rational, rational, roundRational } from '../foundation/support/rational.ts'

/** What the plain reckoning of ballots reads, and where it says what is missing or wrong. */
export interface Ballots {
  readonly raters: readonly RaterGroup[]
  readonly tallies: readonly Tally[]
  readonly missing: Set<string>
  readonly faults: Set<string>
}

const zero = rational(0n, 1n)

/** The weighted mean of the groups that are heard, ballot by ballot. */
export function ofTallies(node: TalliesNode, world: Ballots): Rational {
  const heard = hearing(node, world, (group) => keptOf(group, world).length > 0)
  const share = sum(heard.map(({ weight }) => decimalOf(weight)))
  const total = sum(
    heard.map((group) => {
      const kept = keptOf(group, world)
      return times(takenOf(group, kept), decimalOf(group.weight))
    }),
  )
  const scales = node.missingGroup === 'reweight' && share.n !== 0n
  return scales ? over(total, share) : total
}

/** Ballots by their points, the lowest first. */
function takenOf({ take }: WeightedGroup, kept: readonly number[]): Rational {
  let left = kept
  if (take === 'highest') left = kept.slice(-1)
  else if (take === 'lowest') left = kept.slice(0, 1)
  else if (take === 'median') while (left.length > 2) left = left.slice(1, -1)
  return times(sum(left.map(decimalOf)), rational(1n, BigInt(left.length)))
}

/** The part of a whole, person by person. */
export function ofShare(node: ShareNode, world: Ballots): Rational {
  const tally = world.tallies.find(({ group }) => group === node.group)
  const holds = meets(node.clause, node.quorum, world)
  // What another clause missed before is missing here all the same.
  const unknown = new Set<string>()
  const whole = holds && tally ? turnout(tally, node.of, unknown) : 0
  for (const each of unknown) world.missing.add(each)
  if (whole > 0) {
    const part = (tally?.counts ?? []).filter(({ choice }) => node.choices.includes(choice))
    const votes = part.reduce((all, { count }) => all + count, 0)
    return times(rational(BigInt(votes), BigInt(whole)), decimalOf(node.full))
  }
  if (node.none === 'refuse' && unknown.size === 0) {
    world.missing.add(`tally.${node.group}`)
  }
  return zero
}

/** The points of the choice with the most weighted shares. */
export function ofPlurality(node: PluralityNode, world: Ballots): Rational {
  const heard = hearing(node, world, () => true)
  if (heard.length === 0) return zero
  const [first] = world.raters.filter(({ group }) => group === node.groups[0]?.group)
  const scores = first && 'scores' in first ? first.scores : []
  const named = scores.map(({ choice, points }) => {
    const shares = heard.map(({ group, weight }) => {
      const said = ballotsIn(world.tallies.find((tally) => tally.group === group))
      const own = said.filter((each) => each === choice).length
      return times(decimalOf(weight), rational(BigInt(own), BigInt(said.length)))
    })
    return { points, share: sum(shares) }
  })
  const best = named.filter(({ share }) => named.every((other) => !less(share, other.share)))
  const points = best.map((each) => each.points).sort((a, b) => a - b)
  const [lowest = 0, highest = 0] = [points[0], points.at(-1)]
  if (node.tie === 'refuse' && lowest !== highest) world.faults.add(`plurality-tied ${node.clause}`)
  return decimalOf(node.tie === 'lower' ? lowest : highest)
}

/** The groups that are heard; what it means where one is not is noted. */
function hearing<Group extends VotingGroup>(
  node: TalliesNode | PluralityNode,
  world: Ballots,
  isLeft: (group: Group) => boolean,
): readonly Group[] {
  const holds = meets(node.clause, node.quorum, world)
  // The groups of the node are those that the caller reckons with.
  const groups = node.groups as unknown as readonly Group[]
  const heard = groups.filter((group) => {
    const valid = ballotsIn(world.tallies.find((tally) => tally.group === group.group)).length
    const enough = valid > 0 && valid >= (group.atLeast ?? 1)
    return holds && enough && meets(node.clause, group.quorum, world) && isLeft(group)
  })
  const isNobody = node.missingGroup === 'reweight' && heard.length === 0
  if (node.missingGroup === 'refuse' || isNobody) {
    for (const group of groups)
      if (!heard.includes(group)) world.missing.add(`tally.${group.group}`)
  }
  return heard
}

/** The points of each ballot that is left of a group. */
function keptOf({ group, trim }: WeightedGroup, { raters, tallies }: Ballots): readonly number[] {
  const rater = raters.find((each) => each.group === group)
  const scores = rater && 'scores' in rater ? rater.scores : []
  const said = ballotsIn(tallies.find((tally) => tally.group === group))
  const points = said
    .map((each) => scores.find(({ choice }) => choice === each)?.points ?? Number(each))
    .sort((a, b) => a - b)
  if (!trim || points.length <= trim.above) return points
  const isNumber = typeof trim.each === 'number' && trim.each >= 1
  const part = times(shareOf(trim.each), rational(BigInt(points.length), 1n))
  const each = isNumber ? Number(trim.each) : Number(roundRational(part, trim.rounding ?? ''))
  return points.slice(each, Math.max(each, points.length - each))
}

/** What each valid ballot says. */
function ballotsIn(tally: Tally | undefined): readonly (string | number)[] {
  const { counts = [], marks = [] } = tally ?? {}
  return [
    ...counts.flatMap(({ choice, count }) => Array.from({ length: count }, () => choice)),
    ...marks.flatMap(({ points, count }) => Array.from({ length: count }, () => points)),
  ]
}

/** Whether a quorum holds, or nobody can tell, or its failing is refused. */
function meets(clause: string, quorum: Quorum | undefined, world: Ballots): boolean {
  if (!quorum) return true
  const answers = quorum.anyOf.map((rule) => met(rule, world.tallies))
  if (answers.includes('yes')) return true
  const unknown = answers.filter((answer) => answer !== 'no')
  for (const each of unknown) world.missing.add(each)
  if (unknown.length > 0) return true
  if (quorum.failed === 'refuse') world.faults.add(`quorum-failed ${clause}`)
  return quorum.failed === 'refuse'
}

function met({ group, count, of, share, strictly }: QuorumRule, tallies: readonly Tally[]): string {
  const tally = tallies.find((each) => each.group === group)
  if (!tally) return 'no'
  const missing = new Set<string>()
  const part = turnout(tally, count, missing)
  const whole = missing.size > 0 ? 0 : turnout(tally, of, missing)
  const [unknown] = missing
  if (unknown !== undefined) return unknown
  if (part === 0 || whole === 0) return 'no'
  const actual = rational(BigInt(part), BigInt(whole))
  const needed = shareOf(share)
  const isEnough = strictly ? less(needed, actual) : !less(actual, needed)
  return isEnough ? 'yes' : 'no'
}

function turnout(tally: Tally, what: string, missing: Set<string>): number {
  const valid = ballotsIn(tally).length
  if (what === 'valid') return valid
  const name = what === 'cast' ? 'invalid' : what
  const more = what === 'present' ? tally.present : tally.entitled
  const number = what === 'cast' ? tally.invalid : more
  if (number === undefined) missing.add(`tally.${tally.group}.${name}`)
  return (number ?? 0) + (what === 'cast' && number !== undefined ? valid : 0)
}

function shareOf(share: Share): Rational {
  if (typeof share === 'number') return decimalOf(share)
  const [n = '0', d = '1'] = share.split('/')
  return rational(BigInt(n), BigInt(d))
}

function decimalOf(value: number): Rational {
  const [whole = '', fraction = ''] = String(value).split('.')
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length))
}

function sum(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => rational(a.n * b.d + b.n * a.d, a.d * b.d), zero)
}

function times(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d)
}

function over(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n)
}

function less(a: Rational, b: Rational): boolean {
  return a.n * b.d < b.n * a.d
}
