import type { Refusal } from '../../foundation/index.ts'

/** Every refusal code of this room. */
export type LedgerCode =
  | AccountCode
  | PostingCode
  | PendingCode
  | 'already-reversed'
  | 'amount-out-of-range'
  | 'deadline-ahead'
  | 'deadline-missing'
  | 'deadline-passed'
  | 'entry-not-posted'
  | 'text-invalid'

/** What can be wrong with a command before its content is looked at. */
export type AccountCode = 'account-other' | 'account-unknown' | 'time-went-back'

/** What can be wrong with lines to post. */
export type PostingCode = 'amount-invalid' | 'clause-repeated' | 'rulebook-other'

/** What can be wrong with a list of pending entries. */
export type PendingCode =
  | 'entries-missing'
  | 'entry-not-pending'
  | 'entry-repeated'
  | 'entry-unknown'

/** Why `post` was refused. */
export type PostRefusal = Refusal<
  | Exclude<AccountCode, 'account-unknown'>
  | PostingCode
  | 'amount-out-of-range'
  | 'deadline-passed'
  | 'text-invalid'
>

/** Why `settle` was refused. */
export type SettleRefusal = Refusal<AccountCode | PendingCode | 'deadline-passed'>

/** Why `void` was refused. */
export type VoidRefusal = Refusal<AccountCode | PendingCode | 'text-invalid'>

/** Why `expire` was refused. */
export type ExpireRefusal = Refusal<
  AccountCode | PendingCode | 'deadline-ahead' | 'deadline-missing'
>

/** Why `reverse` was refused. */
export type ReverseRefusal = Refusal<
  | AccountCode
  | 'already-reversed'
  | 'amount-out-of-range'
  | 'entry-not-posted'
  | 'entry-unknown'
  | 'text-invalid'
>

/** Why a command about an account was refused. */
export type LedgerRefusal = Refusal<LedgerCode>
