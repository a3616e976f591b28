import type { Exact, Trace } from '../../foundation/index.ts'
import type { Plan } from './plan.ts'
import type { Rule } from './rule-table.ts'
import type { Run } from './run.ts'

/**
 * One clause, ready to run. Where something is missing it says so in the run and returns a stand-in,
 * which nobody may look at before the run's list of missing things is found empty.
 */
export type CompiledNode = WholeNode | FractionNode

/** A clause whose value is an integer at a fixed scale. */
export interface WholeNode {
  readonly whole: true
  readonly plan: Plan
  /** How the value comes about, where it is the same for everybody. */
  readonly known?: Trace
  readonly scale: number
  readonly run: (run: Run) => number
  /** The same as data, where it is a rule over attributes alone. */
  readonly rule?: Rule
  /** The same at another scale, which its own divides. */
  readonly at?: (scale: number) => (run: Run) => number
}

/** A clause whose value carries its own denominator. */
export interface FractionNode {
  readonly whole: false
  readonly plan: Plan
  readonly known?: Trace
  readonly run: (run: Run) => Exact
}
