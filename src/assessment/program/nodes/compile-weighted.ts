import { decimal } from '../../../foundation/index.ts'
import type { WeightedNode } from '../../../rulebook/index.ts'
import { type Algebra, compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { planSum, planTimes } from '../plan.ts'
import type { Run } from '../run.ts'

/** Parts times their weights. `parts` stand in the order of the node's. */
export function compileWeighted(node: WeightedNode, parts: readonly CompiledNode[]): CompiledNode {
  const { clause } = node
  const weighted = node.of.flatMap(({ weight }, index) => {
    const part = parts[index]
    return part ? [{ part, weight: decimal(weight) }] : []
  })
  const plan = planSum(weighted.map(({ part, weight }) => planTimes(part.plan, weight)))
  return compileIn(plan, (algebra) => {
    const values = weighted.map(({ part, weight }) => weigh(algebra, clause, part, weight))
    return (run) => {
      const mark = run.recorder.mark()
      let total = algebra.zero
      for (const value of values) total = algebra.add(total, value(run))
      if (run.recorder.keeps) {
        run.recorder.gather(mark, { op: 'sum', value: algebra.exact(total), clause })
      }
      return total
    }
  })
}

function weigh<V>(
  algebra: Algebra<V>,
  clause: string,
  part: CompiledNode,
  weight: ReturnType<typeof decimal>,
): (run: Run) => V {
  const value = algebra.lift(part, weight)
  return (run) => {
    const mark = run.recorder.mark()
    const result = value(run)
    if (run.recorder.keeps) {
      run.recorder.gather(mark, { op: 'times', by: weight, value: algebra.exact(result), clause })
    }
    return result
  }
}
