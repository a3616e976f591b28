import type { ClauseBase } from './clause-base.ts'
import type { Cap, FactsNode } from './facts-node.ts'

/**
 * Clauses over facts that share limits. Each runs by itself (match → value → its own `only` and caps); then the
 * points of all go, in the order of their days, under the caps of the group; then each clause's floor,
 * and last the group's cap on the whole period and its floor.
 */
export interface GroupNode extends ClauseBase {
  readonly kind: 'group'
  /** The items: at least one. */
  readonly of: readonly FactsNode[]
  /** Of all items that one act matches, only the one worth most gives points. */
  readonly highestOnly?: HighestOnly
  /** Limits per window over all items, from the narrowest to the widest. */
  readonly caps?: readonly Cap[]
  /** The least that the group gives. */
  readonly floor?: number
}

/**
 * What one act is: one fact (`'fact'`), or all facts with one value in a field that every item's kind has
 * (`'fact.award'`). Before any cap, the match with the most points counts and the others of its act give
 * nothing; of equal ones the item listed first, then the earlier fact. Of what an item won its own `only`
 * takes its share. What was not done (`every`, `due`) is no act.
 */
export interface HighestOnly {
  readonly act: 'fact' | `fact.${string}`
}
