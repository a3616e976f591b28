import { freezeDeep, one, type Trace } from '../../../foundation/index.ts'
import type { FirstNode } from '../../../rulebook/index.ts'
import type { CompiledCondition } from '../../../vocabulary/index.ts'
import { type Algebra, compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { planEither } from '../plan.ts'
import type { Rule } from '../rule-table.ts'
import type { Run } from '../run.ts'
import { told } from '../told.ts'

/** One option, ready to run. */
export interface CompiledOption {
  readonly when: CompiledCondition
  readonly value: CompiledNode
}

/** The first option whose condition is yes, or what stands otherwise. */
export function compileFirst(
  { clause }: FirstNode,
  options: readonly CompiledOption[],
  otherwise: CompiledNode,
): CompiledNode {
  const chosen = choosing(options.map(({ when }) => testOf(when)))
  const choices = [
    choiceOf(otherwise, clause, 'otherwise'),
    ...options.map(({ value }, at) => choiceOf(value, clause, at + 1)),
  ]
  const compiled = compileIn(planEither(choices.map(({ part }) => part.plan)), (algebra) => {
    const values = choices.map((choice) => chosenIn(algebra, choice))
    return (run) => values[chosen(run)]?.(run) ?? algebra.zero
  })
  const rule = ruleOf(options, choices)
  return rule && compiled.whole ? { ...compiled, rule } : compiled
}

/** What can be chosen, and what is noted of it when it is. */
interface Choice {
  readonly part: CompiledNode
  readonly note: Pick<Trace, 'clause' | 'about'>
  /** The whole trace, where it is the same for everybody. */
  readonly known: Trace | undefined
}

function choiceOf(part: CompiledNode, clause: string, option: number | 'otherwise'): Choice {
  const note = { clause, about: { option } }
  const { known } = part
  if (!known) return { part, note, known }
  const { value } = known
  return { part, note, known: freezeDeep({ op: 'same', value, from: [known], ...note }) }
}

function chosenIn<V>(algebra: Algebra<V>, { part, note, known }: Choice): (run: Run) => V {
  if (known) return told(algebra, known)
  const read = algebra.lift(part, one)
  return (run) => {
    const mark = run.recorder.mark()
    const value = read(run)
    if (run.recorder.keeps) {
      run.recorder.gather(mark, { op: 'same', value: algebra.exact(value), ...note })
    }
    return value
  }
}

/** One option and what stands otherwise as a rule, where both are the same for everybody. */
function ruleOf(
  [option, ...others]: readonly CompiledOption[],
  [otherwise, held]: readonly Choice[],
): Rule | undefined {
  const bounds = others.length === 0 ? option?.when.bounds : undefined
  if (!bounds || bounds.slots.length === 0 || bounds.lists.length > 0) return undefined
  if (!held?.known || !otherwise?.known) return undefined
  return { bounds, held: held.known, otherwise: otherwise.known }
}

type Holds = NonNullable<CompiledCondition['holds']>

/** Which condition is the first that is yes, counted from 1; 0 where none is. */
function choosing(tests: readonly Holds[]): (run: Run) => number {
  return (run) => {
    for (let at = 0; at < tests.length; at++) if (tests[at]?.(run, run.fact)) return at + 1
    return 0
  }
}

function testOf({ holds, run: ask }: CompiledCondition): Holds {
  return holds ?? ((run) => ask(run) === 'yes')
}
