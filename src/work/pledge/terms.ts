import type { CivilDate } from '../../calendar/index.ts'
import type { Id } from '../../foundation/index.ts'

/** A post of the organisation, opaque here. */
export type PostId = Id<'post'>

/** Whoever of the public comments on a pledge: a token that the host makes, not a name. */
export type CommenterId = Id<'commenter'>

/** One thing that is promised, concrete enough to be checked. */
export interface PledgeItem {
  /** What: 1 to 2000 UTF-16 units. */
  readonly text: string
  /** How it will be done, or how it is seen to be done: 1 to 2000 UTF-16 units. */
  readonly measure: string
  readonly quantity: Quantity
}

/** How much. */
export interface Quantity {
  /** A decimal from 0 on, of at most six fractional and fifteen significant digits. */
  readonly amount: number
  /** What is counted: 1 to 100 UTF-16 units. `'hours'`, `'户'`. */
  readonly unit: string
}

/** What a pledge says. A revision replaces all of it, and the old terms are kept. */
export interface PledgeTerms {
  /** 1 to 50 items. */
  readonly items: readonly PledgeItem[]
  /** The last day that is in time, by the clocks of the rulebook's zone: all of it counts. */
  readonly due: CivilDate
  /** The post that it is tied to, or `null`. */
  readonly post: PostId | null
}
