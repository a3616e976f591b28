import { decimal } from '../../foundation/index.ts'
import type { FactsNode } from '../../rulebook/index.ts'
import { type Algebra, type CompiledNode, compileIn, limiter, type Run } from '../program/index.ts'
import { capper } from './caps.ts'
import { planFacts } from './plan-facts.ts'
import { compileSweep, type FactsParts } from './sweep.ts'
import { compileWorth } from './worth.ts'

/** Points for facts of one kind: match → value → caps per window → floor, always in this order. */
export function compileFacts(node: FactsNode, parts: FactsParts): CompiledNode {
  const { clause } = node
  const { kind, cycle } = parts
  const worth = compileWorth(node, kind)
  const floor = node.floor === undefined ? undefined : decimal(node.floor)
  return compileIn(planFacts(node, worth.plan, cycle), (algebra) => {
    const total = totaller(algebra, node, parts, worth)
    const limit = limiter(algebra, { clause, floor })
    return (run) => {
      const mark = run.recorder.mark()
      const points = limit(run, mark, total(run))
      if (run.recorder.keeps) {
        const note = { op: 'same', value: algebra.exact(points), clause } as const
        run.recorder.gather(mark, { ...note, about: { item: 'facts', kind: kind.kind } })
      }
      return points
    }
  })
}

function totaller<V>(
  algebra: Algebra<V>,
  node: FactsNode,
  parts: FactsParts,
  worth: CompiledNode,
): (run: Run) => V {
  const { clause } = node
  const caps = capper(algebra, clause, node.caps ?? [])
  const sweep = compileSweep(algebra, node, parts, worth)
  return (run) => {
    const start = run.recorder.mark()
    const hold = caps()
    let total = algebra.zero
    sweep(run, (_, day, mark, points) => {
      total = algebra.add(total, hold(run, day, mark, points))
    })
    if (run.recorder.keeps) {
      run.recorder.gather(start, { op: 'sum', value: algebra.exact(total), clause })
    }
    return total
  }
}
