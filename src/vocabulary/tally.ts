/**
 * The counted ballots of one rater group about one subject, as a teller hands it over. No ballot can be
 * traced to a voter: only counts are here.
 */
export interface Tally {
  /** The rater group, by its name in the rulebook: `'members'`, `'residents'`. */
  readonly group: string
  /** Who had the right to vote, where known. */
  readonly entitled?: number
  /** Valid ballots by what they said. A choice may be absent: then nobody made it. */
  readonly counts: readonly Count[]
  /** Ballots that did not count, where known. */
  readonly invalid?: number
}

/** How many ballots said one thing. */
export interface Count {
  /** A grade by its name on the ballot: `'excellent'`. */
  readonly choice: string
  /** A whole number from 0 to 1,000,000. */
  readonly count: number
}
