import { compareInstants, type Instant } from '../../calendar/index.ts'
import type { Evolution } from '../../foundation/index.ts'

/** What every event says of itself. */
interface Happened {
  readonly at: Instant
}

/** What a stream tells, event by event: for whoever asks what was known when. */
export function telling<Event>(): Evolution<readonly Event[], Event> {
  return {
    evolve: (before = [], event) => [...before, event],
    replay: (events) => {
      const told = [...events]
      return told.length === 0 ? undefined : told
    },
  }
}

/** The state of a stream by what was known at an instant; each is made once. */
export function knownWhen<State, Event extends Happened>(
  { replay }: Pick<Evolution<State, Event>, 'replay'>,
  events: readonly Event[] = [],
): (at: Instant) => State | undefined {
  const states = new Map<number, State | undefined>()
  return (at) => {
    const known = events.filter((event) => compareInstants(event.at, at) <= 0)
    if (!states.has(known.length)) states.set(known.length, replay(known))
    return states.get(known.length)
  }
}
