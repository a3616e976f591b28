import type { Condition } from '../vocabulary/index.ts'

const mostConditions = 64
const mostParts = 2000

/**
 * Whether so many conditions are held against each other, pair by pair: who writes more did not write
 * them by hand, and the time that it takes shall be bounded. They compile, so that each is small.
 */
export function areFew(conditions: readonly (Condition | undefined)[]): boolean {
  if (conditions.length > mostConditions) return false
  const parts = conditions.map((each) => (each ? partsIn(each) : 0))
  return parts.reduce((sum, each) => sum + each, 0) <= mostParts
}

function partsIn(condition: Condition): number {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.reduce((sum, part) => sum + partsIn(part), 1)
    case 'not':
      return 1 + partsIn(condition.of)
    default:
      return 1
  }
}
