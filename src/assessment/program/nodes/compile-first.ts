import { one } from '../../../foundation/index.ts'
import type { FirstNode } from '../../../rulebook/index.ts'
import type { CompiledCondition } from '../../../vocabulary/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { planEither } from '../plan.ts'

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
    const choices = options.map(({ when, value }) => ({ when, value: algebra.lift(value, one) }))
    const last = algebra.lift(otherwise, one)
    return (run) => {
      const mark = run.recorder.mark()
      const choice = choices.findIndex(({ when }) => when.run(run) === 'yes')
      const value = (choices[choice]?.value ?? last)(run)
      if (run.recorder.keeps) {
        const about = { option: choice < 0 ? 'otherwise' : choice + 1 }
        run.recorder.gather(mark, { op: 'same', value: algebra.exact(value), clause, about })
      }
      return value
    }
  })
}
