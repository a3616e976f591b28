import type { Json } from '../foundation/index.ts'
import type { CommandId } from '../vocabulary/index.ts'

/** What one command appends, all of it or nothing. */
export interface Batch {
  readonly command: LoggedCommand
  /**
   * Each stream at most once. At most 10,000 events in all. None: the command is kept, and appended nothing.
   */
  readonly writes: readonly StreamWrite[]
  /** Streams that were only read: each must still have this many events. None of those written. */
  readonly reads?: readonly StreamRead[]
}

/** A command as the log remembers it, so that the same one is not done twice. */
export interface LoggedCommand {
  readonly id: CommandId
  /**
   * Of the canonical text of the request, 1 to 256 visible ASCII characters: the same id with another hash
   * is refused.
   */
  readonly hash: string
  /** The request itself where it is kept: a second one with other content can be held against it. */
  readonly request?: Json
}

/** New events of one stream. */
export interface StreamWrite {
  /**
   * Its kind (`a` to `z`, then also digits and `-`), `/`, and the rest, written as an id: `pledge/p-1`. At
   * most 512 UTF-16 units, in Unicode normal form C.
   */
  readonly stream: string
  /** How many events it has now; 0: it does not exist yet. There is no "any". */
  readonly expected: number
  /** One or more. */
  readonly events: readonly NewEvent[]
  /**
   * Under which it can be found from now on (`StreamQuery`), added to those it has. At most 100, each written
   * as an id, of at most 512 UTF-16 units.
   */
  readonly labels?: readonly string[]
}

/** An event before it has a place. */
export interface NewEvent {
  /** The shape of `data`: 1 to 2,147,483,647. */
  readonly schema: number
  /** Kept as its canonical text (`canonicalJson`), at most 16,777,216 UTF-16 units of it. */
  readonly data: Json
}

/** A stream that a decision rests on. */
export interface StreamRead {
  readonly stream: string
  readonly expected: number
}
