import { decimal } from '../../../foundation/index.ts'
import type { FixedValue } from '../../../rulebook/index.ts'
import { type CompiledNode, compileIn, given, planOf } from '../../program/index.ts'
import { aboutFact } from '../about-fact.ts'

/** The same points for every fact. */
export function fixedWorth(clause: string, value: FixedValue): CompiledNode {
  const points = decimal(value.points)
  const bare = compileIn(planOf(points), (algebra) => {
    const worth = algebra.constant(points)
    return () => worth
  })
  return given(bare, 'fact', { clause, about: (run) => aboutFact(run.fact) })
}
