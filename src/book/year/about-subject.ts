import type { Instant } from '../../calendar/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import type { About } from '../desk.ts'
import { aboutSubjects } from '../desks/about-subject.ts'
import type { Look } from '../look.ts'
import type { YearBase } from './year-base.ts'

/** Whom something is about that is about a subject of a year: as at every other desk. */
export function aboutSubject(
  { organisation, hearing }: YearBase,
  look: Look,
  subject: SubjectId,
  at: Instant,
): Promise<About> {
  return aboutSubjects({ organisation, zone: hearing.calendar.zone }, look, [subject], at)
}
