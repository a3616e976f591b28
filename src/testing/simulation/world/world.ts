import type { AppraisalModel, CycleModel, NoticeModel, ObjectionModel } from './year-model.ts'

/**
 * What a simulation holds to be so: small, plain, and built from what was acknowledged, without the
 * library's deciders and states. Instants are texts of one form, so that they compare as they sort.
 */
export interface World {
  readonly units: Map<string, UnitModel>
  readonly members: Map<string, MemberModel>
  readonly pledges: Map<string, PledgeModel>
  /** By member and cycle. */
  readonly registers: Map<string, RegisterModel>
  readonly facts: Map<string, FactModel>
  /** By holder and cycle. */
  readonly accounts: Map<string, AccountModel>
  readonly cycles: Map<string, CycleModel>
  /** By cycle, population and subject, as grades are named. */
  readonly appraisals: Map<string, AppraisalModel>
  readonly notices: Map<string, NoticeModel>
  /** By the id of the grade or measure that they are about. */
  readonly objections: Map<string, ObjectionModel>
  /** Whom the last command that happened may have put on a roll, or taken off it. */
  changed: string | undefined
}

/** A unit. */
export interface UnitModel {
  readonly unit: string
  readonly kind: string
  readonly founded: string
  readonly parents: Dated<string | null>[]
  readonly names: Dated<string>[]
  readonly posts: PostModel[]
  dissolved: string | undefined
  lastAt: string
}

/** Something that holds from a day on. */
export interface Dated<T> {
  readonly on: string
  readonly value: T
}

/** A post, from a day until before another. */
export interface PostModel {
  readonly member: string
  readonly post: string
  readonly concurrent: boolean
  readonly from: string
  until: string | undefined
}

/** A member. */
export interface MemberModel {
  readonly member: string
  readonly memberships: MembershipModel[]
  lastAt: string
}

/** From joining to leaving. */
export interface MembershipModel {
  readonly from: string
  until: string | undefined
  readonly homes: Dated<string>[]
  readonly categories: Dated<string>[]
  readonly suspensions: { readonly from: string; until: string | undefined }[]
}

/** Where a pledge stands. */
export type Stage =
  | 'none'
  | 'proposed'
  | 'returned'
  | 'refused'
  | 'approved'
  | 'running'
  | 'claimed'
  | 'fulfilled'
  | 'partly-fulfilled'
  | 'not-fulfilled'
  | 'withdrawn'

/** A pledge. */
export interface PledgeModel {
  readonly pledge: string
  readonly kind: string
  readonly by: string
  /** The year in which it was due when it was proposed: the registers of that year hold it. */
  readonly cycle: string
  /** Whose it is: alone, in a group, or as its leader. */
  readonly pledgers: ReadonlySet<string>
  /** Those of them who are members: a register of each has it. */
  readonly holders: readonly string[]
  /** Everybody who has a part in it. */
  readonly parties: Set<string>
  stage: Stage
  due: string
  terms: string
  comments: Set<string>
  readonly ways: Set<string>
  readonly forms: Set<string>
  readonly months: Set<string>
  items: number
  approvedOn: string
  startedOn: string
  shown: boolean
  correctionOpen: boolean
  lastAt: string
}

/** How many pledges a member has in a cycle. */
export interface RegisterModel {
  readonly held: Set<string>
  lastAt: string
}

/** A recorded fact. */
export interface FactModel {
  readonly fact: string
  readonly kind: string
  readonly subject: string
  readonly recorders: Set<string>
  on: string
  points: number
  readonly recordedAt: string
  withdrawnAt: string | undefined
  status: 'awaiting' | 'returned' | 'certified' | 'counted' | 'corrected' | 'withdrawn'
  /** Since when it counts, and since when no longer. */
  counts: { readonly from: string; until: string | undefined } | undefined
  lastAt: string
}

/** The points of one holder in one cycle. */
export interface AccountModel {
  readonly rulebook: string
  readonly entries: EntryModel[]
  lastAt: string
}

/** One entry; `amount` has the sign that it has for the holder. */
export interface EntryModel {
  readonly clause: string
  readonly amount: number
  readonly settleBy: string | undefined
  status: 'pending' | 'posted' | 'void' | 'expired'
  reversed: boolean
}

/** A world in which nothing has happened. */
export function emptyWorld(): World {
  return {
    units: new Map(),
    members: new Map(),
    pledges: new Map(),
    registers: new Map(),
    facts: new Map(),
    accounts: new Map(),
    cycles: new Map(),
    appraisals: new Map(),
    notices: new Map(),
    objections: new Map(),
    changed: undefined,
  }
}

/** The civil day of an instant of the simulation: it is written by the clocks of its zone. */
export function dayOfInstant(at: string): string {
  return at.slice(0, 10)
}

/** What holds on a day, of what was said in the order of days. */
export function valueAt<T>(dated: readonly Dated<T>[], day: string): T | undefined {
  return dated.filter(({ on }) => on <= day).at(-1)?.value
}

/** The membership that a day lies in. */
export function membershipAt(
  member: MemberModel | undefined,
  day: string,
): MembershipModel | undefined {
  return member?.memberships.find(({ from, until }) => from <= day && (!until || day < until))
}

/** Whether a unit stands on a day. */
export function standsAt(unit: UnitModel, day: string): boolean {
  return unit.founded <= day && (unit.dissolved === undefined || day < unit.dissolved)
}
