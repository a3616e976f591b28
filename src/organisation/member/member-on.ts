import type { CivilDate } from '../../calendar/index.ts'
import type { Fields, MemberId, UnitId } from '../../vocabulary/index.ts'
import { inForce } from '../history.ts'
import { holdingOn, holdsOn } from '../span.ts'
import type { Affiliation, Member, Membership } from './state.ts'

/** One member as it is on one day. */
export interface MemberOn {
  readonly member: MemberId
  /** Since when: the first day of this membership. */
  readonly joined: CivilDate
  /** The one unit that the member belongs to. */
  readonly home: UnitId
  readonly category: string
  readonly suspended: boolean
  /** The units in which the member is active beside the home. */
  readonly affiliations: readonly Affiliation[]
  readonly attributes: Fields
}

/** The membership that a day lies in, or `undefined` before joining and from the day of leaving on. */
export function membershipOn(member: Member, day: CivilDate): Membership | undefined {
  return member.memberships.find((each) => holdsOn(each, day))
}

/**
 * The member as it is on a day, or `undefined` where it is none on that day. To see it as it was known
 * at an earlier time, fold only the events up to then.
 */
export function memberOn(member: Member, day: CivilDate): MemberOn | undefined {
  const membership = membershipOn(member, day)
  if (!membership) return undefined
  return {
    member: member.member,
    joined: membership.from,
    home: inForce(membership.home, day),
    category: inForce(membership.category, day),
    suspended: membership.suspensions.some((each) => holdsOn(each, day)),
    affiliations: holdingOn(membership.affiliations, day),
    attributes: inForce(membership.attributes, day),
  }
}
