import { decimal, exact, multiply, one } from '../../../foundation/index.ts'
import type { InputNode } from '../../../rulebook/index.ts'
import type { InputSpec } from '../../../vocabulary/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { planBetween, planTimes } from '../plan.ts'
import { wholeNumber } from '../read-number.ts'
import type { Run } from '../run.ts'

/** A number from outside the period, times a factor. An absent one is missing. */
export function compileInput(node: InputNode, spec: InputSpec): CompiledNode {
  const factor = node.times === undefined ? one : decimal(node.times)
  const bare = planBetween(decimal(spec.from), decimal(spec.to), spec.decimals)
  const scale = 10 ** spec.decimals
  const { clause } = node
  return compileIn(planTimes(bare, factor), (algebra) => {
    const read: CompiledNode = {
      whole: true,
      plan: bare,
      scale,
      run: (run) => readInput(run, spec),
    }
    const value = algebra.lift(read, factor)
    return (run) => {
      const result = value(run)
      if (run.recorder.keeps) {
        const mark = run.recorder.mark()
        const given = exact(readInput(run, spec), scale)
        const about = { input: spec.name }
        run.recorder.gather(mark, { op: 'given', what: 'input', value: given, clause, about })
        const product = multiply(given, factor)
        run.recorder.gather(mark, { op: 'times', by: factor, value: product, clause, about })
      }
      return result
    }
  })
}

function readInput(run: Run, spec: InputSpec): number {
  const given = Object.hasOwn(run.inputs, spec.name) ? run.inputs[spec.name] : undefined
  if (given === undefined) {
    run.missing.push(`input.${spec.name}`)
    return 0
  }
  return wholeNumber(given, spec.decimals)
}
