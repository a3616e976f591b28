import { one } from '../../../foundation/index.ts'
import type { FirstNode } from '../../../rulebook/index.ts'
import type { CompiledCondition } from '../../../vocabulary/index.ts'
import { type Algebra, compileIn } from '../algebra.ts'
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
    const parts = [otherwise, ...options.map(({ value }) => value)]
    const values = parts.map((part) => algebra.lift(part, one))
    const tests = options.map(({ when }) => testOf(when))
    const chosen = choosing(tests)
    const quick = quickly(algebra, parts, values, tests)
    return (run) => {
      if (!run.recorder.keeps) return quick(run)
      const mark = run.recorder.mark()
      const option = chosen(run)
      const value = (values[option] ?? quick)(run)
      const about = { option: option === 0 ? 'otherwise' : option }
      run.recorder.gather(mark, { op: 'same', value: algebra.exact(value), clause, about })
      return value
    }
  })
}

/** Without a trace, what is known beforehand needs no running. */
function quickly<V>(
  algebra: Algebra<V>,
  parts: readonly CompiledNode[],
  values: readonly ((run: Run) => V)[],
  tests: readonly Holds[],
): (run: Run) => V {
  const known = parts.map((part) => part.known && algebra.constant(part.known))
  const [last = algebra.zero, only = algebra.zero] = known
  const [test] = tests
  const isKnown = !known.includes(undefined)
  if (isKnown && test && tests.length === 1) return (run) => (test(run, run.fact) ? only : last)
  const chosen = choosing(tests)
  if (isKnown) return (run) => known[chosen(run)] ?? last
  return (run) => values[chosen(run)]?.(run) ?? algebra.zero
}

type Holds = NonNullable<CompiledCondition['holds']>

/** Which condition is the first that is yes, counted from 1; 0 where none is. */
function choosing(tests: readonly Holds[]): (run: Run) => number {
  return (run) => tests.findIndex((test) => test(run, run.fact)) + 1
}

function testOf({ holds, run: ask }: CompiledCondition): Holds {
  return holds ?? ((run) => ask(run) === 'yes')
}
