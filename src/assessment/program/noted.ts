import {
  type Exact,
  exact,
  type Json,
  multiply,
  type Note,
  one,
  type Rounding,
  roundTo,
  zero,
} from '../../foundation/index.ts'
import { type Algebra, compileExact, compileIn, exactly } from './algebra.ts'
import type { CompiledNode } from './compiled-node.ts'
import { planRounded } from './plan.ts'
import type { Run } from './run.ts'

/** What a note says besides its value: the clause, and what it was about. */
export interface NoteParts {
  readonly clause: string
  readonly about?: (run: Run) => Json
}

/** A spread that adds nothing would cost more than the step. */
function gather(run: Run, mark: number, note: Note, about: NoteParts['about']): void {
  run.recorder.gather(mark, about ? { ...note, about: about(run) } : note)
}

/** A value that was read, noted as a leaf of the trace: `what` it is. */
export function given(
  node: CompiledNode,
  what: string,
  { clause, about }: NoteParts,
): CompiledNode {
  return compileIn(node.plan, (algebra) => {
    const read = algebra.lift(node, one)
    return (run) => {
      const value = read(run)
      if (run.recorder.keeps) {
        const note = { op: 'given', what, value: algebra.exact(value), clause } as const
        gather(run, run.recorder.mark(), note, about)
      }
      return value
    }
  })
}

/** A part times a fixed factor, noted as one step. */
export function timesNoted<V>(
  algebra: Algebra<V>,
  part: CompiledNode,
  factor: Exact,
  { clause, about }: NoteParts,
): (run: Run) => V {
  const product = algebra.lift(part, factor)
  return (run) => {
    const mark = run.recorder.mark()
    const value = product(run)
    if (run.recorder.keeps) {
      const note = { op: 'times', by: factor, value: algebra.exact(value), clause } as const
      gather(run, mark, note, about)
    }
    return value
  }
}

/** Parts together, noted as one step. */
export function sumNoted<V>(
  algebra: Algebra<V>,
  parts: readonly ((run: Run) => V)[],
  { clause, about }: NoteParts,
): (run: Run) => V {
  const sum = algebra.total(parts)
  return (run) => {
    if (!run.recorder.keeps) return sum(run)
    const mark = run.recorder.mark()
    const total = sum(run)
    gather(run, mark, { op: 'sum', value: algebra.exact(total), clause }, about)
    return total
  }
}

/**
 * The average of the values since the mark, noted as their sum and its part; of none it is 0, and what
 * that means is for the clause.
 */
export function meanNoted(
  { recorder }: Run,
  mark: number,
  { total, count }: { readonly total: Exact; readonly count: number },
  clause: string,
): Exact {
  const by = count === 0 ? zero : exact(1, count)
  const value = multiply(total, by)
  if (recorder.keeps) {
    recorder.gather(mark, { op: 'sum', value: total, clause })
    recorder.gather(mark, { op: 'times', by, value, clause, about: { mean: count } })
  }
  return value
}

/** A value rounded to a multiple of `by`, noted as one step. */
export function roundedNoted(
  clause: string,
  of: CompiledNode,
  by: Exact,
  mode: Rounding,
): CompiledNode {
  const read = exactly(of)
  return compileExact(planRounded(of.plan, by, mode), (run) => {
    const mark = run.recorder.mark()
    const value = roundTo(read(run), by, mode)
    if (run.recorder.keeps) run.recorder.gather(mark, { op: 'round', by, mode, value, clause })
    return value
  })
}
