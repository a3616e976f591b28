import type { Instant } from '../../calendar/index.ts'
import type { MemberId, SubjectId } from '../../vocabulary/index.ts'
import type { Entry, EntryId } from './entry.ts'

/** The points of one member or unit in one cycle: every entry ever made, each with what became of it. */
export interface LedgerState {
  readonly holder: SubjectId
  /** The cycle's id: `'2026'`. */
  readonly cycle: string
  /** The rulebook whose clauses are posted here. Its versions may change, it may not. */
  readonly rulebook: string
  readonly entries: readonly LedgerEntry[]
  /** When the last event happened: no later one may lie before it. */
  readonly lastAt: Instant
}

/** One entry and what became of it. */
export type LedgerEntry = PendingEntry | PostedEntry | VoidEntry | ExpiredEntry

/** Made, and not yet settled. */
export interface PendingEntry extends Entry {
  readonly status: 'pending'
}

/** Settled: it counts in the public balance. */
export interface PostedEntry extends Entry {
  readonly status: 'posted'
  readonly postedAt: Instant
  /** The entry that takes it back. Both stay posted. */
  readonly reversedBy?: EntryId
}

/** Taken out by a person before it was settled. */
export interface VoidEntry extends Entry {
  readonly status: 'void'
  readonly end: { readonly by: MemberId; readonly at: Instant; readonly reason: string }
}

/** Not settled in time. */
export interface ExpiredEntry extends Entry {
  readonly status: 'expired'
  readonly expiredAt: Instant
}
