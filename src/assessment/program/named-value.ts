import { type Exact, invariant } from '../../foundation/index.ts'
import type { Standing } from '../../vocabulary/index.ts'

/** One of a standing's values: the rulebook was checked, and a standing has every value of its rulebook. */
export function namedValue({ values }: Standing, name: string): Exact {
  // A loop, not a search with a function: this runs for every subject.
  let value: Exact | undefined
  for (const candidate of values) if (candidate.name === name) value = candidate.value
  invariant(value !== undefined, 'a standing has every value of its rulebook')
  return value
}
