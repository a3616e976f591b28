import type { ValueNode } from './node.ts'
import { partsOf } from './node-parts.ts'
import type { Rulebook } from './rulebook.ts'

/** The links of which a clause reads the place, and not the value or the grade alone. */
export function ranksRead({ values }: Rulebook): ReadonlySet<string> {
  return new Set(values.flatMap(({ of }) => ranksIn(of)))
}

function ranksIn(node: ValueNode): readonly string[] {
  const below = partsOf(node).flatMap((part) => ranksIn(part.node))
  const isRank = node.kind === 'linked' && node.what !== undefined && node.what !== 'value'
  return isRank ? [node.link, ...below] : below
}
