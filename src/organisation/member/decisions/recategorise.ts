import { okUnless } from '../../../foundation/index.ts'
import { changeFaults, groundFaults } from '../../checks.ts'
import type { MemberCodes } from '../../refusals.ts'
import { unknownName } from '../../rules/unknown-name.ts'
import {
  eventBase,
  type MemberCommandBase,
  type MemberDecision,
  onMember,
} from '../command-base.ts'
import type { MemberContext } from '../context.ts'
import type { Member } from '../state.ts'

/** Says that a member is of another category: retired from now on. */
export interface Recategorise extends MemberCommandBase<'recategorise'> {
  readonly category: string
}

/** Decides on {@link Recategorise}. */
export function recategorise(
  command: Recategorise,
  state: Member | undefined,
  { rules }: MemberContext,
): MemberDecision<'recategorised', MemberCodes['recategorise']> {
  const { member: subject, on, category } = command
  return onMember(command, state, (membership) => {
    const faults = [
      ...unknownName('category-unknown', subject, ['category'], rules.categories, category),
      ...changeFaults(subject, ['category'], { history: membership.category, on, value: category }),
      ...groundFaults(subject, command.ground),
    ]
    return okUnless(faults, () => [{ type: 'recategorised', ...eventBase(command), category }])
  })
}
