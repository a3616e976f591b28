import type { Batch, EventLog, Page, StoredEvent } from '../../../src/log/index.ts'
import { memoryLog } from '../../../src/log/index.ts'
import type { HeldAppend, LogUnderTest } from '../../../src/testing/index.ts'

/** Every promise kept, those of open transactions too: a transaction locks its streams and its command. */
export function referenceStore(): Required<LogUnderTest> {
  const inner = memoryLog()
  const lock = locks()
  const locked = async (batch: Batch) => {
    const release = await lock(namesOf(batch))
    return { release, keep: () => inner.append(batch) }
  }
  const log: EventLog = {
    ...inner,
    append: async (batch) => {
      // Held at once to what it is now: whoever waits must not see it change.
      const own = structured(batch)
      if (!own) return inner.append(batch)
      const { release, keep } = await locked(own)
      return keep().finally(release)
    },
  }
  return {
    log,
    again: async () => ({ ...log }),
    neighbour: async () => memoryLog(),
    hold: async (batch) => {
      const { release, keep } = await locked(batch)
      return {
        commit: async () => void (await keep().finally(release)),
        abandon: async () => release(),
      }
    },
    close: async () => {},
  }
}

/** A copy, or nothing where it is too strange for one: then it is refused anyway. */
function structured(batch: Batch): Batch | undefined {
  try {
    const copy = structuredClone(batch)
    namesOf(copy)
    return copy
  } catch {
    return undefined
  }
}

function namesOf({ command, writes, reads = [] }: Batch): readonly string[] {
  return [`command ${command.id}`, ...[...writes, ...reads].map(({ stream }) => stream)].sort()
}

/** Locks by name, taken one after the other in the order given. */
function locks() {
  const tails = new Map<string, Promise<void>>()
  return async (names: readonly string[]) => {
    const releases: (() => void)[] = []
    for (const name of new Set(names)) {
      const before = tails.get(name)
      tails.set(name, new Promise<void>((resolve) => releases.push(resolve)))
      await before
    }
    return () => {
      for (const release of releases) release()
    }
  }
}

/**
 * Places are given out when a transaction begins, as a sequence of a database does. A reader is shown
 * everything that is committed, so that it passes by a place that is filled later; a careful one is shown
 * only what stands before the first open place.
 */
export function sequenceStore(careful: boolean): LogUnderTest {
  const inner = memoryLog()
  const placed: { readonly place: number; readonly events: readonly StoredEvent[] }[] = []
  const open = new Set<number>()
  let places = 0
  const begin = () => {
    places += 1
    open.add(places)
    return places
  }
  const end = async (place: number, batch: Batch) => {
    const answer = await inner.append(batch)
    open.delete(place)
    if (answer.ok && !answer.value.repeated) placed.push({ place, events: answer.value.events })
    return answer
  }
  const readAll: EventLog['readAll'] = async ({ after = '0 0', limit }): Promise<Page> => {
    const [from = 0, part = 0] = after.split(' ').map(Number)
    const barrier = careful ? Math.min(...open, Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
    const rest = [...placed]
      .sort((a, b) => a.place - b.place)
      .flatMap(({ place, events }) => events.map((event, at) => ({ place, at: at + 1, event })))
      .filter(({ place, at }) => place < barrier && (place > from || (place === from && at > part)))
    const page = rest.slice(0, limit)
    const last = page.at(-1)
    const next = (last ? `${last.place} ${last.at}` : after) as Page['next']
    return { events: page.map(({ event }) => event), next, atEnd: rest.length <= limit }
  }
  const hold = async (batch: Batch): Promise<HeldAppend> => {
    const place = begin()
    return {
      commit: async () => void (await end(place, batch)),
      abandon: async () => void open.delete(place),
    }
  }
  return { log: { ...inner, append: (batch) => end(begin(), batch), readAll }, hold }
}
