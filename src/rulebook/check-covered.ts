import { type Condition, implies, neverYes } from '../vocabulary/index.ts'
import { areFew } from './are-few.ts'
import { at, fault, type Spot } from './checking.ts'

/** One of several clauses in a row of which the first that holds is taken. */
export interface Taken {
  readonly clause: string
  /** The condition where it is sound. */
  readonly when: Condition | undefined
  /** Whether it is taken wherever its condition is not no. */
  readonly sure: boolean
  /** Whether it is taken only where its condition is yes. */
  readonly strict: boolean
}

/**
 * Notes every clause that is never taken, because whoever meets it meets one that stands above. Only what
 * is proven is refused.
 */
export function checkCovered(list: readonly Taken[], spot: Spot): void {
  if (!areFew(list.map(({ when }) => when))) return
  for (const [index, { when, strict, clause }] of list.entries()) {
    // What can never be yes was noted when it was read.
    if (!when || !strict || neverYes(when)) continue
    const above = list.slice(0, index).filter(({ sure }) => sure)
    const first = above.find((each) => each.when && implies(when, each.when))
    const alone = first?.clause
    if (alone === undefined && !isTakenBy(when, above)) continue
    const by = alone === undefined ? above.map((each) => each.clause) : [alone]
    fault(at(spot, index, 'when'), 'clause-covered', by, clause)
  }
}

/** Whether the clauses above take all together what none of them takes by itself. */
function isTakenBy(when: Condition, above: readonly Taken[]): boolean {
  const of = above.flatMap((each) => (each.when ? [each.when] : []))
  return of.length > 1 && implies(when, { op: 'any', of })
}
