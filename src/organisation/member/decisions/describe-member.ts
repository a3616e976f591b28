import { okUnless } from '../../../foundation/index.ts'
import { checkFields, type Fields } from '../../../vocabulary/index.ts'
import { changeFaults, groundFaults } from '../../checks.ts'
import { copyFields } from '../../copy-fields.ts'
import type { MemberCodes } from '../../refusals.ts'
import {
  eventBase,
  type MemberCommandBase,
  type MemberDecision,
  onMember,
} from '../command-base.ts'
import type { MemberContext } from '../context.ts'
import type { Member } from '../state.ts'

/** States all attributes of a member anew: what is left out is no longer known. */
export interface DescribeMember extends MemberCommandBase<'describe-member'> {
  readonly attributes: Fields
}

/** Decides on {@link DescribeMember}. */
export function describeMember(
  command: DescribeMember,
  state: Member | undefined,
  { rules }: MemberContext,
): MemberDecision<'member-described', MemberCodes['describe-member']> {
  const { member: subject, on, attributes: value } = command
  return onMember(command, state, (membership) => {
    const faults = [
      ...checkFields(rules.memberAttributes, value, ['attributes']),
      ...changeFaults(subject, ['attributes'], { history: membership.attributes, on, value }),
      ...groundFaults(subject, command.ground),
    ]
    return okUnless(faults, () => [
      { type: 'member-described', ...eventBase(command), attributes: copyFields(value) },
    ])
  })
}
