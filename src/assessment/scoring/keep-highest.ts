import { compare, type Trace } from '../../foundation/index.ts'
import type { GroupNode } from '../../rulebook/index.ts'
import type { Fact, FieldValue } from '../../vocabulary/index.ts'
import type { Algebra, Run } from '../program/index.ts'
import type { Entry } from './entry.ts'
import { factField } from './fact-field.ts'

/**
 * Of all entries of one act only the one worth most; of equal ones the first, as they are listed. What
 * was not done is no act and stays.
 */
export function keepHighest<V>(
  algebra: Algebra<V>,
  { clause, highestOnly }: GroupNode,
  run: Run,
  entries: readonly Entry<V>[],
): readonly Entry<V>[] {
  if (!highestOnly) return entries
  const acts = new Map<FieldValue, Entry<V>[]>()
  const kept: Entry<V>[] = []
  for (const entry of entries) {
    const act = entry.fact && actOf(run, entry.fact, highestOnly.act)
    if (act === undefined) kept.push(entry)
    else if (!acts.get(act)?.push(entry)) acts.set(act, [entry])
  }
  for (const [act, same] of acts) kept.push(highest(algebra, run, same, { clause, act }))
  return kept
}

function actOf(run: Run, fact: Fact, act: string): FieldValue | undefined {
  return act === 'fact' ? fact.id : factField(run, fact, act)
}

function highest<V>(
  algebra: Algebra<V>,
  run: Run,
  same: readonly Entry<V>[],
  { clause, act }: { readonly clause: string; readonly act: FieldValue },
): Entry<V> {
  const best = same.reduce((a, b) =>
    compare(algebra.exact(b.points), algebra.exact(a.points)) > 0 ? b : a,
  )
  if (!best.trace || same.length === 1) return best
  const { recorder } = run
  const mark = recorder.mark()
  for (const { trace } of same) if (trace) recorder.put(trace)
  const value = algebra.exact(best.points)
  recorder.gather(mark, { op: 'highest', value, clause, about: { act, won: wonBy(same, best) } })
  const trace: Trace | undefined = recorder.take()
  return { ...best, trace }
}

/** The position of the winner among those of its act. */
function wonBy<V>(same: readonly Entry<V>[], best: Entry<V>): number {
  return same.indexOf(best)
}
