import type { FactsNode } from '../../rulebook/index.ts'
import { type Algebra, type CompiledNode, compileIn, type Run } from '../program/index.ts'
import { type Allowance, capper } from './caps.ts'
import { closeFacts } from './close-facts.ts'
import type { Entry } from './entry.ts'
import { keepOnly } from './keep-only.ts'
import { planFacts } from './plan-facts.ts'
import { compileSweep, type FactsParts, type Sweep } from './sweep.ts'
import { compileWorth } from './worth/compile-worth.ts'

/** Points for facts of one kind: match → value → multipliers → shares → the best → caps per window → floor, always in this order. */
export function compileFacts(node: FactsNode, parts: FactsParts): CompiledNode {
  const worth = compileWorth(node, parts)
  return compileIn(planFacts(node, worth.plan, parts.cycle), (algebra) => {
    const sweep = compileSweep(algebra, node, parts, worth)
    const caps = capper(algebra, node.clause, node.caps ?? [])
    const close = closeFacts(algebra, node)
    if (node.only) return someOf(algebra, node, { sweep, caps, close })
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

/** The parts of a clause over facts, compiled. */
interface Compiled<V> {
  readonly sweep: Sweep<V>
  readonly caps: () => Allowance<V>
  readonly close: ReturnType<typeof closeFacts<V>>
}

/** Only some of the facts: which these are is seen when all are valued. */
function someOf<V>(
  algebra: Algebra<V>,
  node: FactsNode,
  { sweep, caps, close }: Compiled<V>,
): (run: Run) => V {
  return (run) => {
    const { recorder } = run
    const entries: Entry<V>[] = []
    sweep(run, (_, day, __, points) => {
      entries.push({ item: 0, fact: run.fact, day, points, trace: recorder.take() })
    })
    const start = recorder.mark()
    const hold = caps()
    let total = algebra.zero
    for (const { fact, day, points, trace } of keepOnly(algebra, node, run, entries)) {
      const mark = recorder.mark()
      if (trace) recorder.put(trace)
      run.fact = fact
      total = algebra.add(total, hold(run, day, mark, points))
    }
    run.fact = undefined
    return close(run, start, total)
  }
}
