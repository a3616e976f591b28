import type { Json } from '../foundation/index.ts'
import type { CommandId } from '../vocabulary/index.ts'

/** What one command appends, all of it or nothing. */
export interface Batch {
  readonly command: LoggedCommand
  /** Each stream at most once. At most 10,000 events in all. */
  readonly writes: readonly StreamWrite[]
  /** Streams that were only read: each must still have this many events. None of those written. */
  readonly reads?: readonly StreamRead[]
}

/** A command as the log remembers it, so that the same one is not done twice. */
export interface LoggedCommand {
  readonly id: CommandId
  /** Of the canonical text of the request: the same id with another hash is refused. */
  readonly hash: string
  /** The request itself where it is kept: a second one with other content can be held against it. */
  readonly request?: Json
}

/** New events of one stream. */
export interface StreamWrite {
  /** Its kind, `/`, and the rest: `pledge/p-1`. 1 to 512 UTF-16 units. */
  readonly stream: string
  /** How many events it has now; 0: it does not exist yet. There is no "any". */
  readonly expected: number
  /** One or more. */
  readonly events: readonly NewEvent[]
  /** Under which it can be found from now on (`StreamQuery`), added to those it has. */
  readonly labels?: readonly string[]
}

/** An event before it has a place. */
export interface NewEvent {
  readonly schema: number
  readonly data: Json
}

/** A stream that a decision rests on. */
export interface StreamRead {
  readonly stream: string
  readonly expected: number
}
