import type { FactsNode } from '../../rulebook/index.ts'
import { type CompiledNode, compileIn } from '../program/index.ts'
import { capper } from './caps.ts'
import { closeFacts } from './close-facts.ts'
import { planFacts } from './plan-facts.ts'
import { compileSweep, type FactsParts } from './sweep.ts'
import { compileWorth } from './worth/compile-worth.ts'

/** Points for facts of one kind: match → value → multipliers → shares → caps per window → floor, always in this order. */
export function compileFacts(node: FactsNode, parts: FactsParts): CompiledNode {
  const worth = compileWorth(node, parts)
  return compileIn(planFacts(node, worth.plan, parts.cycle), (algebra) => {
    const sweep = compileSweep(algebra, node, parts, worth)
    const caps = capper(algebra, node.clause, node.caps ?? [])
    const close = closeFacts(algebra, node)
    return (run) => {
      const start = run.recorder.mark()
      const hold = caps()
      let total = algebra.zero
      sweep(run, (_, day, mark, points) => {
        total = algebra.add(total, hold(run, day, mark, points))
      })
      return close(run, start, total)
    }
  })
}
