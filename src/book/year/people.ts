import type { CivilDate, Instant } from '../../calendar/index.ts'
import type { Books } from '../../cycle/index.ts'
import type { EventLog } from '../../log/index.ts'
import { member, type Organisation, organisationOn, unit } from '../../organisation/index.ts'
import { allStatesOf } from './states-of.ts'

/** The organisation on a day, and the states that it was made from. */
export interface People {
  readonly books: Books
  readonly view: Organisation
}

/** The whole organisation on a day, by what was known at an instant. Reads every unit and member. */
export async function peopleOn(log: EventLog, day: CivilDate, knownAt?: Instant): Promise<People> {
  const [units, members] = await Promise.all([
    allStatesOf(log, unit, 'unit', knownAt),
    allStatesOf(log, member, 'member', knownAt),
  ])
  return { books: { units, members }, view: organisationOn(units, members, day) }
}
