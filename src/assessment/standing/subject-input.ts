import type { CivilDate, Period } from '../../calendar/index.ts'
import type { Exact } from '../../foundation/index.ts'
import type {
  Decision,
  Fact,
  Fields,
  PastGrade,
  Recorded,
  SubjectId,
  Tally,
} from '../../vocabulary/index.ts'

/** Everything about one subject and one period that a rulebook may read. */
export interface SubjectInput {
  readonly subject: SubjectId
  /** The period, or its id: `'2026'`. It must be one of the rulebook's cycle, and inside its days in force. */
  readonly period: string | Period
  /** What the catalogue calls attributes: category, post. */
  readonly attributes?: Fields
  /** Numbers from outside the period: last year's total. Leave out what is not known. */
  readonly inputs?: { readonly [name: string]: number }
  /** At most 100,000, in any order. Those outside the period or without their stamp are set aside by name. */
  readonly facts?: readonly Fact[]
  /** At most one a rater group. */
  readonly tallies?: readonly Tally[]
  /** What people decided about it where a clause lets them, each clause at most once. */
  readonly decisions?: readonly Decision[]
  /** Results of other populations, by the name of the link: one, or a list where it leads to many. Leave out where the subject has none. */
  readonly links?: { readonly [name: string]: LinkedGrade | readonly LinkedGrade[] }
  /** Confirmed grades of earlier periods, in any order, each period once: for runs of years. */
  readonly history?: readonly PastGrade[]
  /** For a replay: what extensions answered then, as it stands in the standing. They are not asked again. */
  readonly recorded?: readonly Recorded[]
  /** The last day that is reckoned, inside the period; without it, the period's last. */
  readonly asOf?: CivilDate
}

/** The grade of another subject, and the value it was graded by: provisional, or confirmed. */
export interface LinkedGrade {
  readonly subject: SubjectId
  /** `null`: not graded. Conditions then find it missing. */
  readonly grade: string | null
  /** `null`: nothing was reckoned. A clause that reads it finds it missing. */
  readonly value: Exact | null
  /** Its place among those who have one, and how many have: 1 is the best. */
  readonly rank?: number
  readonly ranked?: number
}
