import { type Refusal, refusal } from '../foundation/index.ts'
import type { Rulebook } from '../rulebook/index.ts'
import type { SubjectId } from '../vocabulary/index.ts'
import { comparesSubjects } from './consequence/index.ts'

/** Refuses one subject by itself where clauses compare it with others; they are named. */
export function populationNeeded(
  subject: SubjectId,
  rulebook: Rulebook,
): Refusal<'population-needed'> | undefined {
  const actual = comparingClauses(rulebook)
  return actual.length === 0 ? undefined : refusal('population-needed', { subject, actual })
}

function comparingClauses({ grading, quotas, measures }: Rulebook): readonly string[] {
  const { kind } = grading
  if (kind !== 'shares' && !quotas && !measures) return none
  const shares = kind === 'shares' ? [grading] : none
  const compared = measures?.filter(comparesSubjects) ?? none
  return [...shares, ...(quotas ?? none), ...compared].map(({ clause }) => clause)
}

const none: readonly never[] = []
