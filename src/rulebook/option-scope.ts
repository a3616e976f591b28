import type { Catalogue, ConditionScope } from '../vocabulary/index.ts'

/** What an option of a `first` clause may read: attributes, inputs, links and counts of facts. */
export function optionScope({ attributes, inputs, links, facts }: Catalogue): ConditionScope {
  return { attributes, inputs, counts: facts, ...(links && { links }) }
}
