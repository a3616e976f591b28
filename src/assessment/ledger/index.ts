export type { PendingCommand } from './check-pending.ts'
export type { LedgerCommandBase } from './command-base.ts'
export type { Account, Entry, EntryId, HolderAccount, IssuerAccount } from './entry.ts'
export type {
  EntryExpired,
  EntryMade,
  EntryReversed,
  EntrySettled,
  EntryVoided,
  LedgerEvent,
} from './events.ts'
export type { ExpireEntries } from './expire-entries.ts'
export { type LedgerCommand, ledger } from './ledger.ts'
export { ledgerMessages } from './messages.ts'
export type { PostLines } from './post-lines.ts'
export { type PostingLine, type PostingSheet, postingOf } from './posting-of.ts'
export type {
  ExpireRefusal,
  LedgerCode,
  LedgerRefusal,
  PostRefusal,
  ReverseRefusal,
  SettleRefusal,
  VoidRefusal,
} from './refusals.ts'
export type { ReverseEntry } from './reverse-entry.ts'
export type { SettleEntries } from './settle-entries.ts'
export { signedAmount } from './signed-amount.ts'
export { type Balance, balance, byClause, type ClauseBalance } from './standing.ts'
export type {
  ExpiredEntry,
  LedgerEntry,
  LedgerState,
  PendingEntry,
  PostedEntry,
  VoidEntry,
} from './state.ts'
export { type StatementLine, statement } from './statement.ts'
export type { VoidEntries } from './void-entries.ts'
