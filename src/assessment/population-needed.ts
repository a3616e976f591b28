import { type Refusal, refusal } from '../foundation/index.ts'
import type { Rulebook } from '../rulebook/index.ts'
import type { SubjectId } from '../vocabulary/index.ts'
import { comparesSubjects } from './consequence/index.ts'

/** Refuses one subject by itself where clauses compare it with others; they are named. */
export function populationNeeded(
  subject: SubjectId,
  rulebook: Rulebook,
): Refusal<'population-needed'> | undefined {
  const { grading, quotas = [], measures = [] } = rulebook
  const shares = grading.kind === 'shares' ? [grading] : []
  const actual = [...shares, ...quotas, ...measures.filter(comparesSubjects)].map(
    ({ clause }) => clause,
  )
  return actual.length === 0 ? undefined : refusal('population-needed', { subject, actual })
}
