import type { PeriodKind } from '../calendar/index.ts'
import type { ValueNode } from './node.ts'
import { partsOf } from './node-parts.ts'
import type { Rulebook } from './rulebook.ts'

/**
 * The kinds of window that some clause of a rulebook reckons by themselves, in the order of the text:
 * what the `period` of a tally can name, and what a host closes before the whole period.
 */
export function subWindowsOf({ values }: Rulebook): readonly PeriodKind[] {
  return values.flatMap(({ of }) => windowsUnder(of))
}

function windowsUnder(node: ValueNode): readonly PeriodKind[] {
  const below = partsOf(node).flatMap((part) => windowsUnder(part.node))
  return node.kind === 'sub-periods' ? [node.window, ...below] : below
}
