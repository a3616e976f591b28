import { unwrap } from '../../src/foundation/index.ts'
import { chainedLog, type EventLog } from '../../src/log/index.ts'
import { appoint, found, join, openHall, propose, sent } from '../book/hall.ts'
import { hash } from './transfers.ts'

/** How many commands the life of one pledge takes. */
export const stepsOfLife = 5

/** The member of a life, and its only pledge. */
export const namesOf = (worker: string, life: number) => ({
  member: `m-${worker}-${life}`,
  pledge: `p-${worker}-${life}`,
})

/** A book of the town on a chained log. */
export const openChained = (stored: EventLog) => openHall({}, chainedLog(stored, { hash }))

/** Lives of pledges through a book, one command after the other; what follows is the book's. */
export async function lives(stored: EventLog, worker: string) {
  const book = openChained(stored)
  const beginning = [
    found('u-town', 'town', null),
    found('u-1', 'branch', 'u-town'),
    join('m-head', 'u-town'),
    appoint('u-town', 'm-head', 'head'),
  ]
  for (const [at, command] of beginning.entries()) {
    unwrap(await book.execute(sent({ ...command, id: `begin-${at}` })))
  }
  await book.settle()
  return {
    make: async (number: number): Promise<number> => {
      const life = Math.ceil(number / stepsOfLife)
      const command = commandsOf(worker, life)[(number - 1) % stepsOfLife]
      if (!command) throw new Error(`no command ${number}`)
      const { events } = unwrap(await book.execute(sent({ ...command, id: `${worker}-${number}` })))
      return events.length
    },
    read: async (): Promise<void> => {
      await book.settle()
    },
  }
}

/** Somebody joins, promises something, and keeps it; points follow. */
function commandsOf(worker: string, life: number) {
  const { member, pledge } = namesOf(worker, life)
  const head = { to: 'pledge', pledge, actor: 'm-head' } as const
  return [
    join(member, 'u-1'),
    propose(pledge, member),
    { ...head, type: 'approve' },
    { ...head, type: 'give', form: 'meeting', on: '2026-01-05', actor: member },
    {
      ...{ ...head, type: 'verify', at: '2026-07-01T09:00Z', outcome: 'fulfilled' },
      ...{ excused: false, reason: 'Seen' },
    },
  ] as const
}
