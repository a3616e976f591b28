import { okUnless, refusal, refuse } from '../../../foundation/index.ts'
import { checkFields, type Fields, type UnitId } from '../../../vocabulary/index.ts'
import { groundFaults, timeFaults } from '../../checks.ts'
import { copyFields } from '../../copy-fields.ts'
import type { MemberCodes } from '../../refusals.ts'
import { unknownName } from '../../rules/unknown-name.ts'
import { eventBase, type MemberCommandBase, type MemberDecision, unknown } from '../command-base.ts'
import type { MemberContext } from '../context.ts'
import type { Member } from '../state.ts'
import { homeFaults } from './home-faults.ts'

/** Makes someone a member, for the first time or again after leaving. Needs the home in the context. */
export interface Join extends MemberCommandBase<'join'> {
  readonly home: UnitId
  readonly category: string
  readonly attributes?: Fields
}

/** Decides on {@link Join}. Whoever joins again does so on or after the day of leaving. */
export function join(
  command: Join,
  state: Member | undefined,
  context: MemberContext,
): MemberDecision<'joined', MemberCodes['join']> {
  const { member: subject, on, home, category, attributes = {} } = command
  if (state && state.member !== subject) return refuse(unknown(subject, state))
  const left = state?.memberships[state.memberships.length - 1]?.until
  if (state && (left === undefined || on < left)) {
    const parts = { path: ['on'], expected: left ?? null, actual: on }
    return refuse(refusal('joined-already', { subject, ...parts }))
  }
  const { rules } = context
  const faults = [
    ...(state ? timeFaults(subject, command.at, state.lastAt) : []),
    ...homeFaults(command, context),
    ...unknownName('category-unknown', subject, ['category'], rules.categories, category),
    ...checkFields(rules.memberAttributes, attributes, ['attributes']),
    ...groundFaults(subject, command.ground),
  ]
  return okUnless(faults, () => [
    {
      type: 'joined',
      ...eventBase(command),
      ...{ home, category },
      attributes: copyFields(attributes),
    },
  ])
}
