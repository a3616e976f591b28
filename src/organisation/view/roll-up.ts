import type { UnitOn } from '../unit/unit-on.ts'
import type { Organisation } from './organisation.ts'

/**
 * For each unit, by position, the total of its own value and of everything under it: one sweep from the
 * last unit to the first. `add` must not care for order or grouping, as sums, maxima and unions do not.
 *
 * @example
 * ```ts
 * import { civilDate, rollUp, unitId } from 'pledgebook'
 *
 * const founded = civilDate('2020-07-01')
 * const plain = { domain: '', formation: '', name: {}, parent: null, serves: [], attributes: {}, posts: [] }
 * const units = ['a', 'b', 'c'].map((id) => ({ ...plain, unit: unitId(id), kind: 'branch', founded }))
 * // b and c stand under a
 * rollUp({ units, parents: [-1, 0, 0] }, () => 1, (x, y) => x + y) // => [3, 1, 1]
 * ```
 */
export function rollUp<T>(
  { units, parents }: Pick<Organisation, 'units' | 'parents'>,
  valueAt: (unit: UnitOn, position: number) => T,
  add: (a: T, b: T) => T,
): readonly T[] {
  const totals = units.map(valueAt)
  for (let position = totals.length - 1; position >= 0; position--) {
    const parent = parents[position] ?? -1
    // Positions of the sweep lie within the list.
    if (parent >= 0) totals[parent] = add(totals[parent] as T, totals[position] as T)
  }
  return totals
}
