import type { Json, Result } from '../foundation/index.ts'
import type { CommandId } from '../vocabulary/index.ts'
import type { Batch, LoggedCommand } from './batch.ts'
import type { AppendRefusal } from './refusals.ts'
import type { Position, StoredEvent } from './stored-event.ts'

/**
 * Where events are kept: for one organisation, side by side with others in one database. A port: in memory,
 * on SQLite, on PostgreSQL, or your own, held to its promises by `describeEventLog` (`pledgebook/testing`).
 *
 * What went wrong in the database itself (no connection, disk full) rejects with the driver's own error;
 * whether an append that rejected so was kept is unknown until `find` says. Refusals are data. A query that
 * has no answer (a page of no events, a position that the log never gave) rejects with a `RefusedError` that
 * carries `query-invalid`; a stream, a command or a reader that nobody ever wrote is simply not there.
 */
export interface EventLog {
  /**
   * Keeps all of a batch or nothing. The same command again gives what the first gave (`repeated`),
   * whatever the versions are by now. Refused with `version-conflict` where a stream has another number of
   * events than expected, `command-reused` where the id stands with another hash, `batch-invalid` where
   * the batch cannot be one.
   */
  readonly append: (batch: Batch) => Promise<Result<Appended, AppendRefusal>>
  /**
   * Events of several streams at once, each in the order of its versions; in the order asked for. A stream
   * that does not exist, or cannot, has none.
   */
  readonly read: (slices: readonly StreamSlice[]) => Promise<readonly (readonly StoredEvent[])[]>
  /**
   * Everything, in commit order, never skipping what a slow writer is still about to commit. What one append
   * kept stands in the order of its batch, what a stream holds in the order of its versions.
   */
  readonly readAll: (query: AllQuery) => Promise<Page>
  /** The names of streams under a label, in the order of their code points, as UTF-8 bytes order them. */
  readonly streams: (query: StreamQuery) => Promise<readonly string[]>
  /**
   * The labels of each of several streams, in the order of their code points; the streams in the order asked
   * for. For copies and audits: whoever looks for streams asks `streams`.
   */
  readonly labels: (streams: readonly string[]) => Promise<readonly (readonly string[])[]>
  /** What a command appended, or nothing where it was never kept. */
  readonly find: (id: CommandId) => Promise<FoundCommand | undefined>
  /** States kept beside the events: a cache that may be thrown away at any time. */
  readonly snapshots: SnapshotStore
  /** How far readers of `readAll` have come. */
  readonly checkpoints: CheckpointStore
}

/** What became of an append. */
export interface Appended {
  /** In the order of the batch. */
  readonly events: readonly StoredEvent[]
  /** Whether it had been kept before, and nothing was kept now. */
  readonly repeated: boolean
}

/** Part of a stream. */
export interface StreamSlice {
  readonly stream: string
  /** Only later versions; 0 or left out: from the first. */
  readonly after?: number
  /** At most so many; left out: all. */
  readonly limit?: number
}

/** What of everything to read. */
export interface AllQuery {
  /** Only later events; left out: from the beginning. */
  readonly after?: Position
  /** 1 to 10,000. */
  readonly limit: number
  /** Only streams of these kinds: what stands before the first `/`. */
  readonly kinds?: readonly string[]
}

/** Some events, and where to go on. */
export interface Page {
  readonly events: readonly StoredEvent[]
  /**
   * To be handed in as `after` next. The position of any event can be handed in as well. Where nothing was
   * found: the `after` that was asked with, or a later one before which nothing will come.
   */
  readonly next: Position | undefined
  /** Whether nothing more was readable when it was read. */
  readonly atEnd: boolean
}

/** Which streams to name. */
export interface StreamQuery {
  readonly label: string
  /** Only names after this one. */
  readonly after?: string
  /** 1 to 10,000. */
  readonly limit: number
}

/** A command that was kept, and what it appended. */
export interface FoundCommand extends LoggedCommand {
  /** In the order of the batch. */
  readonly events: readonly StoredEvent[]
}

/** Snapshots by stream. */
export interface SnapshotStore {
  /** The newest that was kept of a stream, or nothing. */
  readonly load: (stream: string) => Promise<Snapshot | undefined>
  /**
   * Keeps it in place of one of the same version or an older one; a newer one stays. Rejects with a
   * `RefusedError` what is no snapshot: `query-invalid`, or `no-canonical-form` for the state.
   */
  readonly save: (stream: string, snapshot: Snapshot) => Promise<void>
  /** Throws all away. */
  readonly clear: () => Promise<void>
}

/** A state, and how far into its stream it goes. */
export interface Snapshot {
  readonly version: number
  /** What it was made by, written as labels are: a state that other code made is not used. */
  readonly made: string
  readonly state: Json
}

/** Positions by the name of the reader. */
export interface CheckpointStore {
  /** Where a reader is, or nothing where it never moved. */
  readonly load: (reader: string) => Promise<Position | undefined>
  /**
   * Moves a reader on from where it was. `false`, and nothing moves, where it is no longer there: somebody
   * else read on under the same name.
   */
  readonly move: (reader: string, from: Position | undefined, to: Position) => Promise<boolean>
}
