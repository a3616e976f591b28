import type { Evolution, Json } from '../foundation/index.ts'
import type { Batch, EventLog, LoggedCommand, NewEvent, StreamWrite } from '../log/index.ts'
import type { MemberId } from '../vocabulary/index.ts'
import { allStreams } from './all-streams.ts'
import { dataOf } from './data-of.ts'
import type { Look } from './look.ts'
import { rolesOf } from './roles-of.ts'
import type { World } from './world.ts'

/** A look at the book for one decision, and the batch that grows from it. */
export interface View extends Look {
  /** Adds events to a stream. What is looked at from now on sees them. */
  readonly write: (stream: string, added: Added) => void
  /** Adds events to a stream of which no state is asked. */
  readonly add: (write: Omit<StreamWrite, 'expected'>) => Promise<void>
  /** Everything that was added, resting on everything that was looked at. */
  readonly batch: (command: LoggedCommand) => Batch
  /** Every stream that was touched: those written first, then those read. */
  readonly streams: () => readonly string[]
}

/** What a decision adds to a stream. */
export interface Added {
  readonly events: readonly NewEvent[]
  readonly labels: readonly string[]
  /** What becomes of the state; reckoned where somebody asks for it. */
  readonly evolve?: () => object | undefined
}

/** A stream as it was found, and what is added to it. */
interface Page {
  readonly found: number
  state: () => unknown
  readonly events: NewEvent[]
  readonly labels: Set<string>
}

/** A look at a log as it is now. */
export function viewOf(world: Pick<World, 'zone' | 'grants'>, log: EventLog): View {
  const pages = new Map<string, Page>()
  const states: Look['states'] = async (evolution, streams) => {
    await load(log, pages, evolution, streams)
    const found: StateOf<typeof evolution>[] = []
    for (const stream of streams) {
      // What a page holds is what its own evolution made.
      const state = pages.get(stream)?.state() as StateOf<typeof evolution> | undefined
      if (state !== undefined) found.push(state)
    }
    return found
  }
  const find = memoised((label) => allStreams(log, label))
  return {
    states,
    find,
    log,
    state: async (evolution, stream) => (await states(evolution, [stream]))[0],
    rolesOf: async (member, at) => {
      const roles = await rolesOf(world, { find, states }, member, at)
      return [...new Set(roles.map(({ name }) => name))]
    },
    holdersOf: (role) => holdersOf(world, role),
    write: (stream, added) => addTo(pages.get(stream) ?? begun(pages, stream), added),
    add: async ({ stream, events, labels = [] }) => {
      await load(log, pages, unread, [stream])
      addTo(pages.get(stream) ?? begun(pages, stream), { events, labels })
    },
    batch: (command) => batchOf(command, pages),
    streams: () => [...pages].sort(writtenFirst).map(([stream]) => stream),
  }
}

type StateOf<E> = E extends Evolution<infer State, never> ? State : never

/** Of streams that are only written, the number of events is all that is needed. */
const unread: Evolution<object, unknown> = { evolve: () => undefined, replay: () => undefined }

/** How many streams are read at once. */
const together = 500

async function load<State, Event>(
  log: EventLog,
  pages: Map<string, Page>,
  { replay }: Pick<Evolution<State, Event>, 'replay'>,
  streams: readonly string[],
): Promise<void> {
  const missing = [...new Set(streams)].filter((stream) => !pages.has(stream))
  for (let from = 0; from < missing.length; from += together) {
    const some = missing.slice(from, from + together)
    const lists = await log.read(some.map((stream) => ({ stream })))
    for (const [index, stream] of some.entries()) {
      const events = lists[index] ?? []
      const state = replay(events.map(dataOf<Event>))
      pages.set(stream, { found: events.length, state: () => state, events: [], labels: new Set() })
    }
  }
}

function begun(pages: Map<string, Page>, stream: string): Page {
  const page: Page = { found: 0, state: () => undefined, events: [], labels: new Set() }
  pages.set(stream, page)
  return page
}

function addTo(page: Page, { events, labels, evolve }: Added): void {
  page.events.push(...events)
  for (const label of labels) page.labels.add(label)
  if (evolve) page.state = once(evolve)
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function batchOf(command: LoggedCommand, pages: ReadonlyMap<string, Page>): Batch {
  const writes: StreamWrite[] = []
  const reads: { readonly stream: string; readonly expected: number }[] = []
  for (const [stream, { found: expected, events, labels }] of pages) {
    if (events.length === 0) reads.push({ stream, expected })
    else writes.push({ stream, expected, events, labels: [...labels] })
  }
  return { command, writes, reads }
}

function writtenFirst([, a]: readonly [string, Page], [, b]: readonly [string, Page]): number {
  return Number(b.events.length > 0) - Number(a.events.length > 0)
}

function holdersOf({ grants }: Pick<World, 'grants'>, role: string): readonly MemberId[] {
  return [...grants]
    .filter(([, own]) => own.some((grant) => grant.role === role))
    .map(([member]) => member)
}

function memoised<T>(ask: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>()
  return (name) => {
    const answer = asked.get(name) ?? ask(name)
    asked.set(name, answer)
    return answer
  }
}

/** An event of the domain as the log takes it. */
export function stored(event: object, schema: number): NewEvent {
  // Events are JSON throughout: a law of every room.
  return { schema, data: event as Json }
}
