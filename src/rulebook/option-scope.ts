import type { Catalogue, ConditionScope } from '../vocabulary/index.ts'

/** What an option of a `first` clause may read: attributes, inputs, links, counts of facts, and the values above it. */
export function optionScope(
  { attributes, inputs, links, facts }: Catalogue,
  values: Iterable<string>,
): ConditionScope {
  return {
    attributes,
    inputs,
    counts: facts,
    values: [...values],
    gates,
    elapsed: 'period',
    ...(links && { links: links.filter(({ many }) => many !== true) }),
  }
}

/** Which gates of somebody's own may answer with `missing`, the check of the rulebook knows. */
const gates = { mayMiss: new Set<string>() }
