import { add, type Exact, exact, zero } from '../../../foundation/index.ts'
import type { MeanNode } from '../../../rulebook/index.ts'
import { compileExact, exactly } from '../algebra.ts'
import { type ApplyingPart, appliesIn, noteNotApplicable } from '../applying.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { meanNoted } from '../noted.ts'
import { type Plan, planEither, planFraction, planOf, planSum, planTimes } from '../plan.ts'

/** The average of the parts that apply. `parts` stand in the order of the node's. */
export function compileMean(node: MeanNode, parts: readonly ApplyingPart[]): CompiledNode {
  const { clause } = node
  const readers = parts.map((part) => ({ part, value: exactly(part.value) }))
  return compileExact(planMean(node, parts), (run) => {
    const mark = run.recorder.mark()
    let [total, count]: [Exact, number] = [zero, 0]
    for (const { part, value } of readers) {
      if (appliesIn(run, part)) {
        total = add(total, value(run))
        count++
      } else noteNotApplicable(run, part.clause)
    }
    if (count === 0 && node.none === 'refuse') run.missing.push(`part.${clause}`)
    return meanNoted(run, mark, { total, count }, clause)
  })
}

/** With all parts always there, the average of the bounds; else anything between the outermost. */
function planMean({ none }: MeanNode, parts: readonly ApplyingPart[]): Plan {
  const plans = parts.map(({ value }) => value.plan)
  if (parts.every(({ applies }) => !applies)) {
    return planTimes(planSum(plans), exact(1, parts.length))
  }
  const { lo, hi } = planEither(none === 'zero' ? [...plans, planOf(zero)] : plans)
  return planFraction(lo, hi)
}
