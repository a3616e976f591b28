import { civilDateIn, type Instant } from '../../calendar/index.ts'
import { member, memberOn, unit } from '../../organisation/index.ts'
import type { MemberId, SubjectId, UnitId } from '../../vocabulary/index.ts'
import type { About } from '../desk.ts'
import type { Look } from '../look.ts'
import { memberStream, unitStream } from '../names.ts'
import type { YearBase } from './year-base.ts'

/** Where a subject belongs: a unit to itself, a member to their home on that day. */
export async function aboutSubject(
  { hearing }: YearBase,
  look: Look,
  subject: SubjectId,
  at: Instant,
): Promise<About> {
  const found = await look.state(unit, unitStream(subject))
  if (found) return { members: [], units: [subject as UnitId] }
  const state = await look.state(member, memberStream(subject))
  const home = state && memberOn(state, civilDateIn(at, hearing.calendar.zone))?.home
  return { members: state ? [subject as MemberId] : [], units: home === undefined ? [] : [home] }
}
