import type { CivilDate, Instant } from '../../calendar/index.ts'
import type { Id, Thousandths } from '../../foundation/index.ts'
import type { FactId, MemberId, RulebookRef, SubjectId } from '../../vocabulary/index.ts'

/** One entry of one account: `'e-1'`, `'e-2'` and so on, in the order in which they were made. */
export type EntryId = Id<'entry'>

/** Where points come from and go to. */
export type Account = IssuerAccount | HolderAccount

/** What one clause has given out. It is derived: no stream of its own, so that none runs hot. */
export interface IssuerAccount {
  readonly kind: 'issuer'
  readonly clause: string
}

/** What one member or unit has. Merit is never spent; spendable points would be another account. */
export interface HolderAccount {
  readonly kind: 'holder'
  readonly holder: SubjectId
  readonly account: 'merit'
}

/**
 * Points on their way from one account to another, never edited once made. A clause that takes points
 * off is the one they go to.
 */
export interface Entry {
  readonly id: EntryId
  readonly from: Account
  readonly to: Account
  /** Thousandths of a point, above zero: the sign is the direction. */
  readonly amount: Thousandths
  readonly clause: string
  /** The version of the rules by which it was made. */
  readonly rulebook: RulebookRef
  /** All facts that the clause rested on then. None where nothing supports the clause any more. */
  readonly facts: readonly FactId[]
  /** The civil day for which it counts, which may lie long before it was recorded. */
  readonly effectiveOn: CivilDate
  readonly recordedAt: Instant
  readonly recordedBy: MemberId
  /** The first moment at which it is too late to settle it. */
  readonly settleBy?: Instant
  /** The entry that this one takes back. */
  readonly reverses?: EntryId
  /** Why, where a person decided. */
  readonly reason?: string
}
