import {
  type AppendRefusal,
  type Batch,
  type EventLog,
  memoryLog,
  type Page,
  type Position,
  type Snapshot,
  type StoredEvent,
} from '../../../src/log/index.ts'
import type { LogUnderTest } from '../../../src/testing/index.ts'
import { referenceStore, sequenceStore } from './reference-store.ts'

/** A way to break a log, and the promise by which it must be found. */
export interface BrokenLog {
  readonly how: string
  readonly found: string
  readonly make: () => LogUnderTest
}

type Parts = { readonly [Name in keyof EventLog]?: EventLog[Name] }

const broken: BrokenLog[] = []

/** Some methods of a good log taken by others. */
function breaks(found: string, ways: { readonly [how: string]: (log: EventLog) => Parts }): void {
  for (const [how, change] of Object.entries(ways)) {
    const make = () => {
      const log = memoryLog()
      const bad = { ...log, ...change(log) }
      return { log: bad, again: async () => bad }
    }
    broken.push({ how, found, make })
  }
}

function stores(found: string, ways: { readonly [how: string]: () => LogUnderTest }): void {
  for (const [how, make] of Object.entries(ways)) broken.push({ how, found, make })
}

const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
const lengthOf = async (log: EventLog, stream: string) =>
  (await log.read([{ stream }]))[0]?.length ?? 0
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** An append before which the batch is changed. */
const given =
  (change: (batch: Batch) => Batch | Promise<Batch>) =>
  (log: EventLog): Parts => ({ append: async (batch) => log.append(await change(batch)) })

/** An append whose refusals are changed. */
const refusing =
  (change: (refusals: readonly AppendRefusal[]) => readonly AppendRefusal[]) =>
  (log: EventLog): Parts => ({
    append: async (batch) => {
      const answer = await log.append(batch)
      if (answer.ok) return answer
      const [first = answer.refusals[0], ...rest] = change(answer.refusals)
      return { ok: false, refusals: [first, ...rest] }
    },
  })

/** Events changed wherever they are read. */
const reading =
  (change: (event: StoredEvent) => StoredEvent) =>
  (log: EventLog): Parts => ({
    read: async (slices) => (await log.read(slices)).map((events) => events.map(change)),
  })

const data = (change: (data: StoredEvent['data']) => StoredEvent['data']) =>
  reading((event) => ({ ...event, data: change(event.data) }))

/** Writes at whatever version the streams have. */
const forced = async (
  log: EventLog,
  batch: Batch,
  when: (expected: number, actual: number) => boolean,
) => {
  const writes = []
  for (const write of batch.writes) {
    const actual = await lengthOf(log, write.stream)
    writes.push({ ...write, expected: when(write.expected, actual) ? actual : write.expected })
  }
  return { ...batch, writes }
}
const forcing =
  (when: (expected: number, actual: number) => boolean) =>
  (log: EventLog): Parts => ({
    append: async (batch) => log.append(await forced(log, batch, when)),
  })

/** Looks first and keeps later, with time between for somebody else. */
const racy = (log: EventLog): Parts => ({
  append: async (batch) => {
    if (await log.find(batch.command.id)) return log.append(batch)
    for (const { stream, expected } of [...batch.writes, ...(batch.reads ?? [])]) {
      if ((await lengthOf(log, stream)) !== expected) return log.append(batch)
    }
    await tick()
    const { reads, ...rest } = await forced(log, batch, () => true)
    return log.append(rest)
  },
})

/** Checks what was read before it waits for the streams written. */
const skewed = (log: EventLog): Parts => ({
  append: async (batch) => {
    for (const { stream, expected } of batch.reads ?? []) {
      if ((await lengthOf(log, stream)) !== expected) return log.append(batch)
    }
    await tick()
    const { reads, ...rest } = batch
    return log.append(rest)
  },
})

