import { compare, type Exact, zero } from '../../foundation/index.ts'
import type { FactsNode, Kept } from '../../rulebook/index.ts'
import { type Algebra, keptOf, type Run } from '../program/index.ts'
import type { Entry } from './entry.ts'

/**
 * The entries of one item, of whose facts only some count: the others give nothing, and say so. What was not
 * done stays.
 */
export function keepOnly<V>(
  algebra: Algebra<V>,
  { clause, only }: Pick<FactsNode, 'clause' | 'only'>,
  run: Run,
  entries: readonly Entry<V>[],
): readonly Entry<V>[] {
  if (!only) return entries
  const facts = entries.filter(({ fact }) => fact !== undefined)
  const sorted = sortedBy(algebra, only, facts)
  const [first, end] = keptOf(only, sorted.length)
  if (first < 0 && facts.length > 0) run.missing.push(`part.${clause}`)
  if (first < 0) return entries
  const out = new Set([...sorted.slice(0, first), ...sorted.slice(end)])
  return entries.map((entry) => (out.has(entry) ? leftOut(algebra, clause, run, entry) : entry))
}

/** Those worth most first. Entries come in the order of their days; of equal ones the earlier is to count. */
function sortedBy<V>(
  { exact }: Algebra<V>,
  only: Kept,
  entries: readonly Entry<V>[],
): readonly Entry<V>[] {
  const isLast = typeof only === 'object' && 'lowest' in only
  const inTurn = isLast ? [...entries].reverse() : [...entries]
  const worth = new Map<Entry<V>, Exact>(inTurn.map((entry) => [entry, exact(entry.points)]))
  const of = (entry: Entry<V>) => worth.get(entry) ?? zero
  return inTurn.sort((a, b) => compare(of(b), of(a)))
}

function leftOut<V>(
  algebra: Algebra<V>,
  clause: string,
  { recorder }: Run,
  entry: Entry<V>,
): Entry<V> {
  if (!entry.trace) return { ...entry, points: algebra.zero }
  const mark = recorder.mark()
  recorder.put(entry.trace)
  const note = { op: 'times', by: zero, value: zero, clause } as const
  recorder.gather(mark, { ...note, about: { leftOut: 'yes' } })
  return { ...entry, points: algebra.zero, trace: recorder.take() }
}
