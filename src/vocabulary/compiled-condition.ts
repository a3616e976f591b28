import type { Day } from '../calendar/index.ts'
import type { Exact, Path, Refusal } from '../foundation/index.ts'
import type { Extended } from './condition.ts'
import type { Fact, Fields } from './fact.ts'
import type { FieldNumbers } from './field-reader.ts'
import type { Ranges } from './slot-test.ts'

/** What a condition can say. `missing` is neither yes nor no: something that it reads is not there. */
export type Answer = 'yes' | 'no' | 'missing'

/** What a compiled condition reads, and the two lists that it writes to. */
export interface ConditionInput {
  /** The fact in hand, where the place of the condition has one. */
  readonly fact: Fact | undefined
  /** The attributes of the subject. */
  readonly attributes: Fields
  /** The checked attributes as numbers, for conditions that were compiled with their places. */
  readonly slots?: FieldNumbers
  readonly inputs: { readonly [name: string]: number }
  /** The grades of linked subjects, by the name of the link; an ungraded one is as good as none. */
  readonly links?: { readonly [name: string]: LinkedGrades }
  /** The period's first day, the first that is not reckoned any more, and the first after the period. */
  readonly from?: Day
  readonly until?: Day
  readonly end?: Day
  /**
   * The grades of so many periods before this one, the latest first: of those right before it, `null` where
   * there is none, or only of those that have one.
   */
  readonly past?: ((periods: number, graded: boolean) => readonly (string | null)[]) | undefined
  /** A finished named value, by its name. */
  readonly value: (name: string) => Exact | undefined
  /** The facts of one kind that count: of the period, and certified. */
  readonly factsOf: (kind: string) => readonly Fact[]
  /**
   * The references that were missing are appended here (`'input.last-year'`, `'fact.hours'`), each once,
   * and only those without which there was no answer: after yes and no the list is as it was.
   */
  readonly missing: string[]
  /**
   * Values of the wrong type or out of the catalogue's bounds are appended here, as refusals with the
   * codes of `checkFields`. They count as missing; after yes and no the list is as it was.
   */
  readonly faults: Refusal[]
  /** Where it is given, every fact that a count found is appended here, whatever the answer. */
  readonly counted?: Fact[] | undefined
  /** Asks a gate of somebody's own, by the part of the condition that names it. */
  readonly gate?: ((part: Extended, input: ConditionInput) => Answer) | undefined
}

/** The grade of one linked subject; of many, which no condition reads. */
type LinkedGrades = { readonly grade: string | null } | readonly { readonly grade: string | null }[]

/** A condition that was checked once and can be asked often. */
export interface CompiledCondition {
  /** The answer. It never throws and allocates nothing on its way to yes and no. */
  readonly run: (input: ConditionInput) => Answer
  /** Whether the answer is yes. There where it is always yes or no, and nothing can be wrong. */
  readonly holds?: (input: ConditionInput, fact: Fact | undefined) => boolean
  /** The same as data, where it is that comparisons of attributes hold together: for `isWithin`. */
  readonly bounds?: Ranges
  /**
   * Whether a complete input can still be answered with `missing`: it reads an input or an optional
   * field without asking `known` of it beside.
   */
  readonly mayMiss: boolean
  /** References that are there wherever the answer is yes, because the condition asks `known` of them. */
  readonly sure: readonly string[]
  /** What it reads, each once: references as they stand, and `'count.<kind>'`. */
  readonly reads: readonly string[]
  /** The gates of somebody's own that it asks, and where they stand. */
  readonly gates: readonly GatePart[]
}

/** A part of a condition that asks a gate of somebody's own. */
export interface GatePart {
  readonly part: Extended
  readonly path: Path
}
