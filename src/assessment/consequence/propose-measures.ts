import type { MeasureRule } from '../../rulebook/index.ts'
import type { Grade, Measure } from '../../vocabulary/index.ts'

/**
 * What the rules propose to the people who decide, for one grade. Nothing follows by itself: a measure
 * is a proposal until the role that it names has decided.
 */
export function proposeMeasures(rules: readonly MeasureRule[], grade: Grade): readonly Measure[] {
  const { subject, period, rulebook, grade: given } = grade
  if (given === null) return []
  return rules
    .filter(({ grades }) => grades === undefined || grades.includes(given))
    .map(({ measure, clause, decidedBy }) => {
      const basis = { subject, period, clause, rulebook, grade: given }
      return { kind: measure, ...basis, decidedBy, status: 'proposed' }
    })
}
