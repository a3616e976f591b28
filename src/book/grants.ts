import type { CivilDate } from '../calendar/index.ts'
import type { MemberId, UnitId } from '../vocabulary/index.ts'

/** A role that is no post: the host gives it to somebody. */
export interface Grant {
  readonly member: MemberId
  /** A name, as permissions and catalogues use it. */
  readonly role: string
  /** Where it holds: in this unit. Left out: everywhere. */
  readonly unit?: UnitId
  /** The first day on which it holds; left out: it always did. */
  readonly from?: CivilDate
  /** The first day on which it no longer holds; left out: it always will. */
  readonly until?: CivilDate
}

/** Grants by whom they are given to. */
export type Grants = ReadonlyMap<MemberId, readonly Grant[]>

/** Grants, ready to be asked: as cheap with a million as with one. */
export function grantsByMember(grants: readonly Grant[]): Grants {
  const byMember = new Map<MemberId, Grant[]>()
  for (const grant of grants) {
    const own = byMember.get(grant.member)
    if (own) own.push(grant)
    else byMember.set(grant.member, [grant])
  }
  return byMember
}

/** Whether a grant holds on a day. */
export function isGranted({ from, until }: Grant, day: CivilDate): boolean {
  return (from === undefined || from <= day) && (until === undefined || day < until)
}
