import type { CivilDate } from '../calendar/index.ts'
import type { Exact } from '../foundation/index.ts'
import type { MemberId, SubjectId } from './identities.ts'
import type { RulebookRef } from './standing.ts'

/** A subject's place on the ladder of a rulebook, provisional until notice and objections have run. */
export interface Grade {
  readonly subject: SubjectId
  readonly period: string
  readonly rulebook: RulebookRef
  /** The grade by its name in the rulebook, or `null`: not graded. */
  readonly grade: string | null
  /** The value that stands beside the grade: held against the bands, after the rounding that the rulebook names; `null`: nothing was reckoned. */
  readonly value: Exact | null
  /** The grade that bands or cases alone give; `null`: none, or one by rank, or nothing was reckoned. */
  readonly band: string | null
  /** The case that gave it, in a grading by cases; left out where none did. */
  readonly byCase?: string
  /**
   * The clauses that made the grade another than the band; in a grading by shares, those that narrowed what
   * its rank can earn.
   */
  readonly because: readonly string[]
  /** The measures for which it is not eligible, each with the clause that says so. */
  readonly barred?: readonly Barred[]
  /** Its place among those with a grade, where the rulebook has an order; who ties shares it: 1, 1, 3. */
  readonly rank?: number
  /** Every quota, and every target share, that it stood before, from the highest grade down. */
  readonly cuts?: readonly Cut[]
  /** A tie at a quota's edge that people must decide. Until then the grade is `null`. */
  readonly undecided?: Undecided
  /** Where people gave it by hand: who, why, how long, and what was computed. */
  readonly manual?: GivenByHand
}

/** A grade given by hand, and what the clauses had made. */
export interface GivenByHand {
  /** The clause that lets people do so. */
  readonly clause: string
  readonly by: MemberId
  readonly reason: string
  /** The first day on which it holds, and the first on which it does not any more. */
  readonly from: CivilDate
  readonly until: CivilDate
  readonly computed: Pick<Grade, 'grade' | 'because' | 'undecided'>
}

/** A kind of measure that is not proposed, and why. */
export interface Barred {
  readonly measure: string
  readonly clause: string
}

/** One quota's edge as a subject met it. */
export interface Cut {
  readonly clause: string
  readonly grade: string
  readonly pool?: string
  /** How many were counted, how many seats that makes, how many stood for them. */
  readonly base: number
  readonly seats: number
  readonly contenders: number
  /** The key of the last who kept the grade; `null` where nobody did. */
  readonly line: readonly Exact[] | null
  /** `held`: it has the grade whatever the seats, for a clause gives it directly. */
  readonly outcome: 'kept' | 'lost' | 'tied' | 'held'
  /** It was tied, and people decided: who and why, where they said so. */
  readonly decided?: DecidedByPeople
  /** The quota is only told: whoever lost here keeps the grade. */
  readonly reported?: true
}

/** Who decided something that the rulebook leaves to people, and why, where that is to be explained. */
export interface DecidedByPeople {
  /** Nobody whom it is about. */
  readonly by?: MemberId
  /** At most 2000 UTF-16 units. */
  readonly reason?: string
}

/** A tie that the rulebook leaves to people. */
export interface Undecided {
  readonly clause: string
  /** The grade with a seat, and the grade without; `null`: no grade. */
  readonly between: readonly [string, string | null]
  /** How: `'re-vote'` where the rulebook asks for another vote; left out where they are free to decide. */
  readonly settledBy?: 're-vote'
  /** How many seats are left for those who tie, the subject included. */
  readonly seats: number
  readonly tied: readonly SubjectId[]
}
