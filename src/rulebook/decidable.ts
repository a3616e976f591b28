import type { ValueNode } from './node.ts'
import { partsOf } from './node-parts.ts'
import type { Rulebook } from './rulebook.ts'

/** A clause that lets people decide: whether a profile applies, or what stands in the place of a value. */
export interface Decidable {
  readonly clause: string
  /** The role that decides. */
  readonly decidedBy: string
  readonly decides: 'profile' | 'points'
  /** The points that may be decided, where the clause says so; else what its value itself could be. */
  readonly within?: { readonly from: number; readonly to: number }
}

/** Every clause of a rulebook that lets people decide: profiles first, then values. */
export function decidablesOf({
  profiles = [],
  values,
}: Pick<Rulebook, 'profiles' | 'values'>): readonly Decidable[] {
  return [
    ...profiles.flatMap(({ clause, decidedBy }): Decidable[] =>
      decidedBy === undefined ? [] : [{ clause, decidedBy, decides: 'profile' }],
    ),
    ...values.flatMap(({ of }) => decidedIn(of)),
  ]
}

function decidedIn(node: ValueNode): readonly Decidable[] {
  const below = partsOf(node).flatMap((part) => decidedIn(part.node))
  if (node.kind !== 'decided') return below
  const { clause, decidedBy, within } = node
  const own: Decidable = { clause, decidedBy, decides: 'points' }
  return [within ? { ...own, within } : own, ...below]
}
