import { decimal, divide } from '../../../foundation/index.ts'
import type { ScaledNode } from '../../../rulebook/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { roundedNoted, timesNoted } from '../noted.ts'
import { planTimes } from '../plan.ts'

/** A value × `times` ÷ `per`, then rounded where the clause says so. */
export function compileScaled(node: ScaledNode, of: CompiledNode): CompiledNode {
  const { clause, times = 1, per = 1, rounding, to = 1 } = node
  const factor = divide(decimal(times), decimal(per))
  const scaled = compileIn(planTimes(of.plan, factor), (algebra) =>
    timesNoted(algebra, of, factor, { clause }),
  )
  if (rounding === undefined || rounding === '?') return scaled
  return roundedNoted(clause, scaled, decimal(to), rounding)
}
