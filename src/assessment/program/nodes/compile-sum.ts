import { decimal, one } from '../../../foundation/index.ts'
import type { SumNode } from '../../../rulebook/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { limiter } from '../limit.ts'
import { sumNoted } from '../noted.ts'
import { planLimited, planSum } from '../plan.ts'

/** All parts together, then the cap, then the floor. */
export function compileSum(node: SumNode, parts: readonly CompiledNode[]): CompiledNode {
  const { clause } = node
  const cap = node.cap === undefined ? undefined : decimal(node.cap)
  const floor = node.floor === undefined ? undefined : decimal(node.floor)
  const plan = planLimited(planSum(parts.map((part) => part.plan)), cap, floor)
  return compileIn(plan, (algebra) => {
    const values = parts.map((part) => algebra.lift(part, one))
    const total = sumNoted(algebra, values, { clause })
    if (!cap && !floor) return total
    const limit = limiter(algebra, { clause, cap, floor })
    return (run) => limit(run, run.recorder.mark(), total(run))
  })
}
