import type { Instant } from '../../calendar/index.ts'
import type { CommandId, Fields, MemberId, UnitId } from '../../vocabulary/index.ts'
import type { Ending } from '../ending.ts'
import type { History } from '../history.ts'
import type { Span } from '../span.ts'

/**
 * One member, opaque, with everything that was said about its belonging, by the day from which it holds.
 * Ask `memberOn` for a day of it.
 */
export interface Member {
  readonly member: MemberId
  /** In order, without a day in common. Whoever left may join again. */
  readonly memberships: readonly [Membership, ...Membership[]]
  /** When the last event happened: no later one may lie before it. */
  readonly lastAt: Instant
}

/** The time from joining to leaving, with what held within it. What is dated beyond it has no effect. */
export interface Membership extends Span {
  readonly home: History<UnitId>
  readonly category: History<string>
  readonly attributes: History<Fields>
  readonly affiliations: readonly Affiliation[]
  readonly suspensions: readonly Suspension[]
  readonly at: Instant
  readonly cause: CommandId
  readonly ground?: string
  readonly left?: Ending
}

/** Being active in a unit beside the home, for a time. */
export interface Affiliation extends Span {
  readonly unit: UnitId
  /** Of which kind, by its name in the rules. */
  readonly kind: string
  readonly at: Instant
  readonly cause: CommandId
  readonly ground?: string
  readonly ended?: Ending
}

/** A time without the rights of a member, and what it rests on. */
export interface Suspension extends Span {
  readonly ground: string
  readonly at: Instant
  readonly cause: CommandId
  readonly ended?: Ending
}
