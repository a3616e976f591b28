import type { Interval } from '../vocabulary/index.ts'
import { at, fault, type Spot } from './checking.ts'
import { isOpen } from './open.ts'

/** Whether an interval is open somewhere: where it begins, where it ends, or which ends belong to it. Notes each. */
export function hasOpenEnds(interval: Interval, spot: Spot): boolean {
  if (typeof interval !== 'object' || interval === null) return false
  const { from, to, ends } = interval
  for (const [name, end] of Object.entries({ from, to })) {
    if (isOpen(end)) fault(at(spot, name), 'decimal-invalid', 'a decimal', end)
  }
  if (isOpen(ends)) fault(at(spot, 'ends'), 'choice-invalid', ['[)', '[]', '(]', '()'], ends)
  return [from, to, ends].some(isOpen)
}
