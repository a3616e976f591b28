import type { Json, Path } from '../../foundation/index.ts'
import type { Change } from './changed.ts'
import type { Mutant } from './mutant.ts'
import { shifted, stepOf } from './number-mutants.ts'

/** One interval of a list: `at` of a band. */
interface Place {
  readonly index: number
  readonly from: number | undefined
  readonly to: number | undefined
  readonly ends: string
}

/**
 * The edges at which the intervals of a list meet, each by one step down and up for both of them, and given
 * to the other where one of them has it.
 */
export function edgeMutants(
  values: readonly Json[],
  path: Path,
  clause: string,
): readonly Mutant[] {
  const places = values.flatMap(placeOf)
  return places.flatMap((upper) => {
    const lower = below(upper, places)
    return lower ? meeting(upper, lower, path, clause) : []
  })
}

function meeting(upper: Place, lower: Place, path: Path, clause: string): readonly Mutant[] {
  const { from } = upper
  const { to: end } = lower
  if (from === undefined || end === undefined) return []
  const at = (place: Place, field: string) => [...path, place.index, 'at', field]
  const step = stepOf(from)
  const moved = [-step, step].map((by): Mutant => {
    const along = [{ path: at(lower, 'to'), from: end, to: shifted(end, by) }]
    return { clause, kind: 'edge', path: at(upper, 'from'), from, to: shifted(from, by), along }
  })
  return [...moved, ...given(upper, lower, at, clause)]
}

/** Of an edge that both name, one of them has it: then the other gets it. */
function given(
  upper: Place,
  lower: Place,
  at: (place: Place, field: string) => Path,
  clause: string,
): readonly Mutant[] {
  const isUpper = upper.ends.startsWith('[')
  if (upper.from !== lower.to || isUpper === lower.ends.endsWith(']')) return []
  const to = (isUpper ? '(' : '[') + upper.ends.slice(1)
  const ends = lower.ends.slice(0, 1) + (isUpper ? ']' : ')')
  const along: readonly Change[] = [{ path: at(lower, 'ends'), from: lower.ends, to: ends }]
  return [{ clause, kind: 'edge', path: at(upper, 'ends'), from: upper.ends, to, along }]
}

/** Each end of an interval that is nobody else's edge, in or out. An end at infinity is neither. */
export function endMutants(
  { ends, from, to }: { readonly [name: string]: Json },
  path: Path,
  clause: string,
): readonly Mutant[] {
  if (typeof ends !== 'string') return []
  const lower = (ends.startsWith('[') ? '(' : '[') + ends.slice(1)
  const upper = ends.slice(0, 1) + (ends.endsWith(']') ? ')' : ']')
  const others = [...(from === undefined ? [] : [lower]), ...(to === undefined ? [] : [upper])]
  const place = [...path, 'ends']
  return others.map((other) => ({ clause, kind: 'edge', path: place, from: ends, to: other }))
}

/** The interval that ends where this one begins, or right below in whole numbers. */
function below({ index, from }: Place, places: readonly Place[]): Place | undefined {
  if (from === undefined) return undefined
  const near = places.filter(({ to, index: other }) => {
    return other !== index && to !== undefined && to <= from && to >= from - 1
  })
  return near.sort((a, b) => (b.to ?? 0) - (a.to ?? 0))[0]
}

function placeOf(value: Json, index: number): readonly Place[] {
  const at = partOf(value, 'at')
  const [from, to, ends] = [partOf(at, 'from'), partOf(at, 'to'), partOf(at, 'ends')]
  if (typeof ends !== 'string') return []
  return [{ index, from: numberOr(from), to: numberOr(to), ends }]
}

function numberOr(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function partOf(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}
