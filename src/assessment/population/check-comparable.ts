import { type Refusal, refusal } from '../../foundation/index.ts'
import type { Standing } from '../../vocabulary/index.ts'

/** The codes of standings that cannot be held against each other. */
export type ComparableCode = 'subject-repeated' | 'periods-mixed'

/** Whoever is compared stands once, and for the same period as the first. */
export function checkComparable(
  standings: readonly Standing[],
): readonly Refusal<ComparableCode>[] {
  const refusals: Refusal<ComparableCode>[] = []
  const seen = new Set<string>()
  const expected = standings[0]?.period ?? ''
  for (const [index, { subject, period }] of standings.entries()) {
    if (seen.has(subject))
      refusals.push(refusal('subject-repeated', { subject, path: ['subjects', index] }))
    seen.add(subject)
    if (period === expected) continue
    refusals.push(
      refusal('periods-mixed', { subject, path: ['subjects', index], expected, actual: period }),
    )
  }
  return refusals
}
