import { compare, decimal, type Exact, type Json } from '../../foundation/index.ts'
import { type RaterGroup, scoresOf } from '../../rulebook/index.ts'
import type { Run } from '../program/index.ts'

/** Ballots that gave the same points. */
export interface Vote {
  readonly points: Exact
  readonly count: number
  readonly about: Json
}

/** The ballots of a group, those of most points first; what gave the same points stands as the rulebook has it. */
export function votesOf(group: RaterGroup): (run: Run) => readonly Vote[] {
  return 'marks' in group ? marksIn(group.group) : choicesIn(group)
}

function marksIn(group: string) {
  return ({ tallyOf }: Run): readonly Vote[] => {
    const marks = [...(tallyOf(group)?.marks ?? [])].sort((a, b) => b.points - a.points)
    return marks.map(({ points, count }) => {
      return { points: decimal(points), count, about: { group, mark: points } }
    })
  }
}

function choicesIn(rater: RaterGroup) {
  const { group } = rater
  const choices = scoresOf(rater)
    .map(({ choice, points }) => ({ choice, points: decimal(points), about: { group, choice } }))
    .sort((a, b) => compare(b.points, a.points))
  return ({ tallyOf }: Run): readonly Vote[] => {
    const counts = tallyOf(group)?.counts ?? []
    return choices.map(({ choice, points, about }) => {
      const count = counts.find((vote) => vote.choice === choice)?.count ?? 0
      return { points, count, about }
    })
  }
}
