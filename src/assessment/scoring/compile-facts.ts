import { decimal, type Exact, exact, one, zero } from '../../foundation/index.ts'
import type { FactsNode } from '../../rulebook/index.ts'
import type { CompiledCondition, FactKind } from '../../vocabulary/index.ts'
import {
  type Algebra,
  type CompiledNode,
  compileIn,
  limiter,
  type Plan,
  planEither,
  planLimited,
  planOf,
  planSum,
  planTimes,
  type Run,
} from '../program/index.ts'
import { capper } from './caps.ts'
import { dueWatch } from './due.ts'
import { factLimit } from './fact-limit.ts'
import { compileWorth } from './worth.ts'

/** What a clause over facts needs besides its own data. */
export interface FactsParts {
  readonly kind: FactKind
  readonly where: CompiledCondition | undefined
}

/** Points for facts of one kind: match → value → caps per window → floor, always in this order. */
export function compileFacts(node: FactsNode, { kind, where }: FactsParts): CompiledNode {
  const worth = compileWorth(node, kind)
  const floor = node.floor === undefined ? undefined : decimal(node.floor)
  return compileIn(planFacts(node, worth.plan, floor), (algebra) => {
    const total = totaller(algebra, node, kind, where, algebra.lift(worth, one))
    const limit = limiter(algebra, { clause: node.clause, floor })
    return (run) => {
      const mark = run.recorder.mark()
      const points = limit(run, mark, total(run))
      if (run.recorder.keeps) {
        const note = { op: 'same', value: algebra.exact(points), clause: node.clause } as const
        run.recorder.gather(mark, { ...note, about: { item: 'facts', kind: kind.kind } })
      }
      return points
    }
  })
}

function totaller<V>(
  algebra: Algebra<V>,
  node: FactsNode,
  kind: FactKind,
  where: CompiledCondition | undefined,
  worth: (run: Run) => V,
): (run: Run) => V {
  const { clause } = node
  const caps = capper(algebra, clause, node.caps ?? [])
  const due = dueWatch(clause, kind.kind, node.every)
  return (run) => {
    const start = run.recorder.mark()
    const { facts, days } = run.datedFactsOf(kind.kind)
    const hold = caps()
    const watch = due(run)
    let total = algebra.zero
    for (let index = 0; index < days.length; index++) {
      const day = days[index]
      run.fact = facts[index]
      if (day === undefined || (where && !matches(where, run))) continue
      const mark = run.recorder.mark()
      watch.met(day)
      total = algebra.add(total, hold(run, day, mark, worth(run)))
    }
    run.fact = undefined
    watch.settle()
    if (run.recorder.keeps) {
      run.recorder.gather(start, { op: 'sum', value: algebra.exact(total), clause })
    }
    return total
  }
}

/** What is missing for the answer is said together with the fact that lacks it. */
function matches(where: CompiledCondition, run: Run): boolean {
  const { missing } = run
  const before = missing.length
  const answer = where.run(run)
  for (let index = before; index < missing.length; index++) {
    missing[index] = `${missing[index]} of ${run.fact?.id ?? ''}`
  }
  return answer === 'yes'
}

/** Bounds from the clause: no more facts than the limit, no more points than a cap on the whole period. */
function planFacts(node: FactsNode, worth: Plan, floor: Exact | undefined): Plan {
  const all = planTimes(planEither([planOf(zero), worth]), exact(factLimit))
  // Beside the total there is the room under each cap, which deductions widen.
  const rooms = (node.caps ?? []).map(({ points }) => planOf(decimal(points)))
  const { lo, hi } = all
  const whole = node.caps?.find(({ per }) => per === 'period')
  return planLimited({ ...planSum([all, ...rooms]), lo, hi }, whole && decimal(whole.points), floor)
}
