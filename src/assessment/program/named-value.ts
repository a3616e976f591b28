import { type Exact, InvariantError } from '../../foundation/index.ts'
import type { Standing } from '../../vocabulary/index.ts'

/** One of a standing's values: the rulebook was checked, and a standing has every value of its rulebook. */
export function namedValue({ values }: Standing, name: string): Exact {
  // A loop, not a search with a function: this runs for every subject.
  for (const candidate of values) if (candidate.name === name) return candidate.value
  throw new InvariantError('broken invariant: a standing has every value of its rulebook')
}
