import { one } from '../../../foundation/index.ts'
import type { HighestNode, LowestNode } from '../../../rulebook/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { planExtreme } from '../plan.ts'

/** The highest of several values, or the lowest. All are reckoned. */
export function compileExtreme(
  { kind: op, clause }: HighestNode | LowestNode,
  parts: readonly CompiledNode[],
): CompiledNode {
  const plans = parts.map((part) => part.plan)
  return compileIn(planExtreme(plans, op), (algebra) => {
    const values = parts.map((part) => algebra.lift(part, one))
    const further = op === 'highest' ? algebra.max : algebra.min
    return (run) => {
      const mark = run.recorder.mark()
      const value = values.map((read) => read(run)).reduce(further)
      if (run.recorder.keeps) run.recorder.gather(mark, { op, value: algebra.exact(value), clause })
      return value
    }
  })
}
