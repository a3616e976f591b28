import {
  compare,
  decimal,
  decimalText,
  type Exact,
  one,
  refusal,
} from '../../../foundation/index.ts'
import type { DecidedNode } from '../../../rulebook/index.ts'
import type { Decision } from '../../../vocabulary/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { planBetween, planEither } from '../plan.ts'
import type { Run } from '../run.ts'

/** How many fractional digits a decision may have: as many as any decimal. */
const decimals = 6

/** What people decided in the place of a value, or the value. */
export function compileDecided(node: DecidedNode, usual: CompiledNode): CompiledNode {
  const { clause, within } = node
  const from = within ? decimal(within.from) : usual.plan.lo
  const to = within ? decimal(within.to) : usual.plan.hi
  const plan = planEither([usual.plan, planBetween(from, to, decimals)])
  return compileIn(plan, (algebra) => {
    const value = algebra.lift(usual, one)
    return (run) => {
      const mark = run.recorder.mark()
      const decision = run.decisions.find((each) => each.clause === clause)
      if (!decision) {
        const same = value(run)
        if (run.recorder.keeps) {
          run.recorder.gather(mark, { op: 'same', value: algebra.exact(same), clause })
        }
        return same
      }
      const points = pointsOf(run, decision, from, to)
      if (!points) return algebra.zero
      if (run.recorder.keeps) {
        const about = { decidedBy: decision.by, reason: decision.reason }
        run.recorder.gather(mark, { op: 'given', what: 'decided', value: points, clause, about })
      }
      return algebra.constant(points)
    }
  })
}

/** The points decided; `undefined` after noting that they lie out of bounds. */
function pointsOf(run: Run, decision: Decision, from: Exact, to: Exact): Exact | undefined {
  // The input was checked: a decision about a value has points.
  const points = decimal(decision.points ?? 0)
  if (compare(points, from) >= 0 && compare(points, to) <= 0) return points
  const path = ['decisions', run.decisions.indexOf(decision), 'points']
  const expected = { from: decimalText(from), to: decimalText(to) }
  const actual = decimalText(points)
  run.faults.push(
    refusal('decision-out-of-bounds', { subject: decision.clause, path, expected, actual }),
  )
  return undefined
}
