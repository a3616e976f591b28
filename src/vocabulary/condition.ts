import type { ElapsedUnit } from '../calendar/index.ts'
import type { Json } from '../foundation/index.ts'
import type { FieldValue } from './fact.ts'

/**
 * A question with three answers: yes, no, and missing where something it reads is not there. JSON,
 * strict: no coercion, `missing` is never yes, `"10"` is not 10. At most 16 levels deep and 200 parts.
 */
export type Condition =
  | All
  | Any
  | Not
  | Equals
  | In
  | AtLeast
  | AtMost
  | Above
  | Below
  | Between
  | Known
  | Extended

/** Yes when every part is; no when one is no, whatever is missing. */
export interface All {
  readonly op: 'all'
  readonly of: readonly Condition[]
}

/** Yes when one part is, whatever is missing; no when every part is no. */
export interface Any {
  readonly op: 'any'
  readonly of: readonly Condition[]
}

/** The other answer; missing stays missing. */
export interface Not {
  readonly op: 'not'
  readonly of: Condition
}

/** The same value of the same type. */
export interface Equals {
  readonly op: 'equals'
  readonly left: Operand
  readonly right: FieldValue
}

/** One of a list of values, 1 to 100. */
export interface In {
  readonly op: 'in'
  readonly left: Operand
  readonly right: readonly FieldValue[]
}

/** Numbers only: `left ≥ right`. */
export interface AtLeast {
  readonly op: 'at-least'
  readonly left: Operand
  readonly right: number
}

/** Numbers only: `left ≤ right`. */
export interface AtMost {
  readonly op: 'at-most'
  readonly left: Operand
  readonly right: number
}

/** Numbers only: `left > right`. */
export interface Above {
  readonly op: 'above'
  readonly left: Operand
  readonly right: number
}

/** Numbers only: `left < right`. */
export interface Below {
  readonly op: 'below'
  readonly left: Operand
  readonly right: number
}

/** Numbers only: in an interval whose ends are stated. */
export interface Between {
  readonly op: 'between'
  readonly left: Operand
  readonly right: Interval
}

/** Whether the operand is there at all. Never missing. */
export interface Known {
  readonly op: 'known'
  readonly left: Reference
}

/**
 * A question that a gate of somebody's own answers, by its name among the extensions and with parameters
 * that it reads itself. Only where the whole subject is judged: in an option of `first`, a veto, a measure.
 */
export interface Extended {
  readonly op: 'extension'
  readonly use: string
  readonly params: Json
}

/**
 * What a condition reads: something by name, a count of facts, how long ago a date was, or a count of earlier
 * periods by their grade.
 */
export type Operand = Reference | CountOf | Elapsed | PastOf

/**
 * Something by name: a field of the fact in hand (`'fact.hours'`), an attribute of the subject
 * (`'subject.category'`), an input (`'input.last-year'`), a named value of the rulebook
 * (`'value.total'`), the grade of a linked subject (`'link.branch'`). Which of them may be read depends on the place of the condition.
 */
export type Reference = `${'fact' | 'subject' | 'input' | 'value' | 'link'}.${string}`

/**
 * How long ago a date was on some day: completed days, months or years, negative where the date is
 * later. A month is complete on the same day of a later month, or on its last day where it has none such.
 * "Joined within six months": `{ op: 'below', left: { since: 'subject.joined', unit: 'months', until:
 * 'period-end' }, right: 6 }`.
 */
export interface Elapsed {
  /** A date field of the fact in hand or of the subject; `'on'`: the day of the fact in hand. */
  readonly since: Reference | 'on'
  readonly unit: ElapsedUnit
  readonly until: ElapsedUntil
}

/**
 * The day that is asked about: the period's first or last, the last that is reckoned, the first such
 * `'MM-DD'` from the period's first day on (29 February is none), the day of the fact in hand, or another
 * date field: how many days after it was due something was done.
 */
export type ElapsedUntil =
  | 'period-start'
  | 'period-end'
  | 'as-of'
  | 'on'
  | `${number}-${number}`
  | Reference

/**
 * How many of the periods before this one have one of some grades: three of the last five years excellent,
 * twice in a row. This period is none of them, for its grade is still in the making.
 */
export interface PastOf {
  /** One or more grades of the rulebook. */
  readonly past: readonly string[]
  /** How many periods are looked at, 1 to 50. */
  readonly of: number
  /** Counts only those right before this one, up to the first with another grade. */
  readonly inARow?: true
  /**
   * What a period without a grade means: it is none of them and ends a row (`breaks`), it is passed over
   * and an earlier one looked at in its place (`skips`), or there is no answer as long as it could change
   * it (`refuse`: missing).
   */
  readonly gap: 'breaks' | 'skips' | 'refuse'
}

/** How many counted facts of one kind the period holds. */
export interface CountOf {
  readonly count: string
  /** Only those for which this is yes. It may read `fact.…` and `subject.…`. */
  readonly where?: Condition
}

/**
 * Numbers from `from` to `to`; an absent end is open to infinity. `ends` says whether the ends belong:
 * `'[)'` has its lower and not its upper.
 */
export interface Interval {
  readonly from?: number
  readonly to?: number
  readonly ends: IntervalEnds
}

/** Which ends of an interval belong to it. */
export type IntervalEnds = '[)' | '[]' | '(]' | '()'
