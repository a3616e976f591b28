import type { Day } from '../../calendar/index.ts'
import { compareText, type Trace } from '../../foundation/index.ts'
import type { Fact } from '../../vocabulary/index.ts'

/** What one fact gives one item of a group before any cap, or what a duty that was not met gives. */
export interface Entry<V> {
  /** The position of the item in the group. */
  readonly item: number
  /** The fact in hand; `undefined` where something was not done. */
  readonly fact: Fact | undefined
  readonly day: Day
  readonly points: V
  readonly trace: Trace | undefined
}

/**
 * In the order in which the caps of a group take them: by day; on one day what was done before what was
 * not, facts by their ids, and one fact in the order of the items.
 */
export function inOrder<V>(entries: readonly Entry<V>[]): readonly Entry<V>[] {
  return [...entries].sort(
    (a, b) => a.day - b.day || compareFacts(a.fact, b.fact) || a.item - b.item,
  )
}

function compareFacts(a: Fact | undefined, b: Fact | undefined): number {
  if (a && b) return compareText(a.id, b.id)
  return a ? -1 : b ? 1 : 0
}
