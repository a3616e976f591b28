import type { CivilDate } from '../../calendar/index.ts'
import type { EventBase, Fields, MemberId, UnitId } from '../../vocabulary/index.ts'

/** What can happen to one member. */
export type MemberEvent =
  | MemberJoined
  | MemberRecategorised
  | MemberTransferred
  | MemberAffiliated
  | AffiliationEnded
  | MemberSuspended
  | MemberResumed
  | MemberDescribed
  | MemberLeft

interface DatedMemberEvent<Type extends string> extends EventBase<Type> {
  readonly member: MemberId
  /** The civil day from which it holds: not the day on which it was recorded. */
  readonly on: CivilDate
  readonly ground?: string
}

/** Someone became a member, for the first time or again. */
export interface MemberJoined extends DatedMemberEvent<'joined'> {
  readonly home: UnitId
  readonly category: string
  readonly attributes: Fields
}

/** The member is of another category. */
export interface MemberRecategorised extends DatedMemberEvent<'recategorised'> {
  readonly category: string
}

/** The member has another home. */
export interface MemberTransferred extends DatedMemberEvent<'transferred'> {
  readonly home: UnitId
}

/** The member is active in a unit beside the home. */
export interface MemberAffiliated extends DatedMemberEvent<'affiliated'> {
  readonly unit: UnitId
  readonly kind: string
  readonly until?: CivilDate
}

/** The member is no longer active there. */
export interface AffiliationEnded extends DatedMemberEvent<'affiliation-ended'> {
  readonly unit: UnitId
  readonly kind: string
  /** Since when: tells this time from an earlier one. */
  readonly from: CivilDate
  readonly ground: string
}

/** The member's rights rest. */
export interface MemberSuspended extends DatedMemberEvent<'suspended'> {
  readonly ground: string
}

/** The member has its rights again. */
export interface MemberResumed extends DatedMemberEvent<'resumed'> {
  /** Since when they rested. */
  readonly from: CivilDate
  readonly ground: string
}

/** All attributes of the member, anew. */
export interface MemberDescribed extends DatedMemberEvent<'member-described'> {
  readonly attributes: Fields
}

/** The member is one no longer. */
export interface MemberLeft extends DatedMemberEvent<'left'> {
  readonly ground: string
}
