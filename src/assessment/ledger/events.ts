import type { EventBase, SubjectId } from '../../vocabulary/index.ts'
import type { Entry, EntryId } from './entry.ts'

/** What can happen in one account. */
export type LedgerEvent = EntryMade | EntrySettled | EntryVoided | EntryExpired | EntryReversed

interface LedgerEventBase<Type extends string> extends EventBase<Type> {
  readonly holder: SubjectId
  readonly cycle: string
}

/** A pending entry. The first one opens the account. */
export interface EntryMade extends LedgerEventBase<'entered'> {
  readonly entry: Entry
}

/** A pending entry became posted. */
export interface EntrySettled extends LedgerEventBase<'settled'> {
  readonly entry: EntryId
}

/** A pending entry was taken out. */
export interface EntryVoided extends LedgerEventBase<'voided'> {
  readonly entry: EntryId
  readonly reason: string
}

/** A pending entry was not settled in time. */
export interface EntryExpired extends LedgerEventBase<'expired'> {
  readonly entry: EntryId
}

/** A posted entry was taken back by a new one, which names it and is posted at once. */
export interface EntryReversed extends LedgerEventBase<'reversed'> {
  readonly entry: Entry & { readonly reverses: EntryId; readonly reason: string }
}
