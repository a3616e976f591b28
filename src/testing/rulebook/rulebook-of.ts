import type { CompiledRulebook } from '../../assessment/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'

/** The rulebook itself, of a compiled one too. */
export function rulebookOf(rules: Rulebook | CompiledRulebook): Rulebook {
  return 'rulebook' in rules ? rules.rulebook : rules
}
