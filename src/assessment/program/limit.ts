import type { Exact } from '../../foundation/index.ts'
import type { Algebra } from './algebra.ts'
import type { Run } from './run.ts'

/** The limits of one clause: the cap first, then the floor. */
export interface Limits {
  readonly clause: string
  readonly cap?: Exact | undefined
  readonly floor?: Exact | undefined
}

/** Holds a value between the limits of its clause, and notes where one cut. `mark` is the clause's own. */
export function limiter<V>(
  algebra: Algebra<V>,
  limits: Limits,
): (run: Run, mark: number, value: V) => V {
  const { clause, cap, floor } = limits
  const highest = cap && algebra.constant(cap)
  const lowest = floor && algebra.constant(floor)
  return (run, mark, value) => {
    let held = value
    if (cap !== undefined && highest !== undefined) {
      held = algebra.min(held, highest)
      if (run.recorder.keeps && held !== value) {
        run.recorder.gather(mark, { op: 'at-most', by: cap, value: algebra.exact(held), clause })
      }
    }
    if (floor !== undefined && lowest !== undefined) {
      const before = held
      held = algebra.max(held, lowest)
      if (run.recorder.keeps && held !== before) {
        run.recorder.gather(mark, { op: 'at-least', by: floor, value: algebra.exact(held), clause })
      }
    }
    return held
  }
}
