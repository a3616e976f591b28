import type { ConditionScope } from '../vocabulary/index.ts'
import { gradesOf } from './grades-of.ts'
import type { Rulebook } from './rulebook.ts'

/**
 * What may be asked of a subject by itself: its attributes, how long ago a date of it was, and its earlier
 * grades.
 */
export function subjectScope({
  catalogue: { attributes },
  grading,
}: Pick<Rulebook, 'catalogue' | 'grading'>): ConditionScope {
  return { attributes, elapsed: 'period', past: gradesOf(grading) }
}
