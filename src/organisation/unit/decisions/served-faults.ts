import { type Refusal, refusal } from '../../../foundation/index.ts'
import type { UnitId } from '../../../vocabulary/index.ts'
import type { ServedCode } from '../../refusals.ts'

const mostServed = 10_000

/** A list of served units that is too long, names one twice, or names the unit itself. */
export function servedFaults(
  subject: UnitId,
  serves: readonly UnitId[],
): readonly Refusal<ServedCode>[] {
  if (serves.length > mostServed) {
    const parts = { path: ['serves'], expected: mostServed, actual: serves.length }
    return [refusal('served-too-many', { subject, ...parts })]
  }
  const seen = new Set<UnitId>()
  return serves.flatMap((served, index): readonly Refusal<ServedCode>[] => {
    const path = ['serves', index]
    if (served === subject) return [refusal('served-itself', { subject, path, actual: served })]
    if (seen.has(served)) return [refusal('served-twice', { subject, path, actual: served })]
    seen.add(served)
    return []
  })
}
