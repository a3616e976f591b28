import { type EventLog, memoryLog, openBook, type StoredEvent } from '../../../src/book/index.ts'
import { unwrap } from '../../../src/index.ts'
import type { OpenSimulatedBook } from '../../../src/testing/index.ts'
import { compiledOf, simulatedBook } from '../../../src/testing/simulation/simulated-book.ts'
import { simulatedZone } from '../../../src/testing/simulation/simulated-rules.ts'
import { simulatedYear } from '../../../src/testing/simulation/simulated-year.ts'
import {
  simulatedGrants,
  simulatedPermissions,
} from '../../../src/testing/simulation/world/permitted.ts'

// Logs and books that break one promise each: what a simulation is there to find.

/** Does not know a command again: what is sent twice stands twice. */
export function appendsTwice(): EventLog {
  const log = memoryLog()
  const plain = (event: StoredEvent) => ({
    ...event,
    command: event.command.replace(/\+\d+$/, '') as typeof event.command,
  })
  let count = 0
  return {
    ...log,
    append: async (batch) => {
      const known = await log.find(batch.command.id)
      if (!known) return log.append(batch)
      const id = `${batch.command.id}+${++count}` as typeof batch.command.id
      return log.append({ ...(await anew(log, batch)), command: { ...batch.command, id } })
    },
    find: async () => undefined,
    read: async (slices) => (await log.read(slices)).map((events) => events.map(plain)),
    readAll: async (query) => {
      const page = await log.readAll(query)
      return { ...page, events: page.events.map(plain) }
    },
  }
}

type Batch = Parameters<EventLog['append']>[0]

/** The batch as if it had been decided on what stands now. */
async function anew(log: EventLog, batch: Batch): Promise<Batch> {
  const slices = batch.writes.map(({ stream }) => ({ stream }))
  const lists = await log.read(slices)
  return {
    command: batch.command,
    writes: batch.writes.map((write, at) => ({ ...write, expected: lists[at]!.length })),
  }
}

/** Takes every append, whatever stands by now. */
export function checksNoVersions(): EventLog {
  const log = memoryLog()
  return { ...log, append: async (batch) => log.append(await anew(log, batch)) }
}

/** Checks only the streams that are written. */
export function checksNoReads(): EventLog {
  const log = memoryLog()
  return { ...log, append: ({ command, writes }) => log.append({ command, writes }) }
}

/** Keeps the first stream of a batch and forgets the others. */
export function keepsHalf(): EventLog {
  const log = memoryLog()
  return {
    ...log,
    append: (batch) => log.append({ ...batch, writes: batch.writes.slice(0, 1) }),
  }
}

/** Says of every twentieth append that it was kept, and keeps nothing. */
export function losesSome(): EventLog {
  const log = memoryLog()
  let count = 0
  return {
    ...log,
    append: async (batch) =>
      ++count % 20 === 0 ? { ok: true, value: { events: [], repeated: false } } : log.append(batch),
  }
}

/** Says of every fifth grading that it was kept, and keeps nothing. */
export function losesGradings(): EventLog {
  const log = memoryLog()
  let count = 0
  return {
    ...log,
    append: async (batch) => {
      const isGrading = batch.writes[0]?.stream.startsWith('appraisal/')
      if (!isGrading || ++count % 5 > 0) return log.append(batch)
      return { ok: true, value: { events: [], repeated: false } }
    },
  }
}

/** Dates whatever a posting enters by the first of it: points are there before anybody knew of them. */
export function postsTooEarly(): EventLog {
  const log = memoryLog()
  const dated = (data: unknown, at: unknown) => ({ ...(data as object), at }) as never
  return {
    ...log,
    append: (batch) => {
      if (!batch.command.id.endsWith(':points')) return log.append(batch)
      const writes = batch.writes.map((write) => {
        const { at } = write.events[0]!.data as { readonly at?: unknown }
        const events = write.events.map((each) => ({ ...each, data: dated(each.data, at) }))
        return { ...write, events }
      })
      return log.append({ ...batch, writes })
    },
  }
}

/** Leaves out one event of a long page. */
export function skipsOne(): EventLog {
  const log = memoryLog()
  return {
    ...log,
    readAll: async (query) => {
      const page = await log.readAll(query)
      return { ...page, events: page.events.filter((_, at) => at !== 40) }
    },
  }
}

const bookWith =
  (more: object): OpenSimulatedBook =>
  (log, rules) => {
    const { organisation } = rules
    const rulebooks = [compiledOf(rules)]
    const year = simulatedYear(compiledOf(rules).ref)
    return unwrap(openBook({ log, zone: simulatedZone, organisation, rulebooks, year, ...more }))
  }

/** Asks nobody's permission. */
export const asksNobody = bookWith({})

/** Lets whoever judged first rule on what is objected to. */
export const letsFirstJudgeRule: OpenSimulatedBook = (log, rules) =>
  bookWith({
    year: { ...simulatedYear(compiledOf(rules).ref), judgedBy: [] },
    ...{ permissions: simulatedPermissions, grants: simulatedGrants },
  })(log, rules)

/** Lets measures take effect as soon as whom they are about was told. */
export const actsAtOnce: OpenSimulatedBook = (log, rules) =>
  bookWith({
    year: { ...simulatedYear(compiledOf(rules).ref), effect: { clause: 'effect', after: null } },
    ...{ permissions: simulatedPermissions, grants: simulatedGrants },
  })(log, rules)

/** Never lets follow what follows. */
export const forgetsReactions: OpenSimulatedBook = (log, rules) => {
  const book = simulatedBook(log, rules)
  return {
    ...book,
    execute: (command) => book.execute(command),
    settle: async () => undefined,
  }
}

/** After an error it sends the command once more, under another id. */
export const sendsAnew: OpenSimulatedBook = (log, rules) => {
  const book = simulatedBook(log, rules)
  return {
    ...book,
    execute: async (command) => {
      try {
        return await book.execute(command)
      } catch {
        const given = command as { id: string }
        return book.execute({ ...given, id: `${given.id}-anew` })
      }
    },
  }
}

/** Says that pending points are posted. */
export const countsPending: OpenSimulatedBook = (log, rules) => {
  const book = simulatedBook(log, rules)
  return {
    ...book,
    balance: async (key) => {
      const { posted, pending } = await book.balance(key)
      return { posted: (posted + pending) as typeof posted, pending }
    },
  }
}

/** Says that it was done, whatever was refused. */
export const alwaysAgrees: OpenSimulatedBook = (log, rules) => {
  const book = simulatedBook(log, rules)
  return {
    ...book,
    execute: async (command) => {
      const done = await book.execute(command)
      return done.ok ? done : { ok: true, value: { events: [] } }
    },
  }
}
