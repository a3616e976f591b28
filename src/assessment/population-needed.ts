import { type Refusal, refusal } from '../foundation/index.ts'
import type { MeasureRule, Rulebook } from '../rulebook/index.ts'
import type { SubjectId } from '../vocabulary/index.ts'

/** Refuses one subject by itself where clauses compare it with others; they are named. */
export function populationNeeded(
  subject: SubjectId,
  rulebook: Rulebook,
): Refusal<'population-needed'> | undefined {
  const { quotas = [], measures = [] } = rulebook
  const actual = [...quotas, ...measures.filter(comparesSubjects)].map(({ clause }) => clause)
  return actual.length === 0 ? undefined : refusal('population-needed', { subject, actual })
}

function comparesSubjects({ ranks, amount }: MeasureRule): boolean {
  return ranks !== undefined || amount?.kind === 'by-rank' || amount?.kind === 'pool'
}