/** Gives up with an error of its own where two come at the same time. */
const busy = (log: EventLog): Parts => {
  let open = 0
  return {
    append: async (batch) => {
      open += 1
      try {
        if (open > 1) throw new Error('database is locked')
        await tick()
        return await log.append(batch)
      } finally {
        open -= 1
      }
    },
  }
}

const driver = (log: EventLog): Parts => ({
  append: async (batch) => {
    const answer = await log.append(batch)
    if (!answer.ok) throw new Error('UNIQUE constraint failed: events.stream, events.version')
    return answer
  },
})

/** Asks for the versions before it asks whether the command is known. */
const versionsFirst = (log: EventLog): Parts => ({
  append: async (batch) => {
    const fresh = { ...batch, command: { ...batch.command, id: `${batch.command.id}/x` } }
    for (const { stream, expected } of batch.writes) {
      // The same refusal under an id that nobody has.
      if ((await lengthOf(log, stream)) !== expected) return log.append(fresh as Batch)
    }
    return log.append(batch)
  },
})

/** Keeps every command as if it were another. */
const forgetful = (log: EventLog): Parts => {
  let count = 0
  return {
    append: async ({ command, ...batch }) => {
      count += 1
      return log.append({
        ...batch,
        command: { ...command, id: `${command.id}/${count}` as never },
      })
    },
  }
}

const pages =
  (change: (page: Page, asked: Parameters<EventLog['readAll']>[0]) => Partial<Page>) =>
  (log: EventLog): Parts => ({
    readAll: async (asked) => {
      const page = await log.readAll(asked)
      return { ...page, ...change(page, asked) }
    },
  })

const snapshots =
  (make: (kept: Map<string, Snapshot>) => Partial<EventLog['snapshots']>) =>
  (log: EventLog): Parts => {
    const kept = new Map<string, Snapshot>()
    const plain = {
      load: async (stream: string) => kept.get(stream),
      save: async (stream: string, snapshot: Snapshot) => {
        await log.snapshots.save(stream, snapshot)
        if ((kept.get(stream)?.version ?? 0) <= snapshot.version) kept.set(stream, copy(snapshot))
      },
      clear: async () => kept.clear(),
    }
    return { snapshots: { ...plain, ...make(kept) } }
  }

const mover =
  (make: (log: EventLog) => EventLog['checkpoints']['move']) =>
  (log: EventLog): Parts => ({ checkpoints: { ...log.checkpoints, move: make(log) } })

// ---- appending

