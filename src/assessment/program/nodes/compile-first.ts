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
    const choices = options.map(({ value }) => algebra.lift(value, one))
    const last = algebra.lift(otherwise, one)
    const chosen = choosing(options.map(({ when }) => when))
    return (run) => {
      const mark = run.recorder.keeps ? run.recorder.mark() : 0
      const choice = chosen(run)
      const value = (choices[choice] ?? last)(run)
      if (run.recorder.keeps) {
        const about = { option: choice < 0 ? 'otherwise' : choice + 1 }
        run.recorder.gather(mark, { op: 'same', value: algebra.exact(value), clause, about })
      }
      return value
    }
  })
}

/** The position of the first condition that is yes, or −1. */
function choosing(conditions: readonly CompiledCondition[]): (run: Run) => number {
  const tests = conditions.map(({ holds, run: ask }) => holds ?? ((run: Run) => ask(run) === 'yes'))
  const [only] = tests
  if (only && tests.length === 1) return (run) => (only(run) ? 0 : -1)
  return (run) => tests.findIndex((test) => test(run))
}
