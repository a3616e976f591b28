import { decimal } from '../../../foundation/index.ts'
import type { WeightedNode } from '../../../rulebook/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { sumNoted, timesNoted } from '../noted.ts'
import { planSum, planTimes } from '../plan.ts'

/** Parts times their weights. `parts` stand in the order of the node's. */
export function compileWeighted(node: WeightedNode, parts: readonly CompiledNode[]): CompiledNode {
  const { clause } = node
  const weighted = node.of.flatMap(({ weight }, index) => {
    const part = parts[index]
    return part ? [{ part, weight: decimal(weight) }] : []
  })
  const plan = planSum(weighted.map(({ part, weight }) => planTimes(part.plan, weight)))
  return compileIn(plan, (algebra) => {
    const values = weighted.map(({ part, weight }) => timesNoted(algebra, part, weight, { clause }))
    return sumNoted(algebra, values, { clause })
  })
}
