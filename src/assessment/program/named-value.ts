import { type Exact, invariant } from '../../foundation/index.ts'
import type { Standing } from '../../vocabulary/index.ts'

/** One of a standing's values: the rulebook was checked, and a standing has every value of its rulebook. */
export function namedValue({ values }: Standing, name: string): Exact {
  const value = values.find((candidate) => candidate.name === name)?.value
  invariant(value !== undefined, 'a standing has every value of its rulebook')
  return value
}
