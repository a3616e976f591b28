import type { Instant } from '../calendar/index.ts'
import type { Evolution } from '../foundation/index.ts'
import type { EventLog } from '../log/index.ts'
import type { MemberId } from '../vocabulary/index.ts'

/**
 * How a decision sees the rest of the book. Every state that it asks for becomes a checked read: should
 * that stream move on before the batch is kept, everything is looked at and decided anew. A stream is read
 * once in one decision, however often it is asked for.
 */
export interface Look {
  /** The state of one stream, `undefined` where there is none. Any decider is an evolution. */
  readonly state: <State, Event>(
    evolution: Evolution<State, Event>,
    stream: string,
  ) => Promise<State | undefined>
  /** The states of those that have begun, in the order asked for: one reading, however many. */
  readonly states: <State, Event>(
    evolution: Evolution<State, Event>,
    streams: readonly string[],
  ) => Promise<readonly State[]>
  /**
   * The names of all streams under a label. What is found is not checked again: a stream that gets the label
   * a moment later counts as later.
   */
  readonly find: (label: string) => Promise<readonly string[]>
  /** The names of the posts that somebody holds on the day of an instant, and of what the host grants. */
  readonly rolesOf: (member: MemberId, at: Instant) => Promise<readonly string[]>
  /** Whom the host grants a role, on any day. */
  readonly holdersOf: (role: string) => readonly MemberId[]
  /** For what is only read, whatever becomes of it in the meantime. */
  readonly log: EventLog
}
