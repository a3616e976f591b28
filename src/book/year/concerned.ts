import { civilDateIn, type Instant } from '../../calendar/index.ts'
import { unit, unitOn } from '../../organisation/index.ts'
import type { MemberId, SubjectId } from '../../vocabulary/index.ts'
import type { Look } from '../look.ts'
import { unitStream } from '../names.ts'
import type { YearBase } from './year-base.ts'

/** Who has a part in a subject's result: whoever holds a post in the unit that it is, and whom the host names. */
export async function concernedBy(
  { partIn, hearing }: YearBase,
  look: Look,
  subject: SubjectId,
  at: Instant,
): Promise<readonly MemberId[]> {
  const day = civilDateIn(at, hearing.calendar.zone)
  const judged = await look.state(unit, unitStream(subject))
  const posts = judged === undefined ? [] : (unitOn(judged, day)?.posts ?? [])
  return [...posts.map(({ member }) => member), ...(partIn?.(subject, day) ?? [])]
}
