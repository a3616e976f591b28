import { type Exact, invariant } from '../../foundation/index.ts'
import type { Standing } from '../../vocabulary/index.ts'

/** One of a standing's values: the rulebook was checked, and a standing has every value of its rulebook. */
export function namedValue({ values }: Standing, name: string): Exact {
  // A plain loop, not a search with a function: this runs for every subject.
  for (let at = 0; at < values.length; at++) {
    const each = values[at]
    if (each !== undefined && each.name === name) return each.value
  }
  return absent()
}

function absent(): never {
  invariant(false, 'a standing has every value of its rulebook')
}
