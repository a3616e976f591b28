import type { Day } from '../../calendar/index.ts'
import type { Exact, Recorder, Refusal, Trace } from '../../foundation/index.ts'
import type {
  ConditionInput,
  Decision,
  Fact,
  FieldNumbers,
  Fields,
  SubjectId,
  Tally,
} from '../../vocabulary/index.ts'
import type { Asking } from './asking.ts'

/** Facts of one kind in the order of their days, then ids, with the days as integers. */
export interface DatedFacts {
  readonly facts: readonly Fact[]
  readonly days: readonly Day[]
}

/** Numbers from outside the period, by name. */
export interface Inputs {
  readonly [name: string]: number
}

/** The result of a linked subject, as it is read. */
export interface LinkedSubject {
  readonly subject: SubjectId
  readonly grade: string | null
  readonly value: Exact | null
  readonly rank?: number
  readonly ranked?: number
}

/** Results of other populations, by the name of the link: of one subject, or of many. */
export interface Links {
  readonly [name: string]: LinkedSubject | readonly LinkedSubject[]
}

/**
 * One subject going through one program: what the clauses read, and the three things that they leave
 * behind: values, what was missing, and what was wrong with the input.
 */
export interface Run extends ConditionInput {
  fact: Fact | undefined
  readonly attributes: Fields
  readonly slots: FieldNumbers
  readonly inputs: Inputs
  readonly links: Links
  readonly decisions: readonly Decision[]
  readonly recorder: Recorder
  readonly factsOf: (kind: string) => readonly Fact[]
  readonly datedFactsOf: (kind: string) => DatedFacts
  /** The same with facts from before the period that some clause still counts. */
  readonly knownFactsOf: (kind: string) => DatedFacts
  /** The tally of a group: of one window where that is named, else of the whole. */
  readonly tallyOf: (group: string, period?: string) => Tally | undefined
  readonly value: (name: string) => Exact | undefined
  /** How extensions are asked, where the rulebook uses any. */
  readonly asking?: Asking | undefined
  /** The period's first day, and the first day that is not reckoned any more. */
  readonly from: Day
  readonly until: Day
  /** The first day after the period. */
  readonly end: Day
  /** The position of the profile that applies, or −1. */
  profile: number
  /** Finished values, by position; what stands behind the last finished one is of another run. */
  readonly results: Exact[]
  finished: number
  /** The trace of each, where one is kept. */
  readonly traces: readonly Trace[]
  readonly missing: string[]
  readonly faults: Refusal[]
  /** The facts that the condition in hand counted, where reasons are kept. */
  counted: Fact[] | undefined
}
