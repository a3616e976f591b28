import type { CommandBase, MemberId, PledgeId } from '../../../vocabulary/index.ts'

/** What every command to a register carries. */
export interface RegisterCommandBase<Type extends string> extends CommandBase<Type> {
  readonly member: MemberId
  /** The period that the register is about: `'2026'`. */
  readonly cycle: string
  readonly pledge: PledgeId
}

/** Enters a pledge, together with its proposal. */
export interface EnterPledge extends RegisterCommandBase<'enter'> {
  /** One of the kinds of the pledge rules. */
  readonly kind: string
}

/** Frees the place of a pledge that was refused or withdrawn. */
export interface ReleasePledge extends RegisterCommandBase<'release'> {
  readonly because: ReleaseCause
}

/** Why a place is free again. */
export type ReleaseCause = 'refused' | 'withdrawn'

/** Everything that can be asked of a register. */
export type RegisterCommand = EnterPledge | ReleasePledge
