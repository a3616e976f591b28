import { decimal, one } from '../../../foundation/index.ts'
import type { ElapsedNode } from '../../../rulebook/index.ts'
import type { ConditionScope } from '../../../vocabulary/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { lapseIn } from '../lapse-in.ts'
import { given, timesNoted } from '../noted.ts'
import { planTimes } from '../plan.ts'

/** How long ago a date of the subject was, times a factor. */
export function compileElapsedNode(node: ElapsedNode, scope: ConditionScope): CompiledNode {
  const { clause, times, since, unit } = node
  const factor = times === undefined ? one : decimal(times)
  const about = () => ({ since: since.slice(since.indexOf('.') + 1), unit })
  const parts = { clause, about }
  const read = given(lapseIn(node, scope), 'elapsed', parts)
  return compileIn(planTimes(read.plan, factor), (algebra) =>
    timesNoted(algebra, read, factor, parts),
  )
}
