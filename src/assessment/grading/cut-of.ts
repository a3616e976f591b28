import type { Cut } from '../../vocabulary/index.ts'
import type { CompiledQuota } from './compile-quotas.ts'

/** What everybody in one pool of a quota met, but for the outcome. */
export function cutOf(
  { clause, grade }: CompiledQuota,
  pool: string,
  edge: Pick<Cut, 'base' | 'seats' | 'contenders' | 'line'>,
): Omit<Cut, 'outcome'> {
  return pool === '' ? { clause, grade, ...edge } : { clause, grade, pool, ...edge }
}
