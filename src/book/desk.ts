import type { Decider, Refusal, Result } from '../foundation/index.ts'
import type { StreamWrite } from '../log/index.ts'
import type { PlainJson } from '../schema/index.ts'
import type { CommandBase, CommandId, MemberId, UnitId } from '../vocabulary/index.ts'
import type { Look } from './look.ts'

/** What everything that is asked at a desk has. */
export type DeskCommand = CommandBase<string>

/**
 * What the book knows of one kind of stream: which one a command goes to, what its decision needs to see,
 * whom it is about, and what follows. Everything else is in the decider, and that knows no book.
 *
 * `Asked` is what comes in; where it differs from the decider's `Command`, `complete` makes the one of the
 * other.
 */
export interface Desk<
  Command extends DeskCommand,
  State,
  Event,
  Context,
  R extends Refusal,
  Asked extends DeskCommand = Command,
> {
  /** As commands name it: `{ to: 'pledge', … }`. Its streams are of the kind of this name: `pledge/p-1`. */
  readonly to: string
  readonly decider: Decider<Command, State, Event, Context, R>
  /** The shape in which events are written now, from 1 on. */
  readonly schema: number
  /** Reads what comes in, without its `to`. */
  readonly parse: (request: PlainJson) => Result<Asked>
  /** Types that only follow from events: from outside they are refused with `not-permitted`. */
  readonly inner?: readonly Asked['type'][]
  /** The types by which somebody judges: never the own case, whatever the permissions say. */
  readonly judging: readonly Asked['type'][]
  /** Which stream: `pledge/p-1`. */
  readonly streamOf: (asked: Asked) => string
  /** Under which labels its stream is found from this event on: `[]` for most. */
  readonly labelsOf: (event: Event) => readonly string[]
  /** Whom it is about: permission by unit and the own case both ask. */
  readonly about: (seen: Seen<Asked, State>, look: Look) => Promise<About>
  /**
   * Makes the decider's command of what was asked, and what else the same batch writes. It runs after the
   * permission, and anew whenever the decision does; the request that is remembered is what was asked.
   */
  readonly complete?: (
    seen: Seen<Asked, State>,
    look: Look,
  ) => Promise<Result<Completed<Command>, Refusal>>
  /** What the decision sees besides its own stream, or why there is no such thing. */
  readonly contextOf: (seen: Seen<Command, State>, look: Look) => Promise<Result<Context>>
  /** Commands that belong to the same batch: decided after this one, kept with it or not at all. */
  readonly also?: (done: Done<Command, State, Event>, look: Look) => Promise<readonly Companion[]>
  /**
   * What follows from an event once it is kept, each as a command of its own, in this order. Refused where
   * this book cannot tell: it was opened with other rules than those the event rests on.
   */
  readonly follow?: (
    event: Event,
    look: Look,
    stream: string,
  ) => Promise<Result<readonly Following[]>>
}

/** A command and the state that it comes to. */
export interface Seen<Command, State> {
  readonly command: Command
  readonly state: State | undefined
}

/** A command that was accepted: the state before it, and its events. */
export interface Done<Command, State, Event> extends Seen<Command, State> {
  readonly events: readonly Event[]
}

/** A command in full, and what the batch writes besides its events. */
export interface Completed<Command> {
  readonly command: Command
  /** The book fills in how many events each stream has. */
  readonly writes?: readonly Omit<StreamWrite, 'expected'>[]
}

/** Whom something is about. */
export interface About {
  /** Whose own case it is. */
  readonly members: readonly MemberId[]
  /**
   * Where it belongs: the homes of those members, or the unit itself; what several share belongs to each.
   * Empty: nowhere, so that only what is permitted anywhere is.
   */
  readonly units: Place
  /**
   * Every other place that it changes, each asked by itself: where a member goes, whose member gets a post,
   * who is served. Left out: there is none.
   */
  readonly there?: readonly Place[]
}

/** Units of which one that permits is enough: where one member belongs. Empty: nowhere, as above. */
export type Place = readonly UnitId[]

/**
 * A command that is decided in the same batch as another. It carries the id of that one, for both have
 * one cause.
 */
export interface Companion {
  /** The desk at which it is decided. */
  readonly desk: AnyDesk
  readonly command: DeskCommand
  /** Whether the actor needs permission for it, as if it came alone. Left out: the first one's is enough. */
  readonly asks?: boolean
}

/**
 * What follows from an event. The id is derived from the cause, so that it is known before anything is
 * read, and following twice does it once. `make` sees the log as it is when the reaction runs; what it
 * looked at is checked when the command is kept. It may find that nothing follows after all (`undefined`).
 */
export interface Following {
  readonly id: CommandId
  readonly to: string
  readonly make: (look: Look) => Promise<Result<DeskCommand | undefined>>
}

/** A desk of whichever kind, as the book holds it. */
export type AnyDesk = Desk<DeskCommand, object, AnyEvent, unknown, Refusal>

/** An event of whichever kind. */
export interface AnyEvent {
  readonly type: string
}

/** A desk as the book holds it: it hands in only what this desk parsed, evolved and decided itself. */
export function anyDesk<
  Command extends DeskCommand,
  State,
  Event,
  Context,
  R extends Refusal,
  Asked extends DeskCommand,
>(desk: Desk<Command, State, Event, Context, R, Asked>): AnyDesk {
  // The types of one desk stand together in its own file; the book only passes its values through.
  return desk as unknown as AnyDesk
}
