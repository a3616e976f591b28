import { invariant, one } from '../../../foundation/index.ts'
import type { FirstNode } from '../../../rulebook/index.ts'
import type { CompiledCondition } from '../../../vocabulary/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { planEither } from '../plan.ts'
import type { Rule } from '../rule-table.ts'
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
  const compiled = compileIn(plan, (algebra) => {
    const parts = [otherwise, ...options.map(({ value }) => value)]
    const values = parts.map((part) => algebra.lift(part, one))
    const tests = options.map(({ when }) => testOf(when))
    const chosen = choosing(tests)
    const traced = (run: Run) => {
      const mark = run.recorder.mark()
      const option = chosen(run)
      const value = values[option]?.(run) ?? algebra.zero
      const about = { option: option === 0 ? 'otherwise' : option }
      run.recorder.gather(mark, { op: 'same', value: algebra.exact(value), clause, about })
      return value
    }
    const known = parts.map((part) => part.known && algebra.constant(part.known))
    return known.includes(undefined)
      ? (run) => (run.recorder.keeps ? traced(run) : (values[chosen(run)]?.(run) ?? algebra.zero))
      : amongKnown(known, tests, traced)
  })
  const rule = ruleOf(options, otherwise)
  return rule && compiled.whole ? { ...compiled, rule } : compiled
}

/** Without a trace, what is known beforehand needs no running. */
function amongKnown<V>(
  known: readonly (V | undefined)[],
  tests: readonly Holds[],
  traced: (run: Run) => V,
): (run: Run) => V {
  const [last, only] = known
  const [test] = tests
  invariant(last !== undefined && only !== undefined && test !== undefined, 'there is an option')
  if (tests.length === 1) {
    return (run) => (run.recorder.keeps ? traced(run) : test(run, run.fact) ? only : last)
  }
  const chosen = choosing(tests)
  return (run) => (run.recorder.keeps ? traced(run) : (known[chosen(run)] ?? last))
}

/** The one option and what stands otherwise as a rule, where both are the same for everybody. */
function ruleOf(options: readonly CompiledOption[], otherwise: CompiledNode): Rule | undefined {
  const [option] = options
  const bounds = options.length === 1 ? option?.when.bounds : undefined
  const held = option?.value.known
  if (!bounds || bounds.lists.length > 0 || !held || !otherwise.known) return undefined
  return { bounds, held, otherwise: otherwise.known }
}

type Holds = NonNullable<CompiledCondition['holds']>

/** Which condition is the first that is yes, counted from 1; 0 where none is. */
function choosing(tests: readonly Holds[]): (run: Run) => number {
  return (run) => tests.findIndex((test) => test(run, run.fact)) + 1
}

function testOf({ holds, run: ask }: CompiledCondition): Holds {
  return holds ?? ((run) => ask(run) === 'yes')
}
