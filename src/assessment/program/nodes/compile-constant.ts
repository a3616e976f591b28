import { decimal } from '../../../foundation/index.ts'
import type { ConstantNode } from '../../../rulebook/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { planOf } from '../plan.ts'

/** A fixed number of points. */
export function compileConstant(node: ConstantNode): CompiledNode {
  const points = decimal(node.points)
  const compiled = compileIn(planOf(points), (algebra) => {
    const value = algebra.constant(points)
    const note = { op: 'given', what: 'constant', value: points, clause: node.clause } as const
    return ({ recorder }) => {
      if (recorder.keeps) recorder.gather(recorder.mark(), note)
      return value
    }
  })
  return { ...compiled, known: points }
}
