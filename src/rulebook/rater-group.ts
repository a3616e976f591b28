import type { MarkRange, Titles } from '../vocabulary/index.ts'

/** Who rates: on ballots with choices, or by giving marks. */
export type RaterGroup = ChoiceRaters | MarkRaters

/** Raters whose ballots have choices, and what each choice is worth. */
export interface ChoiceRaters {
  readonly group: string
  readonly title?: Titles
  readonly scores: readonly BallotScore[]
}

/** Raters who give a number of points each: 0 to 100, say. */
export interface MarkRaters {
  readonly group: string
  readonly title?: Titles
  readonly marks: MarkRange
}

/** One choice on the ballot and its points. */
export interface BallotScore {
  readonly choice: string
  readonly points: number
  readonly title?: Titles
}

/** The choices on the ballot of a group, in the order of the rulebook; none where it gives marks. */
export function scoresOf(group: RaterGroup | undefined): readonly BallotScore[] {
  return group && 'scores' in group ? group.scores : []
}
