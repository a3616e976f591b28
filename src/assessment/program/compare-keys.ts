import { compare, type Exact } from '../../foundation/index.ts'

/** Below 0 where `a` comes first: it is better in the first part in which the two differ. */
export function compareKeys(a: readonly Exact[], b: readonly Exact[]): number {
  for (let part = 0; part < a.length; part++) {
    const mine = a[part]
    const theirs = b[part]
    const order = mine && theirs ? compare(theirs, mine) : 0
    if (order !== 0) return order
  }
  return 0
}
