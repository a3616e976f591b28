import { okUnless, refusal, refuse } from '../../../foundation/index.ts'
import { neededGroundFaults } from '../../checks.ts'
import type { MemberCodes } from '../../refusals.ts'
import {
  eventBase,
  type MemberCommandBase,
  type MemberDecision,
  onMember,
} from '../command-base.ts'
import type { Member } from '../state.ts'

/** Gives a suspended member its rights again: `on` is the first day with them, after the first without. */
export interface Resume extends MemberCommandBase<'resume'> {
  /** 1 to 2000 characters. */
  readonly ground: string
}

type Resumed = MemberDecision<'resumed', MemberCodes['resume']>

/** Decides on {@link Resume}. */
export function resume(command: Resume, state: Member | undefined): Resumed {
  const { member: subject, on, ground } = command
  return onMember(command, state, ({ suspensions }): Resumed => {
    const open = suspensions.find(({ until, from }) => until === undefined && from < on)
    if (!open) return refuse(refusal('not-suspended', { subject, path: ['on'], actual: on }))
    const { from } = open
    return okUnless(neededGroundFaults(subject, ground), () => [
      { type: 'resumed', ...eventBase(command), ground, from },
    ])
  })
}
