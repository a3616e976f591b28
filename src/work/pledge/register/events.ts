import type { EventBase, MemberId, PledgeId } from '../../../vocabulary/index.ts'
import type { ReleaseCause } from './commands.ts'

/** What every event of a register carries. */
export interface RegisterEventBase<Type extends string> extends EventBase<Type> {
  readonly member: MemberId
  readonly cycle: string
  readonly pledge: PledgeId
}

/** A pledge has a place. */
export interface PledgeEntered extends RegisterEventBase<'entered'> {
  readonly kind: string
}

/** Its place is free again. */
export interface PledgeReleased extends RegisterEventBase<'released'> {
  readonly because: ReleaseCause
}

/** Everything that can happen to a register. */
export type RegisterEvent = PledgeEntered | PledgeReleased
