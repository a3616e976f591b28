import type { ConditionScope, FieldSpec } from '../vocabulary/index.ts'

/** What may be asked of a subject by itself: its attributes, and how long ago a date of it was. */
export function subjectScope(attributes: readonly FieldSpec[]): ConditionScope {
  return { attributes, elapsed: 'period' }
}
