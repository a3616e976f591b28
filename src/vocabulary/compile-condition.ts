import { type Path, type Refusal, type Result, refusal, refuse } from '../foundation/index.ts'
import type { CompiledCondition } from './compiled-condition.ts'
import type { Condition } from './condition.ts'
import type { ConditionCode } from './condition-code.ts'
import type { ConditionScope } from './condition-scope.ts'

/** Checks a condition against what may be read at its place and turns it into a closure. */
export function compileCondition(
  condition: Condition,
  scope: ConditionScope,
  path: Path,
): Result<CompiledCondition, Refusal<ConditionCode>> {
  return refuse(refusal('condition-invalid', { path, actual: [condition.op, typeof scope] }))
}
