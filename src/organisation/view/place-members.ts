import type { CivilDate } from '../../calendar/index.ts'
import { compareText } from '../../foundation/index.ts'
import type { MemberId, UnitId } from '../../vocabulary/index.ts'
import { type MemberOn, memberOn } from '../member/member-on.ts'
import type { Member } from '../member/state.ts'
import type { OrganisationFault } from '../refusals.ts'
import { fault } from './fault.ts'
import { type Groups, groupsOf } from './groups.ts'
import { once } from './once.ts'
import type { PlacedUnits } from './place-units.ts'

/** The members of one day in the order of their homes. */
export interface PlacedMembers {
  readonly members: readonly MemberOn[]
  readonly homeStarts: readonly number[]
  readonly memberPositions: ReadonlyMap<MemberId, number>
  readonly active: Groups
  readonly faults: readonly OrganisationFault[]
}

/** Puts the members of a day in the order of their homes; homes and activity units that do not stand are named. */
export function placeMembers(
  list: Iterable<Member>,
  day: CivilDate,
  { positions: units, known }: Pick<PlacedUnits, 'positions' | 'known'>,
): PlacedMembers {
  const { entries, repeated } = once(list, ({ member }) => member)
  const found: MemberOn[] = []
  for (const member of entries.values()) {
    const each = memberOn(member, day)
    if (each) found.push(each)
  }
  const { members, homeStarts } = byHome(found, units)
  const faults = repeated.map((id) => fault('member-duplicate', id, ['member'], id))
  // The last group holds those whose home does not stand.
  for (const { member, home } of members.slice(homeStarts[units.size] ?? 0)) {
    const code = known.has(home) ? 'home-not-standing' : 'home-missing'
    faults.push(fault(code, member, ['home'], home))
  }
  const { active, strays } = activeIn(members, units)
  for (const { member, unit } of strays) {
    const code = known.has(unit) ? 'activity-not-standing' : 'activity-missing'
    faults.push(fault(code, member, ['unit'], unit))
  }
  const memberPositions = new Map<MemberId, number>()
  for (const { member } of members) memberPositions.set(member, memberPositions.size)
  return { members, homeStarts, memberPositions, active, faults }
}

/** Sorts by home, then by id: many short sorts cost less than a long one. */
function byHome(found: readonly MemberOn[], units: ReadonlyMap<UnitId, number>) {
  const homes = found.map(({ home }) => units.get(home) ?? units.size)
  const { starts, entries } = groupsOf(homes, [...found.keys()], units.size + 1)
  const members: MemberOn[] = []
  for (let home = 0; home <= units.size; home++) {
    const group: MemberOn[] = []
    for (let at = starts[home] ?? 0; at < (starts[home + 1] ?? 0); at++) {
      const each = found[entries[at] ?? -1]
      if (each) group.push(each)
    }
    for (const each of group.sort((a, b) => compareText(a.member, b.member))) members.push(each)
  }
  return { members, homeStarts: starts.slice(0, units.size + 1) }
}

/** Who is active where, and who is said to be active where nothing stands. */
function activeIn(members: readonly MemberOn[], units: ReadonlyMap<UnitId, number>) {
  const places: number[] = []
  const positions: number[] = []
  const strays: { readonly member: MemberId; readonly unit: UnitId }[] = []
  for (const [position, { member, affiliations }] of members.entries()) {
    if (affiliations.length === 0) continue
    // Active in one unit in two ways, and still one member.
    for (const unit of new Set(affiliations.map((each) => each.unit))) {
      const place = units.get(unit)
      if (place === undefined) strays.push({ member, unit })
      else {
        places.push(place)
        positions.push(position)
      }
    }
  }
  return { active: groupsOf(places, positions, units.size), strays }
}