breaks('keeps what it was given, in the order of the batch', {
  'answers in the order of the streams': (log) => ({
    append: async (batch) => {
      const answer = await log.append(batch)
      if (!answer.ok) return answer
      const events = [...answer.value.events].sort((a, b) => (a.stream < b.stream ? -1 : 1))
      return { ok: true, value: { ...answer.value, events } }
    },
  }),
  'reads without the data': data(() => null),
  'reads everything backwards': pages(({ events }) => ({ events: [...events].reverse() })),
})
breaks('goes on where a stream ends', {
  'writes every event in the first shape': reading((event) => ({ ...event, schema: 1 })),
})
breaks('refuses every number of events but the right one, and keeps nothing', {
  'takes any number': forcing(() => true),
  'takes a number that is too great': forcing((expected, actual) => expected > actual),
  'takes a number that is too small': forcing((expected, actual) => expected < actual),
  'lets the error of the database out': driver,
  'does not say how many there are': refusing((all) =>
    all.map((each) => ({ ...each, actual: null })),
  ),
})
breaks('leaves the first stream untouched where the second is in conflict', {
  'keeps one stream after the other': (log) => ({
    append: async (batch) => {
      for (const [at, write] of batch.writes.entries()) {
        const id = `${batch.command.id}/${at}` as typeof batch.command.id
        const answer = await log.append({ command: { ...batch.command, id }, writes: [write] })
        if (!answer.ok) return answer
      }
      return log.append({ ...batch, writes: [] })
    },
  }),
  'remembers a command that was refused': (log) => {
    const seen = new Map<string, Batch>()
    return {
      append: async (batch) => {
        seen.set(batch.command.id, batch)
        return log.append(batch)
      },
      find: async (id) => {
        const batch = seen.get(id)
        return (await log.find(id)) ?? (batch && { ...batch.command, events: [] })
      },
    }
  },
  'keeps labels of what was refused': (log) => {
    const labels: [string, string][] = []
    return {
      append: async (batch) => {
        for (const { stream, labels: own = [] } of batch.writes) {
          labels.push(...own.map((label): [string, string] => [label, stream]))
        }
        return log.append(batch)
      },
      streams: async ({ label }) => labels.filter(([own]) => own === label).map(([, name]) => name),
    }
  },
})
breaks('names every stream in conflict, those written first', {
  'names one only': refusing((all) => all.slice(0, 1)),
  'names them in the order of the alphabet': refusing((all) =>
    [...all].sort((a, b) => (a.subject < b.subject ? -1 : 1)),
  ),
})
const withoutReads = given(({ reads, ...batch }) => batch)
breaks('holds a batch to the streams that it only read', {
  'does not look at them': withoutReads,
  'takes for granted what is not there': given(({ reads = [], ...batch }) => ({
    ...batch,
    reads: reads.filter(({ expected }) => expected > 0),
  })),
})
breaks('keeps a command that appends nothing, and holds it to what it read', {
  'does not look at what it read': withoutReads,
  'forgets it': (log) => ({
    find: async (id) => {
      const found = await log.find(id)
      return found?.events.length === 0 ? undefined : found
    },
  }),
})
const cut = given((batch) => ({
  ...batch,
  writes: batch.writes
    .map((write) => ({ ...write, events: write.events.slice(0, 999) }))
    .slice(0, 99),
}))
breaks('keeps ten thousand events in one append, over many streams', { 'keeps a part': cut })
breaks('keeps ten thousand events in one stream', { 'keeps a part': cut })
breaks('keeps ten thousand streams in one append, and looks at as many that it only read', {
  'keeps a part': cut,
  'looks at a part': given(({ reads = [], ...batch }) => ({
    ...batch,
    reads: reads.slice(0, 5000),
  })),
})

// ---- racing

breaks('lets one of eight callers begin a stream, a hundred times', {
  'looks before it keeps': racy,
  'has one caller at a time': busy,
})
breaks('loses and doubles none of many contended increments', {
  'looks before it keeps': racy,
  'has one caller at a time': busy,
  'orders what is read by its data': pages(({ events }) => ({
    events: [...events].sort((a, b) => (String(a.data) < String(b.data) ? -1 : 1)),
  })),
})
breaks('keeps fifty parallel appends to different streams', { 'has one caller at a time': busy })
breaks('answers batches that take the same streams in opposite orders', {
  'has one caller at a time': busy,
  'looks before it keeps': racy,
  'orders what is read by its streams': (log) => ({
    readAll: async () => {
      const { events } = await log.readAll({ limit: 10_000 })
      const sorted = [...events].sort((a, b) => (a.stream < b.stream ? -1 : 1))
      return { events: sorted.slice(0, 7), next: undefined, atEnd: true }
    },
  }),
})
breaks('lets only one of two batches through that each read what the other writes', {
  'looks at what was read before it waits': skewed,
})
breaks('keeps a command once that eight callers hand in at the same time', {
  'knows no commands': forgetful,
  'has one caller at a time': busy,
})
const oneHash = given((batch) => ({ ...batch, command: { ...batch.command, hash: 'h' } }))
breaks('lets one of two contents of one command through that come at the same time', {
  'does not look at hashes': oneHash,
})
breaks('shows a reader everything once that reads while others write', {
  'goes on one too late': pages(({ next }) => ({
    next: next && (String(Number(next) + 1) as Position),
  })),
  'goes on one too early': pages(({ next, events }) => ({
    next: events.length > 1 && next ? (String(Number(next) - 1) as Position) : next,
  })),
})

