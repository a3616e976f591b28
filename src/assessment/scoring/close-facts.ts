import { decimal } from '../../foundation/index.ts'
import type { FactsNode } from '../../rulebook/index.ts'
import { type Algebra, limiter, type Run } from '../program/index.ts'

/** Ends a clause over facts: what its facts gave together, its floor, and the note that it is one entry. */
export function closeFacts<V>(
  algebra: Algebra<V>,
  { clause, fact, floor }: Pick<FactsNode, 'clause' | 'fact' | 'floor'>,
): (run: Run, mark: number, total: V) => V {
  const limit = limiter(algebra, {
    clause,
    floor: floor === undefined ? undefined : decimal(floor),
  })
  const about = { item: 'facts', kind: fact }
  return (run, mark, total) => {
    const { recorder } = run
    if (recorder.keeps) recorder.gather(mark, { op: 'sum', value: algebra.exact(total), clause })
    const points = limit(run, mark, total)
    if (recorder.keeps) {
      recorder.gather(mark, { op: 'same', value: algebra.exact(points), clause, about })
    }
    return points
  }
}
