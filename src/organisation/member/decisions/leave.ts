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

/** Ends a membership: `on` is the first day on which the member is one no longer. */
export interface Leave extends MemberCommandBase<'leave'> {
  /** 1 to 2000 characters. */
  readonly ground: string
}

type Left = MemberDecision<'left', MemberCodes['leave']>

/** Decides on {@link Leave}. Posts are ended by commands of their own; `organisationFaults` names those left over. */
export function leave(command: Leave, state: Member | undefined): Left {
  const { member: subject, on, ground } = command
  return onMember(command, state, ({ from, until }): Left => {
    const path = ['on']
    if (until !== undefined) {
      return refuse(refusal('left-already', { subject, path, expected: until, actual: on }))
    }
    if (on === from) {
      return refuse(refusal('not-joined', { subject, path, expected: [[from, null]], actual: on }))
    }
    return okUnless(neededGroundFaults(subject, ground), () => [
      { type: 'left', ...eventBase(command), ground },
    ])
  })
}
