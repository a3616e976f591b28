import type { ConditionScope } from '../vocabulary/index.ts'
import { optionScope } from './option-scope.ts'
import type { Rulebook } from './rulebook.ts'

/** What a veto and a measure may read: what an option may, and every named value. */
export function outcomeScope(
  rulebook: Pick<Rulebook, 'catalogue' | 'grading'>,
  values: Iterable<string>,
): ConditionScope {
  return optionScope(rulebook, values)
}
