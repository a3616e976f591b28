import type { CivilDate } from '../../calendar/index.ts'
import type { MemberId, UnitId } from '../../vocabulary/index.ts'
import type { MemberOn } from '../member/member-on.ts'
import type { OrganisationFault } from '../refusals.ts'
import type { Post } from '../unit/state.ts'
import type { UnitOn } from '../unit/unit-on.ts'
import type { Groups } from './groups.ts'

/**
 * A whole organisation on one day, as `organisationOn` builds it: a value to ask, never stored. Units are
 * named by their position in pre-order, so that the part under a unit is a range and a total is one sweep.
 */
export interface Organisation {
  readonly day: CivilDate
  /** The units that stand on the day, each before everything under it; of one parent by id. */
  readonly units: readonly UnitOn[]
  /** For each unit the position of the one above it, or −1. */
  readonly parents: readonly number[]
  /** For each unit the first position that is no longer under it: its part is `[position, end)`. */
  readonly ends: readonly number[]
  readonly positions: ReadonlyMap<UnitId, number>
  /**
   * The members of the day in the order of their homes, within a home by id; last those whose home does
   * not stand. So the members with a home under a unit are one slice.
   */
  readonly members: readonly MemberOn[]
  /** For each unit where its members begin; one more than there are units. */
  readonly homeStarts: readonly number[]
  readonly memberPositions: ReadonlyMap<MemberId, number>
  /** For each unit the positions of the members who are active there beside their home. */
  readonly active: Groups
  /** The posts that each member holds. */
  readonly posts: ReadonlyMap<MemberId, readonly PostHeld[]>
  /**
   * What is wrong between the streams. A unit whose parent does not stand stands as a root, and a circle
   * is cut above its first unit by id, so that totals still hold everybody.
   */
  readonly faults: readonly OrganisationFault[]
}

/** A post of a unit that a member holds. */
export interface PostHeld {
  /** The position of the unit. */
  readonly unit: number
  readonly held: Post
}
