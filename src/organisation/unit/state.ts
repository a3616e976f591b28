import type { CivilDate, Instant } from '../../calendar/index.ts'
import type { CommandId, Fields, MemberId, Titles, UnitId } from '../../vocabulary/index.ts'
import type { Ending } from '../ending.ts'
import type { History } from '../history.ts'
import type { Span } from '../span.ts'

/**
 * One unit from its founding on, with everything that was said about it, by the day from which it holds.
 * Ask `unitOn` for a day of it. It stands from `founded` until `until` or its dissolution, whichever is
 * first; what is dated beyond its end has no effect.
 */
export interface Unit {
  readonly unit: UnitId
  readonly founded: CivilDate
  readonly domain: string
  readonly kind: History<string>
  readonly formation: History<string>
  readonly name: History<Titles>
  /** The unit above, or `null` at a root. */
  readonly parent: History<UnitId | null>
  /** The other units that this one is there for: a joint branch for its enterprises. */
  readonly serves: History<readonly UnitId[]>
  readonly attributes: History<Fields>
  /** Every post that anyone held, holds or will hold, in the order in which they were told. */
  readonly posts: readonly Post[]
  /** The first day on which a unit that was founded for a time no longer stands. */
  readonly until?: CivilDate
  readonly dissolved?: Ending
  /** When the last event happened: no later one may lie before it. */
  readonly lastAt: Instant
}

/** A post held by one member for a time. `until` is the first day on which it is no longer held. */
export interface Post extends Span {
  readonly member: MemberId
  readonly post: string
  /** Whether the holder comes from elsewhere (兼职). */
  readonly concurrent: boolean
  readonly at: Instant
  readonly cause: CommandId
  readonly ground?: string
  /** How it ended, where it did before its time or without one. */
  readonly ended?: Ending
}
