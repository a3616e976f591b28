import type { Condition, UnitId } from '../../vocabulary/index.ts'

/** Which subjects a population has, as data. */
export type Selector = UnitSelector | MemberSelector

interface SelectorBase {
  /** Only this unit and what stands under it. */
  readonly under?: UnitId
  /** Only those for which this is yes. It may read `subject.…` and nothing else. */
  readonly where?: Condition
}

/** Some units. */
export interface UnitSelector extends SelectorBase {
  readonly of: 'units'
}

/** Some members, found through what ties them to the units in question. */
export interface MemberSelector extends SelectorBase {
  readonly of: 'members'
  readonly through: Tie
}

/** What ties a member to a unit: a home, an affiliation (of one kind, or any), a post (one, or any). */
export type Tie =
  | { readonly tie: 'home' }
  | { readonly tie: 'affiliation'; readonly kind?: string }
  | { readonly tie: 'post'; readonly post?: string }
