import type { Extensions } from './extension.ts'
import type { Rulebook } from './rulebook.ts'
import type { RulebookWith } from './rulebook-with.ts'

/**
 * A rulebook written in TypeScript that uses extensions: an unknown name, a gate where an item belongs and
 * a wrong parameter do not compile, and an editor offers what there is. It gives the rulebook back as it
 * is; run it with `compileRulebook(rulebook, { extensions })`, which checks JSON in the same way.
 */
export function defineRulebook<const X extends Extensions>(
  _extensions: X,
  rulebook: RulebookWith<NoInfer<X>>,
): Rulebook {
  // Every use in it is a use in the erased base; generic code cannot show it.
  return rulebook as unknown as Rulebook
}
