import { invariant } from '../../foundation/index.ts'
import type { RaterGroup } from '../../rulebook/index.ts'

/** The group that a checked clause names. */
export function knownGroup(
  groups: readonly RaterGroup[],
  { group }: { readonly group: string },
): RaterGroup {
  const known = groups.find((candidate) => candidate.group === group)
  invariant(known !== undefined, 'a checked clause names known rater groups')
  return known
}
