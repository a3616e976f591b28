import type { StoredEvent } from '../log/index.ts'

/**
 * Up to sixteen events in one text: JSON, without the brackets of the list. Drivers take longer to make a
 * row than SQLite takes to read one; sixteen of the longest events still fit into one text. Names need no
 * quoting: their alphabet has nothing that JSON would have to escape.
 */
export const eventsText = `group_concat('{"stream":"' || e.stream || '","version":' || e.version ||
  ',"position":"' || e.position || '","command":"' || e.command || '","schema":' || e.schema ||
  ',"data":' || e.data || '}')`

/** What `eventsText` gave, in rows. */
export interface TextRow {
  readonly events: string
}

/** Their events, in no certain order. */
export function eventsOf(rows: readonly TextRow[]): StoredEvent[] {
  const all: StoredEvent[] = []
  for (const { events } of rows) {
    // The text was made of events just now.
    for (const event of JSON.parse(`[${events}]`) as StoredEvent[]) all.push(event)
  }
  return all
}

/** The same in the order in which they were kept. */
export function eventsInOrder(rows: readonly TextRow[]): readonly StoredEvent[] {
  return eventsOf(rows).sort((a, b) => Number(a.position) - Number(b.position))
}
