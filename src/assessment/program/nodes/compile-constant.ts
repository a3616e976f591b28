import { decimal, freezeDeep, type Trace } from '../../../foundation/index.ts'
import type { ConstantNode } from '../../../rulebook/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { planOf } from '../plan.ts'
import { told } from '../told.ts'

/** A fixed number of points. */
export function compileConstant({ clause, points }: ConstantNode): CompiledNode {
  const value = decimal(points)
  const known: Trace = freezeDeep({ op: 'given', value, what: 'constant', from: [], clause })
  return { ...compileIn(planOf(value), (algebra) => told(algebra, known)), known }
}
