import type { Json, Path } from '../../foundation/index.ts'
import type { Mutant } from './mutant.ts'
import { shifted } from './number-mutants.ts'

/** Each weight of a list by a tenth, which its neighbour gives: the sum stays. */
export function weightMutants(
  values: readonly Json[],
  path: Path,
  clause: string,
): readonly Mutant[] {
  const weights = values.map(weightOf)
  return weights.flatMap((weight, index): readonly Mutant[] => {
    const next = index + 1 < weights.length ? index + 1 : index - 1
    const other = weights[next]
    if (weight === undefined || other === undefined) return []
    const by = shareOf(other)
    const along = [{ path: [...path, next, 'weight'], from: other, to: shifted(other, -by) }]
    const to = shifted(weight, by)
    return [{ clause, kind: 'weight', path: [...path, index, 'weight'], from: weight, to, along }]
  })
}

/** A tenth of the whole, or less where the neighbour has no more than that to give. */
function shareOf(weight: number): number {
  return [0.1, 0.01, 0.001].find((by) => by < weight) ?? 0.000_001
}

function weightOf(value: Json): number | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const weight = Object.entries(value).find(([name]) => name === 'weight')?.[1]
  return typeof weight === 'number' ? weight : undefined
}
