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

/** What is asked of the world here: how days are counted, and whether there is an organisation at all. */
type Place = Pick<World, 'organisation' | 'zone'>

/** Whom something is about that is about some subjects: members, or units. */
export async function aboutSubjects(
  world: Place,
  look: Look,
  subjects: readonly SubjectId[],
  at: Instant,
): Promise<About> {
  const day = civilDateIn(at, world.zone)
  const { members, units, states } = await toldApart(world, look, subjects)
  return {
    members: [...members, ...units.flatMap((each) => holdersIn(each, day))],
    units: [
      ...units.map((each) => each.unit),
      ...states.flatMap((each) => placesOf(each, day, world)),
    ],
  }
}

/** Of some subjects those who are no unit: an id does not tell, so whom the book knows is looked up. */
export async function membersAmong(
  world: Place,
  look: Look,
  subjects: readonly SubjectId[],
): Promise<readonly MemberId[]> {
  return (await toldApart(world, look, subjects)).members
}

interface ToldApart {
  /** Whom no stream tells is taken for a member: a book need not know the organisation. */
  readonly members: readonly MemberId[]
  /** The members of whom a stream tells. */
  readonly states: readonly Member[]
  readonly units: readonly Unit[]
}

/** Without an organisation there are members only. */
async function toldApart(
  { organisation }: Place,
  look: Look,
  subjects: readonly SubjectId[],
): Promise<ToldApart> {
  if (!organisation) return { members: subjects as readonly MemberId[], states: [], units: [] }
  const states = await look.states(member, subjects.map(memberStream))
  const isMember = new Set<SubjectId>(states.map((each) => each.member))
  const others = subjects.filter((subject) => !isMember.has(subject))
  const units = others.length === 0 ? [] : await look.states(unit, others.map(unitStream))
  const isUnit = new Set<SubjectId>(units.map((each) => each.unit))
  const members = subjects.filter((subject): subject is MemberId => !isUnit.has(subject as UnitId))
  return { members, states, units }
}

/** Whoever holds a post in a unit: its case is theirs. */
function holdersIn(state: Unit, day: CivilDate): readonly MemberId[] {
  return (unitOn(state, day)?.posts ?? []).map((post) => post.member)
}

/** Where a member belongs: the home, and the units that manage it besides. */
export function placesOf(
  state: Member,
  day: CivilDate,
  { organisation }: Place,
): readonly UnitId[] {
  const now = memberOn(state, day)
  if (!now) return []
  return [...new Set([now.home, ...(organisation ? managingUnits(now, organisation) : [])])]
}

/** Whether anybody in the book has this id: always where the book does not know the organisation. */
export async function isKnown(world: Place, look: Look, subject: SubjectId): Promise<boolean> {
  if (!world.organisation) return true
  const found = await look.state(member, memberStream(subject))
  return found !== undefined || (await look.state(unit, unitStream(subject))) !== undefined
}
