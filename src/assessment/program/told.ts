import type { Trace } from '../../foundation/index.ts'
import type { Algebra } from './algebra.ts'
import type { Run } from './run.ts'

/** A value that is the same for everybody, with the trace that was made of it beforehand. */
export function told<V>(algebra: Algebra<V>, trace: Trace): (run: Run) => V {
  const value = algebra.constant(trace.value)
  return ({ recorder }) => {
    if (recorder.keeps) recorder.put(trace)
    return value
  }
}
