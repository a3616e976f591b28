import type { PeriodKind } from '../calendar/index.ts'
import type { Json, Rounding } from '../foundation/index.ts'
import type { Condition } from '../vocabulary/index.ts'
import type { Choice } from './choice.ts'
import type { ClauseBase } from './clause-base.ts'
import type { CountNode } from './count-node.ts'
import type { FactsNode } from './facts-node.ts'
import type { GroupNode } from './group-node.ts'
import type { InARow, Kept } from './kept.ts'
import type { Lapse } from './lapse.ts'
import type { LinkedNode } from './linked-node.ts'
import type { PluralityNode } from './plurality-node.ts'
import type { ShareNode } from './share-node.ts'
import type { TalliesNode } from './tallies-node.ts'

/** One clause that gives a value. A rulebook's totals are trees of these few kinds. */
export type ValueNode =
  | FactsNode
  | GroupNode
  | CountNode
  | TalliesNode
  | ShareNode
  | PluralityNode
  | ConstantNode
  | InputNode
  | AttributeNode
  | ElapsedNode
  | ValueRefNode
  | LinkedNode
  | SumNode
  | LessNode
  | WeightedNode
  | FirstNode
  | LadderNode
  | ScaledNode
  | RatioNode
  | MeanNode
  | HighestNode
  | LowestNode
  | SubPeriodsNode
  | DecidedNode
  | ExtensionNode

/** A fixed number of points: a base, a full score. */
export interface ConstantNode extends ClauseBase {
  readonly kind: 'constant'
  readonly points: number
}

/** A number from outside the period, times a factor: a fifth of last year's total. */
export interface InputNode extends ClauseBase {
  readonly kind: 'input'
  readonly input: string
  /** The factor; 1 where it is left out. */
  readonly times?: number
}

/**
 * A number that is known of the subject, times a factor: a point for each year of service. An attribute
 * that may be absent and is makes the value missing.
 */
export interface AttributeNode extends ClauseBase {
  readonly kind: 'attribute'
  /** A number among the attributes. */
  readonly attribute: string
  /** The factor; 1 where it is left out. */
  readonly times?: number
}

/**
 * How long ago a date of the subject was, times a factor: half a point for each full month of service. An
 * attribute that may be absent and is makes the value missing.
 */
export interface ElapsedNode extends ClauseBase, Lapse {
  readonly kind: 'elapsed'
  /** The factor; 1 where it is left out. */
  readonly times?: number
}

/** A named value that stands further up in the list of values. */
export interface ValueRefNode extends ClauseBase {
  readonly kind: 'value'
  readonly value: string
}

/** All parts together, or only some of them, then the cap, then the floor. */
export interface SumNode extends ClauseBase {
  readonly kind: 'sum'
  readonly of: readonly ValueNode[]
  /** Which of the parts count, added up: `'middle'` of an even number gives two. Their mean is a `mean`. */
  readonly only?: Kept
  readonly cap?: number
  readonly floor?: number
}

/** A value less its deductions (each a number of points that is taken off), then the floor. */
export interface LessNode extends ClauseBase {
  readonly kind: 'less'
  readonly from: ValueNode
  readonly deductions: readonly ValueNode[]
  readonly floor?: number
}

/** Parts times their weights. The weights sum to exactly 1. */
export interface WeightedNode extends ClauseBase {
  readonly kind: 'weighted'
  readonly of: readonly WeightedPart[]
  /**
   * What it means that a part does not apply: its weight goes to the others in proportion (refused with
   * `missing` where none applies), it gives `zero`, or the reckoning is refused with `missing`. Needed
   * where a part has a condition.
   */
  readonly notApplicable?: Choice<'reweight' | 'zero' | 'refuse'>
}

/** One part and its weight, above 0 and at most 1. */
export interface WeightedPart {
  readonly weight: number
  readonly value: ValueNode
  /** Whether it counts; it always does where this is left out. It may read what an option of `first` may. */
  readonly applies?: Condition
}

/** The first option whose condition is yes; without any, `otherwise`. */
export interface FirstNode extends ClauseBase {
  readonly kind: 'first'
  readonly options: readonly FirstOption[]
  readonly otherwise: ValueNode
}

/** One option. The condition may read attributes, inputs, links, counts of facts and the named values above, and must not be missing. */
export interface FirstOption {
  readonly when: Condition
  readonly value: ValueNode
}

/**
 * A value looked up on steps: forty hours make five points, sixty make eight. `how`: `highest` gives
 * the points of the last step reached; `sum` those of all steps reached together; `slices` counts from
 * `below` on, each part of the value between a step's `from` and the next step's times the step's points
 * (three points a year above 48).
 */
