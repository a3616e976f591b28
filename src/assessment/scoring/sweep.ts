import type { PeriodKind } from '../../calendar/index.ts'
import type { FactsNode } from '../../rulebook/index.ts'
import type { CompiledCondition, ConditionScope, FactKind } from '../../vocabulary/index.ts'
import type { Algebra, Run } from '../program/index.ts'
import { dutyOf, type Give } from './duty.ts'
import { matchesIn } from './matches-in.ts'
import { holdingIn } from './validity.ts'
import type { Worth } from './worth/worth.ts'

/** What a clause over facts needs besides its own data. */
export interface FactsParts {
  readonly kind: FactKind
  /** What a time between two days may read. */
  readonly scope: ConditionScope
  readonly where: CompiledCondition | undefined
  /** The conditions of the multipliers, in their order. */
  readonly multipliers: readonly CompiledCondition[]
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
  worth: Worth,
): Sweep<V> {
  const duty = dutyOf(algebra, node)
  const start = worth.in(algebra)
  const holds = holdingIn(node)
  return (run, give) => {
    const { facts, days } = holds ? run.knownFactsOf(kind.kind) : run.datedFactsOf(kind.kind)
    const due = duty?.(run, give)
    const points = start()
    for (let index = 0; index < days.length; index++) {
      const day = days[index]
      run.fact = facts[index]
      if (day === undefined || !matchesIn(where, run)) continue
      if (holds && !holds(run, day)) continue
      if (due) {
        // What was not done is no fact.
        run.fact = undefined
        due.met(day)
        run.fact = facts[index]
      }
      const mark = run.recorder.mark()
      give(run, day, mark, points(run, day))
    }
    run.fact = undefined
    due?.settle()
  }
}
