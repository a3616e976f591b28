import type { CivilDate } from '../calendar/index.ts'
import type { Grant } from '../schema/index.ts'
import type { MemberId } from '../vocabulary/index.ts'

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
