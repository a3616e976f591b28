import type { Outcome, SubjectId } from '../../vocabulary/index.ts'

/** Who belongs to a population in a period, and who does not, each with the reason. Everybody once. */
export interface Roll {
  /** Judged by the rules as they stand. */
  readonly in: readonly SubjectId[]
  /** Judged otherwise: a profile of the rulebook applies. */
  readonly exempt: readonly ExemptSubject[]
  /** On the books in the period, and not judged in this population. */
  readonly out: readonly SubjectOut[]
}

/** Somebody to whom a profile applies. */
export interface ExemptSubject {
  readonly subject: SubjectId
  /** The profile's clause. */
  readonly clause: string
  /** What the profile makes of it. */
  readonly outcome: Outcome
}

/** Somebody who is not in the population. */
export interface SubjectOut {
  readonly subject: SubjectId
  readonly reason: OutReason
}

/**
 * Why somebody who was on the books in the period is not in the population: gone by the day, not there yet
 * on the day, not among those whom the population is for, on the books twice under one id,
 * or judged in the population of a higher post.
 */
export type OutReason = 'gone' | 'not-yet' | 'not-selected' | 'repeated' | 'higher-role'
