import type { Choice } from './choice.ts'
import type { Share } from './share.ts'

/** How many must take part so that what was said holds: one of the rules is enough. */
export interface Quorum {
  readonly anyOf: readonly QuorumRule[]
  /**
   * What a failed quorum means: `refuse` with `quorum-failed`, or `missing`: it is as if nobody had
   * voted.
   */
  readonly failed: Choice<'refuse' | 'missing'>
}

/**
 * One turnout that is enough: those of `count` are at least `share` of those of `of`, or more than it.
 * A group without a tally had no turnout; a tally that does not say what is asked is missing. A share of
 * nobody is never reached.
 */
export interface QuorumRule {
  /** Any rater group of the rulebook, also one that the clause does not hear. */
  readonly group: string
  /** Who came, ballots handed in (valid or not), or valid ballots. */
  readonly count: Choice<'present' | 'cast' | 'valid'>
  /** The base: one that holds more than `count` does. */
  readonly of: Choice<'entitled' | 'present' | 'cast'>
  /** `'2/3'`, 0.5. */
  readonly share: Share
  /** Whether exactly the share is too few: true for "more than half". */
  readonly strictly: boolean | '?'
}
