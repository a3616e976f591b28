import {
  decimal,
  type Exact,
  exact,
  isSmall,
  type Refusal,
  refusal,
} from '../../foundation/index.ts'
import type { RaterGroup } from '../../rulebook/index.ts'
import type { Tally } from '../../vocabulary/index.ts'
import type { Run } from '../program/index.ts'

/** The codes of a tally that cannot be counted. */
export type TallyCode = 'choice-unknown' | 'choice-repeated' | 'count-invalid' | 'too-many-ballots'

/** The most ballots of one choice in one tally. */
export const ballotLimit = 1_000_000

/** One rater group as a clause reads it: its weight, and its points as integers at one scale. */
export interface Rater {
  readonly group: string
  readonly weight: Exact
  readonly scale: number
  readonly points: ReadonlyMap<string, number>
}

/** Makes a rater of a group and its weight. */
export function raterOf(group: RaterGroup, weight: Exact): Rater {
  const exacts = group.scores.map(({ choice, points }) => ({ choice, points: decimal(points) }))
  const scale = Math.max(
    1,
    ...exacts.map(({ points }) => (isSmall(points) ? tenfold(points.d) : 1)),
  )
  const points = new Map(
    group.scores.map(({ choice, points: p }) => [choice, Math.round(p * scale)]),
  )
  return { group: group.group, weight, scale, points }
}

/** The smallest power of ten that a decimal's denominator divides. */
function tenfold(d: number): number {
  let scale = 1
  while (scale % d !== 0) scale *= 10
  return scale
}

/** The valid ballots of one group: how many, and their points together. */
export interface Ballots {
  readonly count: number
  readonly points: number
}

const noBallots: Ballots = { count: 0, points: 0 }

/** Counts a group's ballots. What a tally says wrongly is a fault of the input. */
export function countBallots(run: Run, rater: Rater): Ballots {
  const tally = run.tallyOf(rater.group)
  if (!tally) return noBallots
  const faults = faultsOf(tally, rater)
  if (faults.length > 0) {
    run.faults.push(...faults)
    return noBallots
  }
  let [count, points] = [0, 0]
  for (const vote of tally.counts) {
    count += vote.count
    points += vote.count * (rater.points.get(vote.choice) ?? 0)
  }
  return { count, points }
}

function faultsOf(tally: Tally, rater: Rater): readonly Refusal<TallyCode>[] {
  const seen: string[] = []
  const faults: Refusal<TallyCode>[] = []
  const say = (code: TallyCode, index: number, expected: string, actual: string) => {
    const path = ['counts', index]
    faults.push(refusal(code, { subject: tally.group, path, expected, actual }))
  }
  let cast = 0
  for (const [index, { choice, count }] of tally.counts.entries()) {
    if (!rater.points.has(choice))
      say('choice-unknown', index, [...rater.points.keys()].join(', '), choice)
    if (seen.includes(choice)) say('choice-repeated', index, 'each choice once', choice)
    if (!isCount(count))
      say('count-invalid', index, `a whole number up to ${ballotLimit}`, String(count))
    seen.push(choice)
    cast += count
  }
  const { entitled } = tally
  if (entitled !== undefined && cast + (tally.invalid ?? 0) > entitled) {
    say('too-many-ballots', tally.counts.length, `at most ${entitled}`, String(cast))
  }
  return faults
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= ballotLimit
}

/** The mean of counted ballots; there is at least one. */
export function meanOf(rater: Rater, ballots: Ballots): Exact {
  return exact(ballots.points, ballots.count * rater.scale)
}

/** Notes a mean so that it can be reckoned again: choice by choice, then by the number of ballots. */
export function noteMean(run: Run, clause: string, rater: Rater, ballots: Ballots): void {
  const { recorder } = run
  const [outer, { group, scale }] = [recorder.mark(), rater]
  for (const { choice, count } of run.tallyOf(group)?.counts ?? []) {
    const mark = recorder.mark()
    const about = { group, choice }
    recorder.gather(mark, { op: 'given', what: 'ballots', value: exact(count), clause, about })
    const by = exact(rater.points.get(choice) ?? 0, scale)
    const value = exact(count * (rater.points.get(choice) ?? 0), scale)
    recorder.gather(mark, { op: 'times', by, value, clause, about })
  }
  const sum = exact(ballots.points, scale)
  recorder.gather(outer, { op: 'sum', value: sum, clause, about: { group } })
  const count = exact(ballots.count)
  const cast = { op: 'given', what: 'cast', value: count, clause, about: { group } } as const
  recorder.gather(recorder.mark(), cast)
  const value = meanOf(rater, ballots)
  recorder.gather(outer, { op: 'quotient', value, clause, about: { group } })
}
