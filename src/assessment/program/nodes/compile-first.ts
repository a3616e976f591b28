import { one } from '../../../foundation/index.ts'
import type { FirstNode } from '../../../rulebook/index.ts'
import type { CompiledCondition } from '../../../vocabulary/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { planEither } from '../plan.ts'
import type { Run } from '../run.ts'

/** One option, ready to run. */
export interface CompiledOption {
  readonly when: CompiledCondition
  readonly value: CompiledNode
}

/** The first option whose condition is yes, or what stands otherwise. */
export function compileFirst(
  node: FirstNode,
  options: readonly CompiledOption[],
  otherwise: CompiledNode,
): CompiledNode {
  const { clause } = node
  const plan = planEither([...options.map(({ value }) => value.plan), otherwise.plan])
  return compileIn(plan, (algebra) => {
    const last = algebra.lift(otherwise, one)
    const values = [last, ...options.map(({ value }) => algebra.lift(value, one))]
    const chosen = choosing(options.map(({ when }) => when))
    return (run) => {
      if (!run.recorder.keeps) return (values[chosen(run)] ?? last)(run)
      const mark = run.recorder.mark()
      const option = chosen(run)
      const value = (values[option] ?? last)(run)
      const about = { option: option === 0 ? 'otherwise' : option }
      run.recorder.gather(mark, { op: 'same', value: algebra.exact(value), clause, about })
      return value
    }
  })
}

/** Which condition is the first that is yes, counted from 1; 0 where none is. */
function choosing(conditions: readonly CompiledCondition[]): (run: Run) => number {
  const tests = conditions.map(({ holds, run: ask }) => holds ?? ((run: Run) => ask(run) === 'yes'))
  const [only] = tests
  if (only && tests.length === 1) return (run) => (only(run) ? 1 : 0)
  return (run) => tests.findIndex((test) => test(run)) + 1
}
