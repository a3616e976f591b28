import {
  decimal,
  divide,
  type Exact,
  min,
  one,
  sign,
  type Trace,
  zero,
} from '../../../foundation/index.ts'
import type { RatioNode } from '../../../rulebook/index.ts'
import { compileExact, exactly } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { planRatio } from '../plan-ratio.ts'
import type { Run } from '../run.ts'

/** One value divided by another; `undefined` where nothing bounds what comes out. */
export function compileRatio(
  node: RatioNode,
  of: CompiledNode,
  to: CompiledNode,
): CompiledNode | undefined {
  const { clause } = node
  const atMost = node.atMost === undefined ? undefined : decimal(node.atMost)
  const plan = planRatio(of.plan, to.plan, { zero: node.zero, atMost })
  if (!plan) return undefined
  const [dividend, divisor] = [exactly(of), exactly(to)]
  return compileExact(plan, (run) => {
    const mark = run.recorder.mark()
    const value = quotient(node, run, mark, dividend(run), divisor(run))
    if (atMost === undefined) return value
    const held = min(value, atMost)
    if (run.recorder.keeps && held !== value) {
      run.recorder.gather(mark, { op: 'at-most', by: atMost, value: held, clause })
    }
    return held
  })
}

function quotient(node: RatioNode, run: Run, mark: number, of: Exact, to: Exact): Exact {
  if (sign(to) === 0) return withoutDivisor(node, run, mark)
  const value = divide(of, to)
  if (run.recorder.keeps) {
    run.recorder.gather(mark, { op: 'quotient', value, clause: node.clause })
  }
  return value
}

/** What a divisor of 0 means is the rulebook's choice. */
function withoutDivisor({ clause, zero: means }: RatioNode, run: Run, mark: number): Exact {
  if (means === 'refuse') run.missing.push(`divisor.${clause}`)
  const value = means === 'one' ? one : zero
  const { recorder } = run
  if (recorder.keeps) {
    // Both values stay in the trace, for nothing: they say why the choice applied.
    for (const part of [recorder.take(), recorder.take()].reverse()) putIdle(run, clause, part)
    const note = { op: 'given', what: 'no-divisor', value, clause } as const
    recorder.gather(recorder.mark(), note)
    recorder.gather(mark, { op: 'sum', value, clause, about: { means } })
  }
  return value
}

function putIdle({ recorder }: Run, clause: string, part: Trace | undefined): void {
  if (part) recorder.put({ op: 'times', by: zero, value: zero, clause, from: [part] })
}
