import { okUnless, refusal, refuse } from '../../../foundation/index.ts'
import { neededGroundFaults } from '../../checks.ts'
import type { MemberCodes } from '../../refusals.ts'
import { overlap } from '../../span.ts'
import {
  eventBase,
  type MemberCommandBase,
  type MemberDecision,
  onMember,
} from '../command-base.ts'
import type { Member } from '../state.ts'

/** Lets a member's rights rest from a day on, until they are resumed. */
export interface Suspend extends MemberCommandBase<'suspend'> {
  /** 1 to 2000 characters. */
  readonly ground: string
}

type Suspended = MemberDecision<'suspended', MemberCodes['suspend']>

/** Decides on {@link Suspend}. */
export function suspend(command: Suspend, state: Member | undefined): Suspended {
  const { member: subject, on, ground } = command
  return onMember(command, state, ({ suspensions }): Suspended => {
    const other = suspensions.find((each) => overlap(each, { from: on }))
    if (other) {
      const parts = { path: ['on'], expected: [other.from, other.until ?? null], actual: on }
      return refuse(refusal('suspended-already', { subject, ...parts }))
    }
    return okUnless(neededGroundFaults(subject, ground), () => [
      { type: 'suspended', ...eventBase(command), ground },
    ])
  })
}
