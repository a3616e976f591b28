import type { Instant } from '../../calendar/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import type { About } from '../desk.ts'
import { aboutSubjects } from '../desks/about-subject.ts'
import type { Look } from '../look.ts'
import type { Parties } from './matters/parties.ts'
import type { YearBase } from './year-base.ts'

/** Whom something is about that is about a subject of a year: as at every other desk. */
export function aboutSubject(
  year: YearBase,
  look: Look,
  subject: SubjectId,
  at: Instant,
): Promise<About> {
  return aboutParties(year, look, { subjects: [subject], units: [] }, at)
}

/** The same for whatever has several subjects, or none and a place. */
export async function aboutParties(
  { organisation, hearing }: YearBase,
  look: Look,
  { subjects, units }: Pick<Parties, 'subjects' | 'units'>,
  at: Instant,
): Promise<About> {
  const world = { organisation, zone: hearing.calendar.zone }
  const about = await aboutSubjects(world, look, subjects, at)
  return { ...about, units: [...about.units, ...units] }
}
