import { okUnless } from '../../../foundation/index.ts'
import type { UnitId } from '../../../vocabulary/index.ts'
import { changeFaults, groundFaults } from '../../checks.ts'
import type { MemberCodes } from '../../refusals.ts'
import {
  eventBase,
  type MemberCommandBase,
  type MemberDecision,
  onMember,
} from '../command-base.ts'
import type { MemberContext } from '../context.ts'
import type { Member } from '../state.ts'
import { homeFaults } from './home-faults.ts'

/** Gives a member another home; there is one at a time. Needs the new home in the context. */
export interface Transfer extends MemberCommandBase<'transfer'> {
  readonly home: UnitId
}

/** Decides on {@link Transfer}. */
export function transfer(
  command: Transfer,
  state: Member | undefined,
  context: MemberContext,
): MemberDecision<'transferred', MemberCodes['transfer']> {
  const { member: subject, on, home } = command
  return onMember(command, state, (membership) => {
    const faults = [
      ...homeFaults(command, context),
      ...changeFaults(subject, ['home'], { history: membership.home, on, value: home }),
      ...groundFaults(subject, command.ground),
    ]
    return okUnless(faults, () => [{ type: 'transferred', ...eventBase(command), home }])
  })
}
