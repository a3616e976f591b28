import type { Instant } from '../calendar/index.ts'
import type { CommandId, MemberId } from './identities.ts'

/** What every command carries: who wants what, and when. Rooms add their own data. */
export interface CommandBase<Type extends string> {
  readonly id: CommandId
  readonly type: Type
  readonly at: Instant
  readonly actor: MemberId
}

/** What every event carries: what happened, when, by whom, and the command that caused it. */
export interface EventBase<Type extends string> {
  readonly type: Type
  readonly at: Instant
  readonly actor: MemberId
  readonly cause: CommandId
}
