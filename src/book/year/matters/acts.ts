import type { Evolution } from '../../../foundation/index.ts'
import { isStreamName } from '../../../log/index.ts'
import type { MemberId } from '../../../vocabulary/index.ts'
import { dataOf } from '../../data-of.ts'
import type { Look } from '../../look.ts'

/** What somebody is to a matter by what they did: they judged it, took part in it, or neither. */
export type Act = 'judged' | 'concerned' | 'neither'

/** Of every event that there can be: a new one does not compile before it stands here. */
export type Acts<Event extends { readonly type: string }> = Readonly<Record<Event['type'], Act>>

/** An event that somebody caused. */
interface Acted {
  readonly type: string
  readonly actor: MemberId
}

/** What somebody named, which need not be the name of a stream: the book has nothing under such a name. */
export async function stateNamed<State, Event>(
  look: Look,
  evolution: Evolution<State, Event>,
  stream: string,
): Promise<State | undefined> {
  return isStreamName(stream) ? look.state(evolution, stream) : undefined
}

/** What happened in streams, read as it is now. */
export async function eventsIn<Event>(
  { log }: Pick<Look, 'log'>,
  streams: readonly string[],
): Promise<readonly Event[]> {
  const named = [...new Set(streams)].filter(isStreamName)
  const events: Event[] = []
  for (let from = 0; from < named.length; from += together) {
    const some = named.slice(from, from + together)
    const lists = await log.read(some.map((stream) => ({ stream })))
    events.push(...lists.flat().map((each) => dataOf<Event>(each)))
  }
  return events
}

/** How many streams are read at once. */
const together = 500

/** Who did what of one sort. */
export function actorsOf<Event extends Acted>(
  events: readonly Event[],
  acts: Acts<Event>,
  sort: Act,
): readonly MemberId[] {
  return events.filter(({ type }: Event) => acts[type as Event['type']] === sort).map(by)
}

function by({ actor }: Acted): MemberId {
  return actor
}
