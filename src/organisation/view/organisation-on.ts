import type { CivilDate } from '../../calendar/index.ts'
import type { MemberId } from '../../vocabulary/index.ts'
import type { Member } from '../member/state.ts'
import type { Unit } from '../unit/state.ts'
import type { UnitOn } from '../unit/unit-on.ts'
import type { Organisation, PostHeld } from './organisation.ts'
import { placeMembers } from './place-members.ts'
import { placeUnits } from './place-units.ts'

/**
 * The whole organisation on a day, from the states of all units and members in any order; leave members
 * out to look at the tree alone. Takes time in proportion to what is put in: some seconds for 100,000
 * units and 1,000,000 members.
 *
 * It never refuses. Streams that do not fit together are named in `faults`: `cycle`, `parent-missing`,
 * `parent-not-standing`, `served-missing`, `home-missing`, `home-not-standing`, `activity-missing`,
 * `activity-not-standing`, and `unit-duplicate` and `member-duplicate` for an id that came twice, which
 * is left out. Whether the rules allow what there is
 * says `organisationFaults`.
 */
export function organisationOn(
  units: Iterable<Unit>,
  members: Iterable<Member>,
  day: CivilDate,
): Organisation {
  const { faults: unitFaults, known, ...placed } = placeUnits(units, day)
  const { positions } = placed
  const { faults: memberFaults, ...peopled } = placeMembers(members, day, { positions, known })
  const posts = postsOf(placed.units)
  return { day, ...placed, ...peopled, posts, faults: [...unitFaults, ...memberFaults] }
}

function postsOf(units: readonly UnitOn[]): ReadonlyMap<MemberId, readonly PostHeld[]> {
  const posts = new Map<MemberId, PostHeld[]>()
  for (const [unit, { posts: held }] of units.entries()) {
    for (const each of held) {
      const list = posts.get(each.member)
      if (list) list.push({ unit, held: each })
      else posts.set(each.member, [{ unit, held: each }])
    }
  }
  return posts
}