// ---- repeating

breaks('answers a command again whose acknowledgement was lost, whatever came since', {
  'asks for versions first': versionsFirst,
  'knows no commands': forgetful,
  'does not say so': (log) => ({
    append: async (batch) => {
      const answer = await log.append(batch)
      return answer.ok ? { ok: true, value: { ...answer.value, repeated: false } } : answer
    },
  }),
  'answers with nothing': (log) => ({
    append: async (batch) => {
      const answer = await log.append(batch)
      return answer.ok && answer.value.repeated
        ? { ok: true, value: { events: [], repeated: true } }
        : answer
    },
  }),
})
const nameless = refusing((all) => all.map((each) => ({ ...each, actual: [] })))
breaks('refuses the id of a command with other content, and names the fields that differ', {
  'does not look at hashes': oneHash,
  'names no fields': nameless,
})
breaks('refuses it too where the request was not kept', {
  'does not look at hashes': oneHash,
  'names no fields': nameless,
})
breaks('finds a command with its hash, its request and its events, and no other', {
  'does not keep the request': given(({ command: { request, ...command }, ...batch }) => ({
    ...batch,
    command,
  })),
  'keeps a request that was not there': (log) => ({
    find: async (id) => {
      const found = await log.find(id)
      return found && { request: null, ...found }
    },
  }),
  'finds what every object has': (log) => ({
    find: async (id) => (await log.find(id)) ?? ({} as { [name: string]: never })[id],
  }),
  'finds whatever the case': (log) => ({ find: (id) => log.find(id.toLowerCase() as typeof id) }),
})

// ---- unalterable

breaks('keeps what it was given at that moment, whatever the caller does with it afterwards', {
  'waits before it looks': given(async (batch) => {
    await tick()
    return batch
  }),
})
/** The same objects for every reader, and none of them frozen. */
const live = (log: EventLog): Parts => {
  const thawed = new Map<string, StoredEvent>()
  const thaw = (event: StoredEvent) => {
    const own = thawed.get(event.position) ?? copy(event)
    thawed.set(event.position, own)
    return own
  }
  return {
    read: async (slices) => (await log.read(slices)).map((events) => events.map(thaw)),
    readAll: async (asked) => {
      const page = await log.readAll(asked)
      return { ...page, events: page.events.map(thaw) }
    },
  }
}
breaks('keeps it whatever a reader does with what was handed out', {
  'hands out what it keeps': live,
})
breaks('keeps its lists of streams and its snapshots so as well', {
  'hands out what it keeps': snapshots(() => ({})),
  'keeps what is handed in': snapshots((kept) => ({
    load: async (stream) => (kept.has(stream) ? copy(kept.get(stream)) : undefined),
    save: async (stream, snapshot) => void kept.set(stream, snapshot),
  })),
  'hands out its own list': (log) => {
    const lists = new Map<string, readonly string[]>()
    return {
      streams: async (asked) => {
        const list = lists.get(asked.label) ?? [...(await log.streams(asked))]
        lists.set(asked.label, list)
        return list
      },
    }
  },
})

// ---- reading

