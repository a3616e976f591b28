import { add, type Exact, exact, zero } from '../../../foundation/index.ts'
import type { MeanNode } from '../../../rulebook/index.ts'
import { compileExact, exactly } from '../algebra.ts'
import { type ApplyingPart, appliesIn, noteNotApplicable } from '../applying.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { type Counted, keepValues } from '../keep-values.ts'
import { meanNoted } from '../noted.ts'
import { type Plan, planEither, planFraction, planOf, planSum, planTimes } from '../plan.ts'

/** The average of the parts that apply. `parts` stand in the order of the node's. */
export function compileMean(node: MeanNode, parts: readonly ApplyingPart[]): CompiledNode {
  const { clause, only } = node
  const readers = parts.map((part) => ({ part, value: exactly(part.value) }))
  return compileExact(planMean(node, parts), (run) => {
    const mark = run.recorder.mark()
    let [total, count]: [Exact, number] = [zero, 0]
    const list: Counted[] = []
    for (const { part, value } of readers) {
      if (appliesIn(run, part)) {
        const own = value(run)
        total = add(total, own)
        count++
        if (only) list.push({ value: own, clause: part.clause })
      } else noteNotApplicable(run, part.clause)
    }
    if (count === 0 && node.none === 'refuse') run.missing.push(`part.${clause}`)
    if (only && count > 0) return keepValues(run, mark, list, { only, how: 'mean', clause })
    return meanNoted(run, mark, { total, count }, clause)
  })
}

/** With all parts always there, the average of the bounds; else anything between the outermost. */
function planMean({ none, only }: MeanNode, parts: readonly ApplyingPart[]): Plan {
  const plans = parts.map(({ value }) => value.plan)
  if (!only && parts.every(({ applies }) => !applies)) {
    return planTimes(planSum(plans), exact(1, parts.length))
  }
  const { lo, hi } = planEither(none === 'zero' ? [...plans, planOf(zero)] : plans)
  return planFraction(lo, hi)
}
