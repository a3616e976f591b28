import { decimal, one } from '../../../foundation/index.ts'
import type { SumNode } from '../../../rulebook/index.ts'
import type { FieldNumbers } from '../../../vocabulary/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { limiter } from '../limit.ts'
import { sumNoted } from '../noted.ts'
import { planLimited, planSum } from '../plan.ts'
import type { Run } from '../run.ts'

/** All parts together, then the cap, then the floor. */
export function compileSum(node: SumNode, parts: readonly CompiledNode[]): CompiledNode {
  const { clause } = node
  const cap = node.cap === undefined ? undefined : decimal(node.cap)
  const floor = node.floor === undefined ? undefined : decimal(node.floor)
  const plan = planLimited(planSum(parts.map((part) => part.plan)), cap, floor)
  const rules = parts.flatMap((part) => (part.whole && part.rule ? [part.rule] : []))
  return compileIn(plan, (algebra) => {
    const values = parts.map((part) => algebra.lift(part, one))
    const noted = sumNoted(algebra, values, { clause })
    const quick = rules.length === parts.length ? algebra.rules?.(rules) : undefined
    const total = quick ? silently(quick, noted) : noted
    if (!cap && !floor) return total
    const limit = limiter(algebra, { clause, cap, floor })
    return (run) => limit(run, run.recorder.mark(), total(run))
  })
}

/** Where nothing is kept, rules over attributes are asked all in one go. */
function silently<V>(quick: (values: FieldNumbers) => V, noted: (run: Run) => V): (run: Run) => V {
  return (run) => (run.recorder.keeps ? noted(run) : quick(run.slots))
}
