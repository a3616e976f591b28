import { type Evolution, freezeDeep, type Json } from '../foundation/index.ts'
import type { EventLog } from './event-log.ts'
import type { StoredEvent } from './stored-event.ts'

/** A state, and how many events of its stream it rests on. */
export interface Loaded<State> {
  /** Nothing before the first event. */
  readonly state: State | undefined
  readonly version: number
}

/** Whether and how snapshots are used. */
export interface SnapshotUse {
  /**
   * Which code makes the state, written as labels are: another one's snapshots are passed by. To be
   * changed whenever the code makes another state of the same events.
   */
  readonly made: string
  /** A new snapshot is kept when so many events came since the last: 1 or more. */
  readonly every: number
}

/**
 * The state of a stream, from its events alone or from a snapshot and the events after it: the same
 * state either way. Worth it where streams grow long; for a few dozen events, reading them is quicker than
 * asking for a snapshot first.
 *
 * A snapshot that is missing, older, made by other code, or ahead of the stream costs time and changes
 * nothing. State must be JSON for it (else `no-canonical-form` is thrown when it is to be kept).
 */
export async function loadState<State, Event>(
  log: Pick<EventLog, 'read' | 'snapshots'>,
  stream: string,
  evolution: Evolution<State, Event>,
  use?: SnapshotUse,
): Promise<Loaded<State>> {
  const begun = use && (await resumed(log, stream, evolution, use))
  if (begun) return begun
  const [events = []] = await log.read([{ stream }])
  const loaded = { state: replayed(evolution, events), version: events.length }
  if (use && events.length >= use.every) await keep(log, stream, loaded, use)
  return loaded
}

/**
 * The state that stored events make, from the first on. Their data are taken as they are: what was parsed
 * at the door is trusted.
 */
function replayed<State, Event>(
  evolution: Evolution<State, Event>,
  events: readonly StoredEvent[],
): State | undefined {
  return evolution.replay(events.map(eventOf<Event>))
}

/** The state from a snapshot on, or nothing where there is none to begin from. */
async function resumed<State, Event>(
  log: Pick<EventLog, 'read' | 'snapshots'>,
  stream: string,
  evolution: Evolution<State, Event>,
  use: SnapshotUse,
): Promise<Loaded<State> | undefined> {
  const snapshot = await log.snapshots.load(stream)
  if (snapshot?.made !== use.made) return undefined
  const { version } = snapshot
  // One event more than is needed: where the last one of the snapshot is missing, it is of another log.
  const [events = []] = await log.read([{ stream, after: version - 1 }])
  if (events[0]?.version !== version) return undefined
  const later = events.slice(1)
  // Of this code, by its `made`. What was loaded is nobody else's and may be frozen.
  let state = freezeDeep(snapshot.state) as State | undefined
  for (const event of later) state = evolution.evolve(state, eventOf<Event>(event))
  const loaded = { state, version: version + later.length }
  if (later.length >= use.every) await keep(log, stream, loaded, use)
  return loaded
}

async function keep<State>(
  log: Pick<EventLog, 'snapshots'>,
  stream: string,
  { state, version }: Loaded<State>,
  { made }: SnapshotUse,
): Promise<void> {
  // Whether it is JSON is looked at when it is kept.
  if (state !== undefined) await log.snapshots.save(stream, { version, made, state: state as Json })
}

function eventOf<Event>({ data }: StoredEvent): Event {
  return data as Event
}
