import {
  add,
  compare,
  type Exact,
  exact,
  type Json,
  multiply,
  subtract,
  zero,
} from '../../foundation/index.ts'
import { type InARow, isInARow, type Kept } from '../../rulebook/index.ts'
import type { Run } from './run.ts'

/** One of several values, and the clause that gave it. */
export interface Counted {
  readonly value: Exact
  readonly clause: string
  /** The window in which it was reckoned, where it was one. */
  readonly window?: string
}

/** What becomes of several values of which only some count. */
export interface Keeping {
  readonly only: Kept | InARow
  readonly how: 'sum' | 'mean'
  readonly clause: string
}

/**
 * The sum or the average of the values that count. All of them were noted since the mark; those left out
 * are noted once more and taken off again.
 */
export function keepValues(
  run: Run,
  mark: number,
  values: readonly Counted[],
  { only, how, clause }: Keeping,
): Exact {
  const { recorder } = run
  const parted = isInARow(only) ? partRow(only, values) : partSorted(only, values)
  if (!parted) run.missing.push(`part.${clause}`)
  const { kept, out } = parted ?? { kept: values, out: [] }
  const total = sumOf(kept)
  if (recorder.keeps) {
    recorder.gather(mark, { op: 'sum', value: sumOf(values), clause })
    for (const each of out) recorder.gather(recorder.mark(), leftOut(each))
    recorder.gather(mark, { op: 'difference', value: total, clause, about: aboutKept(only, kept) })
  }
  if (how === 'sum') return total
  const by = kept.length === 0 ? zero : exact(1, kept.length)
  const value = multiply(total, by)
  if (recorder.keeps) {
    recorder.gather(mark, { op: 'times', by, value, clause, about: { mean: kept.length } })
  }
  return value
}

function leftOut({ value, clause, window }: Counted) {
  const note = { op: 'given', what: 'left-out', value, clause } as const
  return window === undefined ? note : { ...note, about: { window } }
}

/** How many count; of a row also from which window to which. */
function aboutKept(only: Kept | InARow, kept: readonly Counted[]): Json {
  const { window: from = '' } = kept[0] ?? {}
  const { window: to = '' } = kept.at(-1) ?? {}
  return isInARow(only) ? { kept: kept.length, from, to } : { kept: kept.length }
}

interface Parted {
  readonly kept: readonly Counted[]
  readonly out: readonly Counted[]
}

function partSorted(only: Kept, values: readonly Counted[]): Parted | undefined {
  const sorted = [...values].sort((a, b) => compare(b.value, a.value))
  const [first, end] = keptOf(only, sorted.length)
  if (first < 0) return undefined
  return {
    kept: sorted.slice(first, end),
    out: [...sorted.slice(0, first), ...sorted.slice(end)],
  }
}

/** The row that is highest or lowest together; the earliest of equal ones. */
function partRow({ inARow, take }: InARow, values: readonly Counted[]): Parted {
  let best = 0
  let most = sumOf(values.slice(0, inARow))
  let total = most
  for (let at = inARow; at < values.length; at++) {
    const [gone, come] = [values[at - inARow], values[at]]
    if (!gone || !come) continue
    total = add(subtract(total, gone.value), come.value)
    const order = compare(total, most)
    if (take === 'highest' ? order <= 0 : order >= 0) continue
    best = at - inARow + 1
    most = total
  }
  const end = best + inARow
  return { kept: values.slice(best, end), out: [...values.slice(0, best), ...values.slice(end)] }
}

function sumOf(values: readonly Counted[]): Exact {
  return values.reduce<Exact>((sum, { value }) => add(sum, value), zero)
}

/** From where to where the values count, the highest first; −1 where too few are there. */
export function keptOf(only: Kept, count: number): readonly [number, number] {
  if (only === 'middle') {
    const half = Math.max(0, Math.ceil(count / 2) - 1)
    return [half, count - half]
  }
  if ('highest' in only) return [0, only.highest]
  if ('lowest' in only) return [Math.max(0, count - only.lowest), count]
  const { highest = 0, lowest = 0 } = only.without
  if (count > highest + lowest) return [highest, count - lowest]
  return only.few === 'refuse' ? [-1, 0] : [0, count]
}
