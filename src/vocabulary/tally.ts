/**
 * The counted ballots of one rater group about one subject, as a teller hands it over. No ballot can be
 * traced to a voter: only counts are here.
 */
export interface Tally {
  /** The rater group, by its name in the rulebook: `'members'`, `'residents'`. */
  readonly group: string
  /** The id of the sub-period that it is about: `'2026-03'`. Without it, the whole period. */
  readonly period?: string
  /** Who had the right to vote, where known. */
  readonly entitled?: number
  /** Who of them came, where known: whether they voted or not. */
  readonly present?: number
  /** Valid ballots by what they said. A choice may be absent: then nobody made it. Empty where marks are given. */
  readonly counts: readonly Count[]
  /** Valid ballots by the points they gave, for a group that gives marks: each number once, in any order. */
  readonly marks?: readonly Mark[]
  /** Ballots that did not count, where known: 0 where the teller found none. */
  readonly invalid?: number
}

/** How many ballots said one thing. */
export interface Count {
  /** A grade by its name on the ballot: `'excellent'`. */
  readonly choice: string
  /** A whole number from 0 to 1,000,000. */
  readonly count: number
}

/** How many ballots gave one number of points. */
export interface Mark {
  /** Within the range of the group's marks. */
  readonly points: number
  /** A whole number from 0 to 1,000,000. */
  readonly count: number
}

/** What a ballot that gives points may say: from, to (both belong), and with how many decimals, 0 to 6. */
export interface MarkRange {
  readonly from: number
  readonly to: number
  readonly decimals: number
}
