import { invariant, okUnless, type Path, type Refusal, type Result } from '../foundation/index.ts'
import type { Elapsed } from './condition.ts'
import type { ConditionCode } from './condition-code.ts'
import type { Gathered } from './condition-part.ts'
import type { ConditionScope } from './condition-scope.ts'
import { type ElapsedReader, elapsedReader } from './elapsed-operand.ts'

/**
 * A time between two days as a number, for clauses that reckon with it. Refused like the condition that
 * would compare it; paths lead to where it stands.
 */
export function compileElapsed(
  { since, unit, until }: Elapsed,
  scope: ConditionScope,
  path: Path,
): Result<ElapsedReader, Refusal<ConditionCode>> {
  const gathered: Gathered = { faults: [], reads: new Set(), gates: [], parts: 0 }
  const place = { scope, path: [], depth: 1, gathered }
  const reader = elapsedReader({ since, unit, until }, place)
  const faults = gathered.faults.map((each) => ({ ...each, path }))
  return okUnless(faults, () => {
    invariant(reader !== undefined, 'no time is lost without a fault')
    return reader
  })
}
