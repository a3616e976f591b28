import type { CompiledCondition } from '../../vocabulary/index.ts'
import type { Run } from '../program/index.ts'

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
