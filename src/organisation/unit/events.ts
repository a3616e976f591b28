import type { CivilDate } from '../../calendar/index.ts'
import type { EventBase, Fields, MemberId, Titles, UnitId } from '../../vocabulary/index.ts'

/** What can happen to one unit. */
export type UnitEvent =
  | UnitFounded
  | UnitUpgraded
  | UnitRenamed
  | UnitMoved
  | UnitReformed
  | UnitServes
  | UnitDescribed
  | UnitProlonged
  | UnitDissolved
  | Appointed
  | PostEnded

interface UnitEventBase<Type extends string> extends EventBase<Type> {
  readonly unit: UnitId
  /** What it rests on, such as last year's class. */
  readonly ground?: string
}

interface DatedUnitEvent<Type extends string> extends UnitEventBase<Type> {
  /** The civil day from which it holds: not the day on which it was recorded. */
  readonly on: CivilDate
}

/** A unit began to stand. */
export interface UnitFounded extends DatedUnitEvent<'founded'> {
  readonly kind: string
  readonly domain: string
  readonly formation: string
  readonly parent: UnitId | null
  readonly name: Titles
  readonly serves: readonly UnitId[]
  readonly attributes: Fields
  /** The first day on which it no longer stands, where it was founded for a time. */
  readonly until?: CivilDate
}

/** It became a unit of another kind. */
export interface UnitUpgraded extends DatedUnitEvent<'upgraded'> {
  readonly kind: string
}

/** It has another name. */
export interface UnitRenamed extends DatedUnitEvent<'renamed'> {
  readonly name: Titles
}

/** It stands under another unit, or under none. */
export interface UnitMoved extends DatedUnitEvent<'moved'> {
  readonly parent: UnitId | null
}

/** It is formed in another way. */
export interface UnitReformed extends DatedUnitEvent<'reformed'> {
  readonly formation: string
}

/** It is there for these other units, and no others. */
export interface UnitServes extends DatedUnitEvent<'serves'> {
  readonly serves: readonly UnitId[]
}

/** All its attributes, anew. */
export interface UnitDescribed extends DatedUnitEvent<'described'> {
  readonly attributes: Fields
}

/** It stands until another day, or until it is dissolved. */
export interface UnitProlonged extends UnitEventBase<'prolonged'> {
  readonly until: CivilDate | null
}

/** It stands no longer. */
export interface UnitDissolved extends DatedUnitEvent<'dissolved'> {
  readonly ground: string
}

/** A member holds a post from a day on. */
export interface Appointed extends DatedUnitEvent<'appointed'> {
  readonly member: MemberId
  readonly post: string
  readonly concurrent: boolean
  readonly until?: CivilDate
}

/** A post is held no longer. */
export interface PostEnded extends DatedUnitEvent<'post-ended'> {
  readonly member: MemberId
  readonly post: string
  /** Since when it was held: tells this time from an earlier one. */
  readonly from: CivilDate
  readonly ground: string
}