breaks('reads any part of a stream, several at once, in the order asked for', {
  'counts from one too early': (log) => ({
    read: (slices) =>
      log.read(slices.map((slice) => ({ ...slice, after: Math.max(0, (slice.after ?? 0) - 1) }))),
  }),
  'knows no limit': (log) => ({
    read: (slices) => log.read(slices.map(({ limit, ...slice }) => slice)),
  }),
  'leaves out what is not there': (log) => ({
    read: async (slices) => (await log.read(slices)).filter((events) => events.length > 0),
  }),
})
breaks('reads hundreds of streams at once', {
  'reads five hundred': (log) => ({ read: (slices) => log.read(slices.slice(0, 500)) }),
})
breaks('reads nothing of what is not there, or cannot be', {
  'reads whatever the case': (log) => ({
    read: (slices) =>
      log.read(slices.map((slice) => ({ ...slice, stream: slice.stream.toLowerCase() }))),
  }),
  'reads up to the first zero': (log) => ({
    read: (slices) =>
      log.read(slices.map((slice) => ({ ...slice, stream: slice.stream.split('\0')[0] ?? '' }))),
  }),
  'finds what every object has': snapshots((kept) => ({
    load: async (stream) => kept.get(stream) ?? ({} as { [name: string]: Snapshot })[stream],
  })),
})
breaks('reads everything in pages of any size, each event once', {
  'knows no limit': (log) => ({ readAll: (asked) => log.readAll({ ...asked, limit: 10_000 }) }),
  'ends early': pages(() => ({ atEnd: true })),
  'never ends': pages(() => ({ atEnd: false })),
  'gives all events of an append one position': pages(({ events }) => ({
    events: events.map((event) => ({ ...event, position: event.command as string as Position })),
  })),
})
breaks('says when nothing more is there, and goes on from there', {
  'begins anew at the end': pages(({ events, next }) => ({
    next: events.length > 0 ? next : undefined,
  })),
  'ends early': pages(() => ({ atEnd: true })),
})
breaks('goes on after any event', {
  'gives all events of an append one position': pages(({ events }) => ({
    events: events.map((event) => ({
      ...event,
      position:
        [...events].reverse().find(({ command }) => command === event.command)?.position ??
        event.position,
    })),
  })),
})
breaks('reads everything of some kinds, and only of those', {
  'takes a kind for the beginning of a name': (log) => ({
    readAll: async ({ kinds = [''], ...asked }) => {
      const { events } = await log.readAll({ limit: 10_000 })
      const wanted = events.filter(
        ({ stream, position }) =>
          kinds.some((kind) => stream.startsWith(kind)) &&
          Number(position) > Number(asked.after ?? 0),
      )
      const page = wanted.slice(0, asked.limit)
      return { events: page, next: page.at(-1)?.position, atEnd: page.length === wanted.length }
    },
  }),
  'takes no kinds for all': (log) => ({
    readAll: ({ kinds = [], ...asked }) =>
      log.readAll({ ...asked, ...(kinds.length > 0 && { kinds }) }),
  }),
})
breaks('rejects questions that have no answer', {
  'makes a page of whatever is asked': (log) => ({
    readAll: async (asked) =>
      asked.limit >= 1 && asked.limit <= 10_000 ? log.readAll(asked) : log.readAll({ limit: 1 }),
  }),
  'begins anew where it knows no position': (log) => ({
    readAll: async (asked) => log.readAll(asked).catch(() => log.readAll({ limit: asked.limit })),
  }),
  'fails in some other way': (log) => ({
    read: async (slices) => {
      try {
        return await log.read(slices)
      } catch {
        throw new TypeError('invalid argument')
      }
    },
  }),
})

// ---- finding

breaks('names the streams under a label in the order of their code points', {
  'orders by UTF-16 units': (log) => ({
    streams: async (asked) => [...(await log.streams(asked))].sort(),
  }),
  'orders by a language': (log) => ({
    streams: async (asked) => [...(await log.streams(asked))].sort((a, b) => a.localeCompare(b)),
  }),
})
breaks('names them in pages, after any name', {
  'begins anew each time': (log) => ({
    streams: ({ label, limit }) => log.streams({ label, limit }),
  }),
  'knows no limit': (log) => ({ streams: (asked) => log.streams({ ...asked, limit: 10_000 }) }),
  'goes on after a name that is there': (log) => ({
    streams: async ({ after, ...asked }) => {
      const all = await log.streams({ ...asked, limit: 10_000 })
      const from = after === undefined ? 0 : all.indexOf(after) + 1
      return all.slice(from, from + asked.limit)
    },
  }),
})
breaks('adds labels to those that a stream has, each once', {
  'knows the first append only': given((batch) => ({
    ...batch,
    writes: batch.writes.map(({ labels = [], ...write }) => ({
      ...write,
      labels: write.expected === 0 ? labels : [],
    })),
  })),
  'finds what every object has': (log) => ({
    streams: async (asked) => (asked.label in {} ? ['a/1'] : log.streams(asked)),
  }),
})
breaks('says which labels streams have', {
  'in the order of UTF-16 units': (log) => ({
    labels: async (streams) => (await log.labels(streams)).map((labels) => [...labels].sort()),
  }),
  'of those that are there': (log) => ({
    labels: async (streams) => (await log.labels(streams)).filter((labels) => labels.length > 0),
  }),
})

