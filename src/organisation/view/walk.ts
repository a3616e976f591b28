import type { MemberId, UnitId } from '../../vocabulary/index.ts'
import type { MemberOn } from '../member/member-on.ts'
import type { Post } from '../unit/state.ts'
import type { UnitOn } from '../unit/unit-on.ts'
import type { Organisation, PostHeld } from './organisation.ts'

// Everything here answers for a unit that does not stand on the day as for one without anything.

/** The units directly under a unit, by id. */
export function childrenOf(view: Organisation, unit: UnitId): readonly UnitOn[] {
  const position = view.positions.get(unit)
  if (position === undefined) return []
  const end = view.ends[position] ?? position
  const children: UnitOn[] = []
  for (let at = position + 1; at < end; at = view.ends[at] ?? end) {
    children.push(...view.units.slice(at, at + 1))
  }
  return children
}

/** The units above a unit, from the nearest up to the root. */
export function ancestorsOf(view: Organisation, unit: UnitId): readonly UnitOn[] {
  const ancestors: UnitOn[] = []
  let at = parentOf(view, view.positions.get(unit))
  while (at >= 0) {
    ancestors.push(...view.units.slice(at, at + 1))
    at = parentOf(view, at)
  }
  return ancestors
}

function parentOf({ parents }: Organisation, position: number | undefined): number {
  return position === undefined ? -1 : (parents[position] ?? -1)
}

/** A unit and everything under it, in pre-order. */
export function unitsUnder(view: Organisation, unit: UnitId): readonly UnitOn[] {
  const position = view.positions.get(unit)
  return position === undefined ? [] : view.units.slice(position, view.ends[position])
}

/** The members whose home a unit is, by id. */
export function membersAt(view: Organisation, unit: UnitId): readonly MemberOn[] {
  const position = view.positions.get(unit)
  if (position === undefined) return []
  return view.members.slice(view.homeStarts[position], view.homeStarts[position + 1])
}

/** The members whose home is a unit or lies under it. */
export function membersUnder(view: Organisation, unit: UnitId): readonly MemberOn[] {
  const position = view.positions.get(unit)
  if (position === undefined) return []
  const end = view.ends[position] ?? position
  return view.members.slice(view.homeStarts[position], view.homeStarts[end])
}

/** The members who are active in a unit beside their home. */
export function activeAt(view: Organisation, unit: UnitId): readonly MemberOn[] {
  const position = view.positions.get(unit)
  if (position === undefined) return []
  const { starts, entries } = view.active
  const active = entries.slice(starts[position], starts[position + 1])
  return active.flatMap((at) => view.members[at] ?? [])
}

/** Who holds the posts of a unit, or one of its posts. */
export function holdersAt(view: Organisation, unit: UnitId, post?: string): readonly Post[] {
  const position = view.positions.get(unit)
  const posts = position === undefined ? [] : (view.units[position]?.posts ?? [])
  return post === undefined ? posts : posts.filter((each) => each.post === post)
}

/** The posts that a member holds, in the order of the units. */
export function postsHeldBy(view: Organisation, member: MemberId): readonly PostHeld[] {
  return view.posts.get(member) ?? []
}
