import type { Refusal } from '../foundation/index.ts'
import type { Rulebook } from './rulebook.ts'
import type { RulebookCode } from './rulebook-code.ts'

/** Every fault of a rulebook. */
export function checkRulebook(rulebook: Rulebook): readonly Refusal<RulebookCode>[] {
  return rulebook.values.length === 0 ? [] : []
}
