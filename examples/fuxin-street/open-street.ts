import { cycleId, type MemberId, type SubjectId, unwrap } from 'pledgebook'
import { type Book, type EventLog, openBook, type YearReads } from 'pledgebook/book'
import type { Data } from './data.ts'
import { effectRules } from './rules/hearing.ts'
import { streetKnows } from './rules/known.ts'
import { agreementRules } from './rules/members.ts'
import { permissions } from './rules/permissions.ts'
import { populationNames } from './rules/rulebooks.ts'
import { selectors } from './rules/selectors.ts'
import type { World } from './world.ts'

/** A book in which years run. */
export interface StreetBook extends Book {
  readonly year: YearReads
}

/** The street's book on some log: its rules, and who holds which role that is no post. */
export function openStreet(log: EventLog, data: Data, world: World): StreetBook {
  const { officers, inCharge } = data.street
  const knows = streetKnows(data, world.zone)
  const partIn = (subject: SubjectId): readonly MemberId[] => {
    return Object.entries(inCharge).flatMap(([unit, leader]) => (unit === subject ? [leader] : []))
  }
  const book = unwrap(
    openBook({
      ...{ log, zone: world.zone, organisation: world.organisation, permissions },
      rulebooks: populationNames.map(world.rulesOf),
      pledges: { rules: agreementRules, rulebook: world.rulesOf('self-employed') },
      grants: officers.flatMap(({ id, roles }) => roles.map((role) => ({ member: id, role }))),
      year: {
        populations: populationNames.map((name) => ({
          ...{ name, rulebook: world.rulesOf(name).ref, selector: selectors[name] },
          knownOf: (asked) => knows(name, asked),
        })),
        ...{ hearing: world.hearing, effect: effectRules, judgedBy: ['appraiser'], partIn },
        nextCycle: (_, next) => cycleId(`street-${next.id}`),
      },
    }),
  )
  const { year } = book
  if (year === undefined) throw new Error('a book that is opened with a year has one')
  return { ...book, year }
}
