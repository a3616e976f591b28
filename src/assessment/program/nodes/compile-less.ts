import { decimal, one } from '../../../foundation/index.ts'
import type { LessNode } from '../../../rulebook/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { limiter } from '../limit.ts'
import { planDifference, planLimited } from '../plan.ts'

/** A value less its deductions, then the floor. */
export function compileLess(
  node: LessNode,
  from: CompiledNode,
  deductions: readonly CompiledNode[],
): CompiledNode {
  const { clause } = node
  const floor = node.floor === undefined ? undefined : decimal(node.floor)
  const difference = planDifference(
    from.plan,
    deductions.map((part) => part.plan),
  )
  return compileIn(planLimited(difference, undefined, floor), (algebra) => {
    const start = algebra.lift(from, one)
    const values = deductions.map((part) => algebra.lift(part, one))
    const limit = limiter(algebra, { clause, floor })
    return (run) => {
      const mark = run.recorder.mark()
      let rest = start(run)
      for (const value of values) rest = algebra.subtract(rest, value(run))
      if (run.recorder.keeps) {
        run.recorder.gather(mark, { op: 'difference', value: algebra.exact(rest), clause })
      }
      return limit(run, mark, rest)
    }
  })
}
