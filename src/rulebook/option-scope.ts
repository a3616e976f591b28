import type { ConditionScope } from '../vocabulary/index.ts'
import { gradesOf } from './grades-of.ts'
import type { Rulebook } from './rulebook.ts'

/**
 * What an option of a `first` clause may read: attributes, inputs, links, counts of facts and of earlier
 * grades, and the values above it.
 */
export function optionScope(
  { catalogue, grading }: Pick<Rulebook, 'catalogue' | 'grading'>,
  values: Iterable<string>,
): ConditionScope {
  const { attributes, inputs, links, facts } = catalogue
  return {
    attributes,
    inputs,
    counts: facts,
    values: [...values],
    gates,
    elapsed: 'period',
    past: gradesOf(grading),
    ...(links && { links: links.filter(({ many }) => many !== true) }),
  }
}

/** Which gates of somebody's own may answer with `missing`, the check of the rulebook knows. */
const gates = { mayMiss: new Set<string>() }
