import { add, compare, type Exact, exact, multiply, zero } from '../../foundation/index.ts'
import type { Kept } from '../../rulebook/index.ts'
import type { Run } from './run.ts'

/** One of several values, and the clause that gave it. */
export interface Counted {
  readonly value: Exact
  readonly clause: string
}

/** What becomes of several values of which only some count. */
export interface Keeping {
  readonly only: Kept
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
  const sorted = [...values].sort((a, b) => compare(b.value, a.value))
  const [first, end] = keptOf(only, sorted.length)
  if (first < 0) run.missing.push(`part.${clause}`)
  const kept = first < 0 ? sorted : sorted.slice(first, end)
  const out = first < 0 ? [] : [...sorted.slice(0, first), ...sorted.slice(end)]
  const total = sumOf(kept)
  if (recorder.keeps) {
    recorder.gather(mark, { op: 'sum', value: sumOf(values), clause })
    for (const { value, clause: own } of out) {
      const note = { op: 'given', what: 'left-out', value, clause: own } as const
      recorder.gather(recorder.mark(), note)
    }
    const about = { kept: kept.length }
    recorder.gather(mark, { op: 'difference', value: total, clause, about })
  }
  if (how === 'sum') return total
  const by = kept.length === 0 ? zero : exact(1, kept.length)
  const value = multiply(total, by)
  if (recorder.keeps) {
    recorder.gather(mark, { op: 'times', by, value, clause, about: { mean: kept.length } })
  }
  return value
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