export interface LadderNode extends ClauseBase {
  readonly kind: 'ladder'
  readonly of: ValueNode
  readonly how: 'highest' | 'sum' | 'slices'
  /** From the lowest to the highest, at least one. */
  readonly steps: readonly LadderStep[]
  /** The points where no step is reached; what slices begin from. */
  readonly below: number
}

/** One step of a ladder. */
export interface LadderStep {
  readonly from: number
  /** Reached `at` its beginning, or only `above` it. Slices give the same either way. */
  readonly reached: 'at' | 'above'
  /** Points, or points a unit where the ladder counts slices. May be below 0. */
  readonly points: number
}

/** A value × `times` ÷ `per`, then rounded: fifty hours as sixty points, an average for each item left out. */
export interface ScaledNode extends ClauseBase {
  readonly kind: 'scaled'
  readonly of: ValueNode
  /** The factor; 1 where it is left out. */
  readonly times?: number
  /** What is divided by, above 0; 1 where it is left out. */
  readonly per?: number
  /** Needed where `to` stands; without both nothing is rounded. */
  readonly rounding?: Choice<Rounding>
  /** A multiple of what it is rounded to, above 0; 1 where it is left out. */
  readonly to?: number
}

/**
 * One value divided by another: tasks done by tasks set. It must have bounds: where the divisor comes
 * close to 0 without a least step (a mean, another ratio), both values must not be below 0 and `atMost`
 * must stand, or compiling is refused with `ratio-unbounded`.
 */
export interface RatioNode extends ClauseBase {
  readonly kind: 'ratio'
  readonly of: ValueNode
  readonly to: ValueNode
  /** What a divisor of 0 means: `refuse` with `missing`, or the ratio is 0 or 1. */
  readonly zero: Choice<'refuse' | 'zero' | 'one'>
  /** The most that the ratio counts, at least 0. */
  readonly atMost?: number
}

/** The average of the parts that apply. A part that does not apply is not reckoned at all. */
export interface MeanNode extends ClauseBase {
  readonly kind: 'mean'
  /** At least one. */
  readonly of: readonly MeanPart[]
  /** Which of those that apply count. */
  readonly only?: Kept
  /** What it means that no part applies: 0 points, or refused with `missing`. Needed where every part has a condition. */
  readonly none?: Choice<'zero' | 'refuse'>
}

/** One part of an average. */
export interface MeanPart {
  readonly value: ValueNode
  /** Whether it counts; it always does where this is left out. It may read what an option of `first` may. */
  readonly applies?: Condition
}

/** The highest of several values, at least one. */
export interface HighestNode extends ClauseBase {
  readonly kind: 'highest'
  readonly of: readonly ValueNode[]
}

/** The lowest of several values, at least one. */
export interface LowestNode extends ClauseBase {
  readonly kind: 'lowest'
  readonly of: readonly ValueNode[]
}

/** What an item of somebody's own gives (`defineItem`), for a text that is decided case by case. */
export interface ExtensionNode extends ClauseBase {
  readonly kind: 'extension'
  /** Its name among the extensions. */
  readonly use: string
  /** Read by the item itself. */
  readonly params: Json
}

/**
 * One value reckoned anew in each window of the period, then summed or averaged: the year as twelve
 * months. Inside a window there are only its own days: facts and counts of facts, caps on the period,
 * what is due, and the tallies that name the window as their `period`. Inputs, links and named values
 * are those of the whole period. A window that the period cuts is reckoned for its days inside.
 */
export interface SubPeriodsNode extends ClauseBase {
  readonly kind: 'sub-periods'
  readonly window: PeriodKind
  readonly of: ValueNode
  /** A mean of no window at all is refused with `missing`; a sum of none is 0. */
  readonly combine: 'sum' | 'mean'
  /** Which of the windows count: some of the best or worst, wherever they lie, or so many in a row. */
  readonly only?: Kept | InARow
  /** What becomes of the window that the day of the reckoning lies in, before its last day. Later ones are left out. */
  readonly unfinished: Choice<'counts' | 'skips'>
}

/**
 * What people decided in the place of a value, with who and why (`SubjectInput.decisions`); where they
 * decided nothing, the value itself. A decision beyond the bounds is refused with
 * `decision-out-of-bounds`.
 */
export interface DecidedNode extends ClauseBase {
  readonly kind: 'decided'
  readonly of: ValueNode
  /** The points that may be decided, both ends included. Without it, what the value itself could be. */
  readonly within?: { readonly from: number; readonly to: number }
  /** The role that decides. */
  readonly decidedBy: string
}
