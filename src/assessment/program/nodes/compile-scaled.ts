import { decimal, divide, type Exact, type Rounding, roundTo } from '../../../foundation/index.ts'
import type { ScaledNode } from '../../../rulebook/index.ts'
import { compileExact, compileIn, exactly } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { timesNoted } from '../noted.ts'
import { planRounded, planTimes } from '../plan.ts'

/** A value × `times` ÷ `per`, then rounded where the clause says so. */
export function compileScaled(node: ScaledNode, of: CompiledNode): CompiledNode {
  const { clause, times = 1, per = 1, rounding, to = 1 } = node
  const factor = divide(decimal(times), decimal(per))
  const scaled = compileIn(planTimes(of.plan, factor), (algebra) =>
    timesNoted(algebra, of, factor, { clause }),
  )
  if (rounding === undefined || rounding === '?') return scaled
  return rounded(clause, scaled, decimal(to), rounding)
}

function rounded(clause: string, of: CompiledNode, by: Exact, mode: Rounding): CompiledNode {
  const value = exactly(of)
  return compileExact(planRounded(of.plan, by, mode), (run) => {
    const mark = run.recorder.mark()
    const held = roundTo(value(run), by, mode)
    if (run.recorder.keeps)
      run.recorder.gather(mark, { op: 'round', by, mode, value: held, clause })
    return held
  })
}