// ---- remembering

breaks('keeps the newest snapshot of each stream', {
  'keeps the last': snapshots((kept) => ({
    save: async (stream, snapshot) => void kept.set(stream, copy(snapshot)),
  })),
  'keeps the first of a version': snapshots((kept) => ({
    save: async (stream, snapshot) => {
      if ((kept.get(stream)?.version ?? 0) < snapshot.version) kept.set(stream, copy(snapshot))
    },
  })),
  'keeps one in all': snapshots((kept) => ({
    load: async () => [...kept.values()].at(-1),
  })),
})
breaks('keeps the newest of many snapshots that come at the same time', {
  'looks before it keeps': snapshots((kept) => ({
    save: async (stream, snapshot) => {
      const before = kept.get(stream)?.version ?? 0
      await tick()
      if (before <= snapshot.version) kept.set(stream, copy(snapshot))
    },
  })),
})
breaks('throws snapshots away when told to, and nothing else', {
  'keeps them': snapshots(() => ({ clear: async () => {} })),
  'throws the first away': snapshots((kept) => ({
    clear: async () => void kept.delete([...kept.keys()][0] ?? ''),
  })),
})
breaks('rejects what is no snapshot', {
  'keeps whatever comes': snapshots((kept) => ({
    save: async (stream, snapshot) => void kept.set(stream, snapshot),
  })),
  'keeps what JSON makes of it': (log) => ({
    snapshots: {
      ...log.snapshots,
      save: (stream, snapshot) =>
        log.snapshots.save(stream, { ...snapshot, state: copy(snapshot.state ?? null) }),
    },
  }),
})
const anywhere: EventLog['checkpoints']['move'] = async () => true
breaks('moves a reader on from where it is, and from nowhere else', {
  'says yes and moves nothing': mover(() => anywhere),
  'moves from anywhere': mover((log) => async (reader, _, to) => {
    return log.checkpoints.move(reader, await log.checkpoints.load(reader), to)
  }),
})
breaks('moves a reader on for one of several that share its name', {
  'looks before it moves': mover((log) => async (reader, from, to) => {
    if ((await log.checkpoints.load(reader)) !== from) return false
    await tick()
    return log.checkpoints.move(reader, await log.checkpoints.load(reader), to)
  }),
})
breaks('rejects what is no reader, or no place', { 'takes anything': mover(() => anywhere) })

// ---- strange

const unsafe = (value: unknown): StoredEvent['data'] => {
  if (Array.isArray(value)) return value.map(unsafe)
  if (typeof value !== 'object' || value === null) return value as StoredEvent['data']
  const own: { [name: string]: StoredEvent['data'] } = {}
  for (const [name, part] of Object.entries(value)) own[name] = unsafe(part)
  return own
}
const rounded = (value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(15)) : value
breaks('keeps every value that JSON can carry, to the last digit', {
  'loses a name': data(unsafe),
  'rounds numbers': data((value) => rounded(value) as StoredEvent['data']),
  'loses zeros in texts': data((value) =>
    typeof value === 'string' ? value.replaceAll('\0', '') : value,
  ),
  'composes texts': data((value) => (typeof value === 'string' ? value.normalize() : value)),
})
breaks('keeps such values as requests and as snapshots', {
  'loses a name in a request': (log) => ({
    find: async (id) => {
      const found = await log.find(id)
      return found && { ...found, request: unsafe(found.request) }
    },
  }),
  'loses a name in a state': (log) => ({
    snapshots: {
      ...log.snapshots,
      load: async (stream) => {
        const found = await log.snapshots.load(stream)
        return found && { ...found, state: unsafe(found.state) }
      },
    },
  }),
})
const renamed = (name: (text: string) => string): ((log: EventLog) => Parts) =>
  given((batch) => ({
    ...batch,
    writes: batch.writes.map((write) => ({ ...write, stream: name(write.stream) })),
  }))
