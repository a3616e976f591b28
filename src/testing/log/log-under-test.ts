import type { Batch, EventLog } from '../../log/index.ts'

/** One fresh, empty log, and what its store can do besides. */
export interface LogUnderTest {
  readonly log: EventLog
  /** Another handle on the same store, as another connection or another process has it. */
  readonly again?: () => Promise<EventLog>
  /** The log of another organisation in the same store, empty so far. */
  readonly neighbour?: () => Promise<EventLog>
  /** Appends a batch in a transaction that stays open: where transactions can stand side by side. */
  readonly hold?: (batch: Batch) => Promise<HeldAppend>
  /** Called when its test is over, however that ended. */
  readonly close?: () => Promise<void>
}

/** An append that is done but not committed. */
export interface HeldAppend {
  /** Lets it be kept; resolves once it is. */
  readonly commit: () => Promise<void>
  /** Takes it back, as if it had never been. */
  readonly abandon: () => Promise<void>
}

/** What a store may lack, so that some promises cannot be asked of it. */
export type LogHook = 'again' | 'neighbour' | 'hold'
