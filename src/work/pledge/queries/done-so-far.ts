import { decimal, type Exact, sumOf } from '../../../foundation/index.ts'
import type { Pledge } from '../state.ts'

/**
 * How much of one item (by its position, from 0) the progress reports add up to, exactly. Zero where
 * nothing was reported or there is no such item.
 */
export function doneSoFar(pledge: Pledge, item: number): Exact {
  const reports = 'run' in pledge ? (pledge.run?.progress ?? []) : []
  return sumOf(
    reports.flatMap(({ toward }) => (toward?.item === item ? [decimal(toward.amount)] : [])),
  )
}
