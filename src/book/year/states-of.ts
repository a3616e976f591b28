import { compareInstants, type Instant } from '../../calendar/index.ts'
import type { Evolution } from '../../foundation/index.ts'
import type { EventLog, StoredEvent } from '../../log/index.ts'
import { dataOf } from '../data-of.ts'

/** What every event that is read here carries. */
interface Happened {
  readonly at: Instant
}

/** A stream and what became of it. */
export interface StateOf<State> {
  readonly stream: string
  readonly state: State
}

/** The states of some streams by what was known at an instant; those that had not begun are left out. */
export async function statesOf<State, Event extends Happened>(
  log: EventLog,
  { replay }: Pick<Evolution<State, Event>, 'replay'>,
  streams: readonly string[],
  knownAt?: Instant,
): Promise<readonly StateOf<State>[]> {
  const states: StateOf<State>[] = []
  for (let from = 0; from < streams.length; from += together) {
    const some = streams.slice(from, from + together)
    const lists = await log.read(some.map((stream) => ({ stream })))
    for (const [index, stream] of some.entries()) {
      const state = replay(eventsUntil<Event>(lists[index] ?? [], knownAt))
      if (state !== undefined) states.push({ stream, state })
    }
  }
  return states
}

/** How many streams are read at once. */
const together = 500

/** The states of all streams of a kind, in the order in which they began. */
export async function allStatesOf<State, Event extends Happened>(
  log: EventLog,
  { replay }: Pick<Evolution<State, Event>, 'replay'>,
  kind: string,
  knownAt?: Instant,
): Promise<readonly State[]> {
  const streams = new Map<string, StoredEvent[]>()
  for await (const event of allOf(log, kind)) {
    const before = streams.get(event.stream)
    if (before) before.push(event)
    else streams.set(event.stream, [event])
  }
  return [...streams.values()].flatMap((events) => {
    const state = replay(eventsUntil<Event>(events, knownAt))
    return state === undefined ? [] : [state]
  })
}

async function* allOf(log: EventLog, kind: string): AsyncGenerator<StoredEvent> {
  let page = await log.readAll({ kinds: [kind], limit: pageSize })
  for (;;) {
    yield* page.events
    if (page.atEnd || page.next === undefined) return
    page = await log.readAll({ kinds: [kind], limit: pageSize, after: page.next })
  }
}

const pageSize = 5000

function eventsUntil<Event extends Happened>(
  stored: readonly StoredEvent[],
  knownAt: Instant | undefined,
): readonly Event[] {
  const events = stored.map((each) => dataOf<Event>(each))
  if (knownAt === undefined) return events
  return events.filter(({ at }) => compareInstants(at, knownAt) <= 0)
}
