import type { Json } from '../../../src/foundation/index.ts'
import type {
  EventLog,
  LoggedCommand,
  Position,
  StoredEvent,
  VerifiableLog,
} from '../../../src/log/index.ts'

/** A log as a database holds it, for a test to put its hands into: rows in the order of everything. */
export interface Kept {
  events: StoredEvent[]
  readonly commands: Map<string, LoggedCommand>
  readonly labels: Map<string, string[]>
}

/** Everything that a log holds. */
export async function keptOf(log: EventLog): Promise<Kept> {
  const { events } = await log.readAll({ limit: 10_000 })
  const kept: Kept = { events: [...events], commands: new Map(), labels: new Map() }
  for (const { command, stream } of events) {
    const found = await log.find(command)
    if (found) kept.commands.set(command, { ...found })
    const [labels = []] = await log.labels([stream])
    kept.labels.set(stream, [...labels])
  }
  return kept
}

/** A copy that can be damaged. */
export function copyOf({ events, commands, labels }: Kept): Kept {
  return {
    events: events.map((event) => ({ ...event })),
    commands: new Map([...commands].map(([id, command]) => [id, { ...command }])),
    labels: new Map([...labels].map(([stream, own]) => [stream, [...own]])),
  }
}

/** What a log over such rows reads: a page as small as can be, so that ends of pages are everywhere. */
export function logOver({ events, commands, labels }: Kept, page = 7): VerifiableLog {
  const at = (index: number) => String(index) as Position
  const placed = events.map((event, index) => ({ ...event, position: at(index + 1) }))
  return {
    read: async (slices) =>
      slices.map(({ stream, after = 0, limit = 1e9 }) =>
        placed
          .filter((event) => event.stream === stream && event.version > after)
          .sort((a, b) => a.version - b.version)
          .slice(0, limit),
      ),
    readAll: async ({ after, limit }) => {
      const from = after === undefined ? 0 : Number(after)
      const found = placed.slice(from, from + Math.min(page, limit))
      const next = found.length > 0 ? at(from + found.length) : after
      return { events: found, next, atEnd: from + found.length >= placed.length }
    },
    find: async (id) => {
      const found = commands.get(id)
      return found && { ...found, events: placed.filter(({ command }) => command === id) }
    },
    labels: async (streams) => streams.map((stream) => labels.get(stream) ?? []),
  }
}

/** One bit of one character of a text turned over. */
export function flipped(text: string, at: number, bit: number): string {
  const place = at % text.length
  const unit = text.charCodeAt(place) ^ (1 << (bit % 16))
  return text.slice(0, place) + String.fromCharCode(unit) + text.slice(place + 1)
}

/** The same for data: still data where it can be, else the broken text itself. */
export function flippedData(data: Json, at: number, bit: number): Json {
  const text = flipped(JSON.stringify(data), at, bit)
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}
