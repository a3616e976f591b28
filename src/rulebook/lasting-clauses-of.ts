import type { FactsNode } from './facts-node.ts'
import type { ValueNode } from './node.ts'
import { partsOf } from './node-parts.ts'
import type { Rulebook } from './rulebook.ts'

/**
 * The clauses that count facts from before the period while these hold, in the order of the text: a host
 * hands in facts of their kinds from earlier periods too.
 */
export function lastingClausesOf({ values }: Rulebook): readonly FactsNode[] {
  return values.flatMap(({ of }) => lastingUnder(of))
}

function lastingUnder(node: ValueNode): readonly FactsNode[] {
  const below = partsOf(node).flatMap((part) => lastingUnder(part.node))
  return node.kind === 'facts' && node.valid ? [node] : below
}
