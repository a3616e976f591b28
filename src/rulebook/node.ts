import type { Condition } from '../vocabulary/index.ts'
import type { ClauseBase } from './clause-base.ts'
import type { FactsNode } from './facts-node.ts'
import type { TalliesNode } from './tallies-node.ts'

/** One clause that gives a value. A rulebook's totals are trees of these few kinds. */
export type ValueNode =
  | FactsNode
  | TalliesNode
  | ConstantNode
  | InputNode
  | ValueRefNode
  | LinkedNode
  | SumNode
  | LessNode
  | WeightedNode
  | FirstNode

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

/** A named value that stands further up in the list of values. */
export interface ValueRefNode extends ClauseBase {
  readonly kind: 'value'
  readonly value: string
}

/** The graded value of a linked subject: a tenth of the branch's score for its secretary. */
export interface LinkedNode extends ClauseBase {
  readonly kind: 'linked'
  readonly link: string
  /** The factor; 1 where it is left out. */
  readonly times?: number
}

/** All parts together, then the cap, then the floor. */
export interface SumNode extends ClauseBase {
  readonly kind: 'sum'
  readonly of: readonly ValueNode[]
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
}

/** One part and its weight, above 0 and at most 1. */
export interface WeightedPart {
  readonly weight: number
  readonly value: ValueNode
}

/** The first option whose condition is yes; without any, `otherwise`. */
export interface FirstNode extends ClauseBase {
  readonly kind: 'first'
  readonly options: readonly FirstOption[]
  readonly otherwise: ValueNode
}

/** One option. The condition may read attributes, inputs, links and counts of facts, and must not be missing. */
export interface FirstOption {
  readonly when: Condition
  readonly value: ValueNode
}