breaks('keeps streams, labels and commands of odd names apart', {
  'writes small letters': renamed((text) => text.toLowerCase()),
  'takes wide letters for others': renamed((text) => text.normalize('NFKC')),
  'cuts long names': renamed((text) => text.slice(0, 255)),
})
breaks('refuses by batch-invalid whatever cannot be kept as it is, and keeps nothing of it', {
  'keeps what JSON makes of it': given((batch) => copy(batch)),
  'trips over it': given((batch) => {
    for (const { events } of batch.writes) events.map(({ data: each }) => each)
    return batch
  }),
  'drops what stands twice': given((batch) => ({
    ...batch,
    writes: Array.isArray(batch?.writes) ? [...new Set(batch.writes)] : batch?.writes,
  })),
})
breaks('names the place of what cannot be kept', {
  'names the batch': refusing((all) => all.map((each) => ({ ...each, path: [] }))),
})

// ---- together

const apart = (): LogUnderTest => ({ log: memoryLog(), again: async () => memoryLog() })
stores('shows what one handle kept to another', { 'keeps them apart': apart })
const shared = (): LogUnderTest => {
  const log = memoryLog()
  return { log, neighbour: async () => log }
}
stores('keeps organisations apart that stand side by side', { 'keeps them together': shared })
const half = (name: 'snapshots' | 'checkpoints') => (): LogUnderTest => {
  const log = memoryLog()
  return { log, neighbour: async () => ({ ...memoryLog(), [name]: log[name] }) }
}
stores('keeps their snapshots and readers apart', {
  'has one place for snapshots': half('snapshots'),
  'has one place for readers': half('checkpoints'),
})

// ---- overlapping

const dirty = (): LogUnderTest => {
  const log = memoryLog()
  const hold = async (batch: Batch) => {
    await log.append(batch)
    return { commit: async () => {}, abandon: async () => {} }
  }
  return { log, hold }
}
const lazy = (): LogUnderTest => {
  const log = memoryLog()
  const hold = async (batch: Batch) => ({
    commit: async () => void (await log.append(batch)),
    abandon: async () => {},
  })
  return { log, hold }
}
const sequence = () => sequenceStore(false)
/** The lock of an abandoned transaction is turned into an event. */
const undying = (): LogUnderTest => {
  const store = referenceStore()
  const hold = async (batch: Batch) => {
    const held = await store.hold(batch)
    return { commit: held.commit, abandon: held.commit }
  }
  return { ...store, hold }
}
stores('hides what is not committed, and makes no reader wait for it', { 'shows it': dirty })
stores('shows a reader both of two transactions that commit out of order', {
  'gives out places at the beginning': sequence,
})
stores('shows a reader the slow one too, after many quick ones', {
  'gives out places at the beginning': sequence,
})
stores('goes on after a transaction that was given up, and keeps nothing of it', {
  'shows what is open': dirty,
  'keeps it all the same': undying,
})
stores('answers by version-conflict whoever waited for a transaction that took the stream', {
  'locks nothing': lazy,
})
stores('lets whoever waited through where the transaction was given up', {
  'shows what is open': dirty,
})
stores('answers as repeated a command that waited for itself', { 'locks nothing': lazy })

/** Every way in which a log of these tests is broken. */
export const brokenLogs: readonly BrokenLog[] = broken
