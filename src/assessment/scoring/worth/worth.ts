import type { Day } from '../../../calendar/index.ts'
import { one } from '../../../foundation/index.ts'
import type { Algebra, CompiledNode, Plan, Run } from '../../program/index.ts'

/** What a matched fact of one clause is worth before any cap, ready for the algebra of the clause. */
export interface Worth {
  readonly plan: Plan
  readonly in: <V>(algebra: Algebra<V>) => StartWorth<V>
}

/** Begins with one subject: what is counted from fact to fact begins anew. */
export type StartWorth<V> = () => ReadWorth<V>

/** What the fact in hand is worth. Facts come in the order of their days. */
export type ReadWorth<V> = (run: Run, day: Day) => V

/** A worth that each fact has by itself. */
export function byItself(node: CompiledNode): Worth {
  return {
    plan: node.plan,
    in: (algebra) => {
      const read = algebra.lift(node, one)
      return () => read
    },
  }
}
