import { type CivilDate, type MeasureStatus, type MemberId, unwrap } from 'pledgebook'
import type { EventLog, MeasureOf } from 'pledgebook/book'
import type { Data } from '../data.ts'
import { openStreet, type StreetBook } from '../open-street.ts'
import { rolesOf } from '../roles-of.ts'
import type { World } from '../world.ts'
import { type AnyCommand, type Journal, openJournal } from './journal.ts'

/** The street's book, and what is done with it. */
export interface Run {
  readonly data: Data
  readonly world: World
  readonly book: StreetBook
  readonly journal: Journal
  /** One command; what is refused is noted, once. */
  readonly execute: (command: unknown) => Promise<void>
  readonly measures: (status: MeasureStatus) => Promise<readonly MeasureOf[]>
  readonly rolesOf: (member: MemberId, day: CivilDate) => Promise<readonly string[]>
}

/** Opens the book, and lets what was left open by a run that was stopped come to its end. */
export async function beginRun(log: EventLog, data: Data, world: World): Promise<Run> {
  const book = openStreet(log, data, world)
  const journal = await openJournal(log)
  await book.settle()
  return {
    ...{ data, world, book, journal },
    execute: (command) => execute(book, journal, command as AnyCommand & { readonly to: string }),
    measures: (status) => measuresIn(book, data, status),
    rolesOf: async (member, day) => {
      const units = (await book.year.all('unit')).map((each) => [each.unit, each] as const)
      return rolesOf({ data, units: new Map(units) }, member, day)
    },
  }
}

async function execute(
  book: StreetBook,
  journal: Journal,
  command: AnyCommand & { readonly to: string },
): Promise<void> {
  if (journal.isRefused(command.id)) return
  const done = await book.execute(command)
  if (!done.ok) {
    const { to: room, ...rest } = command
    await journal.noteRefused({ room: roomOf(room), command: rest, refusals: done.refusals })
    return
  }
  // In this year everything that follows can be done: else the example is wrong.
  for (const { result } of done.value.followed) unwrap(result)
}

/** Units and members are one room. */
function roomOf(to: string): string {
  return to === 'unit' || to === 'member' ? 'organisation' : to
}

async function measuresIn(
  { year }: StreetBook,
  { street }: Data,
  status: MeasureStatus,
): Promise<readonly MeasureOf[]> {
  const found: MeasureOf[] = []
  let after: string | undefined
  do {
    const next = after === undefined ? {} : { after }
    const page = await year.measures({ cycle: street.cycle, status, limit: 500, ...next })
    found.push(...page.entries)
    after = page.next
  } while (after !== undefined)
  return found
}
