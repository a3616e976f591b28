import { okUnless, type Refusal, type Result, refusal } from '../foundation/index.ts'
import type { CivilDate } from './civil-date.ts'

/**
 * A value that changes over time: each entry holds from its day until the next entry's. Sorted by day,
 * no day twice; before the first entry there is no value.
 */
export type Dated<T> = readonly DatedEntry<T>[]

/** One value and the day from which it holds. */
export interface DatedEntry<T> {
  readonly from: CivilDate
  readonly value: T
}

/**
 * Checks that entries are in order. Every entry that repeats the day before it is refused with
 * `dated-duplicate`, every one that goes back with `dated-disorder`; nothing is sorted in silence.
 */
export function checkDated<T>(
  entries: readonly DatedEntry<T>[],
): Result<Dated<T>, Refusal<'dated-duplicate' | 'dated-disorder'>> {
  const faults = entries.flatMap((entry, i) => {
    const before = entries[i - 1]?.from
    if (before === undefined || before < entry.from) return []
    const code = before === entry.from ? 'dated-duplicate' : 'dated-disorder'
    return [
      refusal(code, { path: [i, 'from'], expected: `a day after ${before}`, actual: entry.from }),
    ]
  })
  return okUnless(faults, () => entries)
}

/**
 * The value in force on a day, or `undefined` before the first.
 *
 * @example
 * ```ts
 * import { civilDate, valueOn } from 'pledgebook'
 *
 * const dues = [
 *   { from: civilDate('2020-01-01'), value: 5 },
 *   { from: civilDate('2026-07-01'), value: 6 },
 * ]
 * valueOn(dues, civilDate('2026-06-30')) // => 5
 * valueOn(dues, civilDate('2026-07-01')) // => 6
 * valueOn(dues, civilDate('2019-12-31')) // => undefined
 * ```
 */
export function valueOn<T>(dated: Dated<T>, date: CivilDate): T | undefined {
  let low = 0
  let high = dated.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const entry = dated[middle]
    if (entry !== undefined && entry.from <= date) low = middle + 1
    else high = middle
  }
  return dated[low - 1]?.value
}
