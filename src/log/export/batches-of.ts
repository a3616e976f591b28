import type { EventLog } from '../event-log.ts'
import type { StoredEvent } from '../stored-event.ts'

/** What of a log an export reads. */
export type ExportableLog = Pick<EventLog, 'readAll' | 'find' | 'labels'>

/** All appends in their order, each as its events; a page and one append in memory. */
export async function* batchesOf(log: ExportableLog): AsyncGenerator<readonly StoredEvent[]> {
  let open: StoredEvent[] = []
  let after: StoredEvent['position'] | undefined
  for (;;) {
    const page = await log.readAll({ limit: 1000, ...(after !== undefined && { after }) })
    for (const event of page.events) {
      if (open[0] && open[0].command !== event.command) {
        yield open
        open = []
      }
      open.push(event)
    }
    after = page.next
    if (page.atEnd) break
  }
  if (open.length > 0) yield open
}
