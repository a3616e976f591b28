import { checkApplies } from './check-applies.ts'
import { checkChoice } from './check-choice.ts'
import { checkKept } from './check-kept.ts'
import { checkFilled } from './check-names.ts'
import { at, type Spot } from './checking.ts'
import type { MeanNode } from './node.ts'
import type { Tree } from './tree.ts'

/** The parts of an average, when they apply, and what it means that none does. */
export function checkMeanNode({ of, none, only }: MeanNode, tree: Tree, spot: Spot): void {
  const here = at(spot, 'of')
  checkFilled(of, here)
  checkKept(only, at(spot, 'only'))
  const mayBeNone = checkApplies(of, tree, here)
  checkChoice(none, ['zero', 'refuse'], mayBeNone && of.length > 0, at(spot, 'none'))
}
