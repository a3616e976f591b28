import type { PeriodKind } from '../../calendar/index.ts'
import { one } from '../../foundation/index.ts'
import type { FactsNode } from '../../rulebook/index.ts'
import type { CompiledCondition, FactKind } from '../../vocabulary/index.ts'
import type { Algebra, CompiledNode, Run } from '../program/index.ts'
import { dutyOf, type Give } from './duty.ts'

/** What a clause over facts needs besides its own data. */
export interface FactsParts {
  readonly kind: FactKind
  readonly where: CompiledCondition | undefined
  /** The kind of period that is reckoned: how many windows there can be. */
  readonly cycle: PeriodKind
}

/**
 * Goes through the facts of one clause in the order of their days and hands on what each is worth before
 * any cap, and what a duty that was not met gives. The fact is in hand (`run.fact`) while it is handed on.
 */
export type Sweep<V> = (run: Run, give: Give<V>) => void

/** Compiles match and value of one clause over facts, with all that says how often a fact counts. */
export function compileSweep<V>(
  algebra: Algebra<V>,
  node: FactsNode,
  { kind, where }: FactsParts,
  worth: CompiledNode,
): Sweep<V> {
  const duty = dutyOf(algebra, node)
  const points = algebra.lift(worth, one)
  return (run, give) => {
    const { facts, days } = run.datedFactsOf(kind.kind)
    const due = duty?.(run, give)
    for (let index = 0; index < days.length; index++) {
      const day = days[index]
      run.fact = facts[index]
      if (day === undefined || !matchesIn(where, run)) continue
      due?.met(day)
      run.fact = facts[index]
      const mark = run.recorder.mark()
      give(run, day, mark, points(run))
    }
    run.fact = undefined
    due?.settle()
  }
}

/**
 * Whether the fact in hand matches. What is missing for the answer is said together with the fact that
 * lacks it.
 */
export function matchesIn(where: CompiledCondition | undefined, run: Run): boolean {
  if (!where) return true
  const { missing } = run
  const before = missing.length
  const answer = where.run(run)
  for (let index = before; index < missing.length; index++) {
    missing[index] = `${missing[index]} of ${run.fact?.id ?? ''}`
  }
  return answer === 'yes'
}
