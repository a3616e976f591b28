import type { Condition } from '../vocabulary/index.ts'
import { checkAnswered } from './check-condition.ts'
import { at, type Spot } from './checking.ts'
import { optionScope } from './option-scope.ts'
import { namesAbove, type Tree } from './tree.ts'

/** The conditions under which parts of a clause apply. Whether each part has one. */
export function checkApplies(
  parts: readonly { readonly applies?: Condition }[],
  tree: Tree,
  spot: Spot,
): boolean {
  const scope = optionScope(spot.checking.rulebook, namesAbove(tree))
  parts.forEach(({ applies }, index) => {
    if (applies) checkAnswered(applies, scope, at(spot, index, 'applies'))
  })
  return parts.every(({ applies }) => applies !== undefined)
}
