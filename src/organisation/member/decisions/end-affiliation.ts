import type { CivilDate } from '../../../calendar/index.ts'
import { okUnless, refusal, refuse } from '../../../foundation/index.ts'
import type { UnitId } from '../../../vocabulary/index.ts'
import { neededGroundFaults } from '../../checks.ts'
import type { MemberCodes } from '../../refusals.ts'
import { holdsOn } from '../../span.ts'
import {
  eventBase,
  type MemberCommandBase,
  type MemberDecision,
  onMember,
} from '../command-base.ts'
import type { Affiliation, Member } from '../state.ts'

/** Ends an affiliation: `on` is the first day without it, after the day of its beginning. */
export interface EndAffiliation extends MemberCommandBase<'end-affiliation'> {
  readonly unit: UnitId
  readonly kind: string
  /** 1 to 2000 characters. */
  readonly ground: string
}

type Ended = MemberDecision<'affiliation-ended', MemberCodes['end-affiliation']>

/** Decides on {@link EndAffiliation}. */
export function endAffiliation(command: EndAffiliation, state: Member | undefined): Ended {
  const { member: subject, on, unit, kind, ground } = command
  return onMember(command, state, (membership): Ended => {
    const held = membership.affiliations.find(
      (each) => each.unit === unit && each.kind === kind && mayEnd(each, on),
    )
    if (!held) {
      const parts = { path: ['unit'], expected: kind, actual: unit }
      return refuse(refusal('not-affiliated', { subject, ...parts }))
    }
    const { from } = held
    return okUnless(neededGroundFaults(subject, ground), () => [
      { type: 'affiliation-ended', ...eventBase(command), ground, unit, kind, from },
    ])
  })
}

function mayEnd(held: Affiliation, on: CivilDate): boolean {
  return held.ended === undefined && held.from < on && holdsOn(held, on)
}
