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
  // The text was made of events just now.
  return rows.flatMap(({ events }) => JSON.parse(`[${events}]`) as StoredEvent[])
}

/** The same in the order in which they were kept. */
export function eventsInOrder(rows: readonly TextRow[]): readonly StoredEvent[] {
  return eventsOf(rows).sort((a, b) => Number(a.position) - Number(b.position))
}
