import type { Choice } from './choice.ts'
import type { GradeName, GradingBase } from './grading-base.ts'
import type { OrderKey, QuotaBase } from './quota.ts'
import type { Seating } from './seating.ts'

/**
 * By target shares: the first tenth of the population has five stars, the next four tenths four, and so on.
 * Each grade has seats of its own, from the highest down; who gets none stands for the next grade. Vetoes
 * come first: they say from which grade on somebody stands, and below which nobody may push it.
 */
export interface ShareGrading extends GradingBase {
  readonly kind: 'shares'
  /** From the highest grade to the lowest; the shares sum to at most 1. */
  readonly ladder: readonly GradeShare[]
  /** The grade of whoever gets none of these; `null`: no grade. */
  readonly rest: GradeName | null
  /**
   * Who is counted: everybody in the population, only who can have a grade after the vetoes, or only who
   * can then have at least this one.
   */
  readonly base: QuotaBase
  /** A choice among the attributes: each of its words has seats of its own. Without it all share them. */
  readonly per?: `subject.${string}`
  /** What becomes of those who tie at the last seat of a grade: see `Quota.tie`. */
  readonly tie: Choice<'refuse' | 're-vote' | 'all-in' | 'all-out'>
  /**
   * What a grade that is given directly (a veto `exactly` or `at-least`, a step limit down) does to the
   * seats of that grade: it takes one before all others, though there be none left; it takes none, and its
   * holder counts in the base like everybody; or it stands apart, from that grade on neither in a seat nor
   * in the base. Who is held at a grade stands for the higher ones like everybody. Needed where grades are
   * given so.
   */
  readonly direct?: Choice<'takes-seat' | 'beyond-seats' | 'apart'>
  readonly order: readonly OrderKey[]
}

/** One grade and the part of the population that is to have it; `{ allBut: 0 }` is whoever is left. */
export interface GradeShare extends GradeName, Seating {}
