import { type Exact, invariant } from '../../../foundation/index.ts'
import type { ValueRefNode } from '../../../rulebook/index.ts'
import { wholeAt } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import type { Run } from '../run.ts'

/** A named value that is finished already: it is read, not computed again. */
export function compileValueRef(
  node: ValueRefNode,
  index: number,
  referred: CompiledNode,
): CompiledNode {
  const { clause } = node
  const passOn = (run: Run, value: Exact) => {
    const mark = run.recorder.mark()
    const trace = run.traces[index]
    invariant(trace !== undefined, 'a finished value left its trace')
    run.recorder.put(trace)
    run.recorder.gather(mark, { op: 'same', value, clause, about: { value: node.value } })
  }
  const read = (run: Run): Exact => {
    const value = run.results[index]
    invariant(value !== undefined, 'a value stands further up than what reads it')
    if (run.recorder.keeps) passOn(run, value)
    return value
  }
  if (!referred.whole) return { ...referred, run: read }
  const { plan, scale } = referred
  return { whole: true, plan, scale, run: (run) => wholeAt(read(run), scale) }
}
