import type { EventLog } from '../event-log.ts'
import type { StoredEvent } from '../stored-event.ts'
import { chainStream } from './chain-entry.ts'

/** Events one by one, a page of them in memory. After the end it looks again whether more has come. */
export interface Reading {
  /** The next one, which stays the next. */
  readonly peek: () => Promise<StoredEvent | undefined>
  readonly take: () => Promise<StoredEvent | undefined>
}

/** Reads the entries of a chain, from after a version. */
export function readingChain(log: Pick<EventLog, 'read'>, from: number): Reading {
  let after = from
  return reading(async () => {
    const [events = []] = await log.read([{ stream: chainStream, after, limit: 100 }])
    after = events.at(-1)?.version ?? after
    return events
  })
}

/** Reads everything. */
export function readingAll(log: Pick<EventLog, 'readAll'>): Reading {
  let after: StoredEvent['position'] | undefined
  return reading(async () => {
    for (;;) {
      const page = await log.readAll({ limit: 1000, ...(after !== undefined && { after }) })
      after = page.next
      if (page.events.length > 0 || page.atEnd) return page.events
    }
  })
}

function reading(nextPage: () => Promise<readonly StoredEvent[]>): Reading {
  let [page, at]: [readonly StoredEvent[], number] = [[], 0]
  const peek = async () => {
    if (at >= page.length) [page, at] = [await nextPage(), 0]
    return page[at]
  }
  const take = async () => {
    const event = await peek()
    at += 1
    return event
  }
  return { peek, take }
}
