import { type CivilDate, civilDateIn, type Instant } from '../calendar/index.ts'
import { type Member, member, memberOn, type Unit, unit, unitOn } from '../organisation/index.ts'
import type { MemberId, UnitId } from '../vocabulary/index.ts'
import { isGranted } from './grants.ts'
import type { Look } from './look.ts'
import { memberStream, postsLabel } from './names.ts'
import type { World } from './world.ts'

/** A post or a granted role, and where it is held: in one unit, or everywhere. */
export interface Role {
  readonly name: string
  readonly unit: UnitId | undefined
}

/** The posts that a member holds on the day of an instant and the roles that the host grants, with their places. */
export async function rolesOf(
  { zone, grants }: Pick<World, 'zone' | 'grants'>,
  look: Pick<Look, 'find' | 'states'>,
  someone: MemberId,
  at: Instant,
): Promise<readonly Role[]> {
  const day = civilDateIn(at, zone)
  const granted = (grants.get(someone) ?? []).filter((grant) => isGranted(grant, day))
  const units = await look.states(unit, await look.find(postsLabel(someone)))
  // Whoever left or is yet to come holds no post, though nobody ended it.
  const isHere =
    units.length > 0 && (await look.states(member, [memberStream(someone)])).some(isOn(day))
  return [
    ...granted.map(({ role, unit }) => ({ name: role, unit })),
    ...(isHere ? units.flatMap((unit) => postsIn(unit, someone, day)) : []),
  ]
}

function isOn(day: CivilDate): (state: Member) => boolean {
  return (state) => memberOn(state, day) !== undefined
}

function postsIn(unit: Unit, member: MemberId, day: CivilDate): readonly Role[] {
  const posts = unitOn(unit, day)?.posts ?? []
  return posts
    .filter((each) => each.member === member)
    .map(({ post }) => ({ name: post, unit: unit.unit }))
}
