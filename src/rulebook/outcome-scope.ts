import type { Catalogue, ConditionScope } from '../vocabulary/index.ts'
import { optionScope } from './option-scope.ts'

/** What a veto and a measure may read: what an option may, and every named value. */
export function outcomeScope(catalogue: Catalogue, values: Iterable<string>): ConditionScope {
  return optionScope(catalogue, values)
}
