import { type CivilDate, civilDateIn, type Instant } from '../../calendar/index.ts'
import {
  type Member,
  managingUnits,
  member,
  memberOn,
  type Unit,
  unit,
  unitOn,
} from '../../organisation/index.ts'
import type { MemberId, SubjectId, UnitId } from '../../vocabulary/index.ts'
import type { About } from '../desk.ts'
import type { Look } from '../look.ts'
import { memberStream, unitStream } from '../names.ts'
import type { World } from '../world.ts'

/** Whom something is about that is about some subjects: members, or units. */
export async function aboutSubjects(
  world: World,
  look: Look,
  subjects: readonly SubjectId[],
  at: Instant,
): Promise<About> {
  // Without an organisation there are members only.
  if (!world.organisation) return { members: subjects as readonly MemberId[], units: [] }
  const day = civilDateIn(at, world.zone)
  const members = await look.states(member, subjects.map(memberStream))
  const isMember = new Set<SubjectId>(members.map((each) => each.member))
  const others = subjects.filter((subject) => !isMember.has(subject))
  const units = others.length === 0 ? [] : await look.states(unit, others.map(unitStream))
  const known = new Set<SubjectId>(units.map((each) => each.unit))
  return {
    members: [
      // Whom no stream tells is taken for a member: a book need not know the organisation.
      ...subjects.filter((subject): subject is MemberId => !known.has(subject as UnitId)),
      ...units.flatMap((each) => holdersIn(each, day)),
    ],
    units: [
      ...units.map((each) => each.unit),
      ...members.flatMap((each) => placesOf(each, day, world)),
    ],
  }
}

/** Whoever holds a post in a unit: its case is theirs. */
function holdersIn(state: Unit, day: CivilDate): readonly MemberId[] {
  return (unitOn(state, day)?.posts ?? []).map((post) => post.member)
}

/** Where a member belongs: the home, and the units that manage it besides. */
export function placesOf(
  state: Member,
  day: CivilDate,
  { organisation }: World,
): readonly UnitId[] {
  const now = memberOn(state, day)
  if (!now) return []
  return [...new Set([now.home, ...(organisation ? managingUnits(now, organisation) : [])])]
}

/** Whether anybody in the book has this id: always where the book does not know the organisation. */
export async function isKnown(world: World, look: Look, subject: SubjectId): Promise<boolean> {
  if (!world.organisation) return true
  const found = await look.state(member, memberStream(subject))
  return found !== undefined || (await look.state(unit, unitStream(subject))) !== undefined
}

/** Of some subjects those who are no unit: an id does not tell, so whom the book knows is looked up. */
export async function membersAmong(
  world: World,
  look: Look,
  subjects: readonly SubjectId[],
): Promise<readonly MemberId[]> {
  if (!world.organisation) return subjects as readonly MemberId[]
  const members = await look.states(member, subjects.map(memberStream))
  const isMember = new Set<SubjectId>(members.map((each) => each.member))
  const others = subjects.filter((subject) => !isMember.has(subject))
  const units = others.length === 0 ? [] : await look.states(unit, others.map(unitStream))
  const isUnit = new Set<SubjectId>(units.map((each) => each.unit))
  return subjects.filter((subject): subject is MemberId => !isUnit.has(subject as UnitId))
}
