import type { StoredEvent } from '../log/index.ts'

/** The event of the domain that stands in the log: it was parsed when it came in. */
export function dataOf<Event>({ data }: StoredEvent): Event {
  // What a log gives back is what a desk appended.
  return data as unknown as Event
}
