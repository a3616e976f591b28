import type { Path } from '../../foundation/index.ts'
import type { Mutant } from './mutant.ts'

/** A number by one step down and up: by one, or by one in the last decimal that is written. */
export function numberMutants(value: number, path: Path, clause: string): readonly Mutant[] {
  // What it weighs is held against its neighbours.
  if (path.at(-1) === 'weight') return []
  const step = stepOf(value)
  return [shifted(value, -step), shifted(value, step)].map((to) => {
    return { clause, kind: 'number', path, from: value, to }
  })
}

/** 1 for a whole number; 0.1 for 0.3, 0.05 for nothing that is written. */
export function stepOf(value: number): number {
  const [, fraction = ''] = String(value).split('.')
  return 1 / 10 ** fraction.length
}

/** The sum as the decimal that one would write: at most six fractional digits. */
export function shifted(value: number, by: number): number {
  return Math.round((value + by) * most) / most
}

const most = 1_000_000
