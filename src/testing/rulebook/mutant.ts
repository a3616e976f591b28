import type { Json, Path } from '../../foundation/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import { shown } from '../differences.ts'
import { type Change, changed } from './changed.ts'

/** One small change of a rulebook, as data: a good set of cases fails for it. */
export interface Mutant {
  /** The clause that it changes; for what stands in no clause, the part of the rulebook. */
  readonly clause: string
  readonly kind: MutantKind
  readonly path: Path
  readonly from: Json
  /** Left out: it is dropped. */
  readonly to?: Json
  /** What changes along with it: the neighbour's edge, the neighbour's weight. */
  readonly along?: readonly Change[]
}

/**
 * - `number`: by one, or by one in the last decimal: a cap, points, a limit, a share;
 * - `edge`: a band's edge by one, together with the edge that it meets; or to which band the edge belongs;
 * - `weight`: by a tenth, which a neighbour gives or takes;
 * - `dropped`: a veto, a measure, a quota, an item, a condition, a limit;
 * - `comparison`: at least ↔ above, at most ↔ below, all ↔ any, not ↔ as it is;
 * - `word`: another option of a choice, another window, another grade of a veto, another day.
 */
export type MutantKind = 'number' | 'edge' | 'weight' | 'dropped' | 'comparison' | 'word'

/** The rulebook with one change made. Nothing is shared with what was handed in. */
export function mutantOf(rulebook: Rulebook, { path, from, to, along = [] }: Mutant): Rulebook {
  const change = to === undefined ? { path, from } : { path, from, to }
  return changed(rulebook, [...along, change])
}

/** `'service values.0.of.of.1.caps.0.points: 10 → 11'`; what is dropped is told by its place. */
export function mutantText({ clause, path, from, to }: Mutant): string {
  const place = `${clause} ${path.join('.')}`
  if (to !== undefined) return `${place}: ${shown(from)} → ${shown(to)}`
  return typeof from === 'object' ? `${place}: dropped` : `${place}: ${shown(from)} dropped`
}
