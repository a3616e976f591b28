import type { Json } from '../foundation/index.ts'
import type { Choice } from './choice.ts'
import type { ClauseBase } from './clause-base.ts'
import type { Seating } from './seating.ts'
import type { Spared } from './spared.ts'

/** One key of the order in which subjects are placed. */
export type OrderKey = NamedKey | ExtensionKey

/** A key that is read. */
export interface NamedKey {
  /** A named value, or a number or a date among the attributes that must not be absent. */
  readonly by: `value.${string}` | `subject.${string}`
  /** Of dates the earliest or the latest, of all others the highest or the lowest. */
  readonly first: 'highest' | 'lowest' | 'earliest' | 'latest'
}

/** A key that a tie-break of somebody's own gives (`defineTieBreak`). */
export interface ExtensionKey {
  /** Its name among the extensions. */
  readonly use: string
  readonly params: Json
  readonly first: 'highest' | 'lowest'
}

/**
 * At most a share of a population may have a grade. Those beyond the seats fall to the next lower grade
 * and count for its quota. Quotas apply from the highest grade down, after vetoes and step limits; those
 * that only report come last of all and look at what the others left.
 */
export interface Quota extends ClauseBase, Seating {
  readonly grade: string
  /** Whether a seat is for this grade alone, or for this and every higher one together. */
  readonly counts: 'grade' | 'grade-and-above'
  /**
   * Who is counted: everybody in the population, only who has a grade after the vetoes, or only who then
   * has at least this one.
   */
  readonly base: QuotaBase
  /** A choice among the attributes: each of its words has seats of its own. Without it all share them. */
  readonly per?: `subject.${string}`
  /**
   * Words of `per` whose pools have other seats: a quarter where the unit did well, a fifth everywhere else.
   * Rounded as `seats` says, like the others.
   */
  readonly perWord?: readonly WordSeats[]
  /**
   * What becomes of those who tie at the last seat: people decide (`refuse`), by a vote taken again
   * (`re-vote`), all keep the grade though it is more than the seats (`all-in`), or none does (`all-out`).
   * Not asked of a quota that only reports.
   */
  readonly tie: Choice<'refuse' | 're-vote' | 'all-in' | 'all-out'>
  /**
   * What the quota does to those beyond its seats: they fall, or it is only told that they are too many.
   * Without it they fall. A quota that reports may be of the lowest grade, too.
   */
  readonly effect?: Choice<'falls' | 'reported'>
  /** Whom it does not take. */
  readonly spares?: Spared
}

/** The seats of those for whom a choice among the attributes says this word. */
export interface WordSeats extends Pick<Seating, 'share'> {
  readonly of: string
}

/** Whether a quota is sure to take somebody down, and not only to tell. */
export function takesDown({ effect = 'falls' }: Quota): boolean {
  return effect === 'falls'
}

/** Who is counted in the base of a quota or a target share. */
export type QuotaBase = Choice<'all' | 'graded'> | { readonly atLeast: string }
