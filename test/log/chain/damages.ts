import type { Json } from '../../../src/foundation/index.ts'
import type { StoredEvent } from '../../../src/log/index.ts'
import { type CommandId, commandId } from '../../../src/vocabulary/index.ts'
import { hash } from './hash.ts'
import { flipped, flippedData, type Kept } from './kept.ts'

/** Does something to a log, as three numbers say; whether anything is another now. */
type Damage = (kept: Kept, a: number, b: number, c: number) => boolean

/** What somebody with access to a database may do, by name. */
export const damages: Readonly<Record<string, Damage>> = {
  data: (kept, a, b, c) => edit(kept, a, ({ data }) => ({ data: flippedData(data, b, c) })),
  stream: (kept, a, b, c) => edit(kept, a, ({ stream }) => ({ stream: flipped(stream, b, c) })),
  command: (kept, a, b, c) =>
    edit(kept, a, ({ command }) => ({ command: flipped(command, b, c) as CommandId })),
  version: (kept, a, b) => edit(kept, a, ({ version }) => ({ version: version ^ (1 << (b % 31)) })),
  schema: (kept, a, b) => edit(kept, a, ({ schema }) => ({ schema: schema ^ (1 << (b % 31)) })),
  missing: (kept, a, b) => kept.events.splice(a % kept.events.length, 1 + (b % 4)).length > 0,
  'data swapped': (kept, a, b) => swap(kept, a, b, ['data']),
  'versions swapped': (kept, a, b) => swap(kept, a, b, ['version']),
  'places swapped': (kept, a, b) => swap(kept, a, b, ['stream', 'version', 'data', 'command']),
  'streams swapped': (kept, a, b) => swap(kept, a, b, ['stream', 'version']),
  twice: (kept, a, b) => {
    const event = at(kept, a)
    kept.events.splice(b % (kept.events.length + 1), 0, { ...event, version: 1000 + (b % 7) })
    return true
  },
  written: (kept, a, b) => {
    const event = { ...at(kept, a), stream: 'pledge/p-new', version: 1, command: commandId('c-x') }
    kept.events.splice(b % (kept.events.length + 1), 0, event)
    return true
  },
  'whole stream': (kept, a) => {
    const { stream } = at(kept, a)
    kept.events = kept.events.filter((event) => event.stream !== stream)
    return true
  },
  'whole stream with its entries': (kept, a) => {
    const { stream } = at(kept, a)
    const gone = kept.events.filter((event) => event.stream === stream)
    const commands = new Set(gone.map(({ command }) => command))
    const left = kept.events.filter(({ command }) => !commands.has(command))
    let version = 0
    kept.events = left.map((event) =>
      event.stream === 'chain/log' ? { ...event, version: ++version } : event,
    )
    return true
  },
  hash: (kept, a, b, c) => {
    const [id, command] = [...kept.commands][a % kept.commands.size] ?? []
    if (id && command) kept.commands.set(id, { ...command, hash: flipped(command.hash, b, c) })
    return true
  },
  request: (kept, a, b, c) => {
    const [id, command] = [...kept.commands][a % kept.commands.size] ?? []
    if (!id || !command) return false
    const { request, ...rest } = command
    const other =
      request === undefined ? 'made up' : b % 5 > 0 ? flippedData(request, b, c) : undefined
    kept.commands.set(id, other === undefined ? rest : { ...rest, request: other })
    return JSON.stringify(other) !== JSON.stringify(request)
  },
  'no command': (kept, a) =>
    kept.commands.delete([...kept.commands.keys()][a % kept.commands.size] ?? ''),
  label: (kept, a, b) => {
    const labelled = [...kept.labels].filter(([, labels]) => labels.length > 0)
    const [, labels = []] = labelled[a % labelled.length] ?? []
    return labels.splice(b % labels.length, 1).length > 0
  },
  cut: (kept, a) => {
    const entries = kept.events.filter(({ stream }) => stream === 'chain/log').length
    cutOff(kept, a % entries)
    return true
  },
  rewrite: (kept, a) => {
    const entries = kept.events.filter(({ stream }) => stream === 'chain/log').length
    rewritten(kept, 1 + (a % entries))
    return true
  },
}

/** Ends a log after an entry of its chain, with all that came later. */
export function cutOff(kept: Kept, version: number): Kept {
  const first = kept.events.find((each) => each.stream === 'chain/log' && each.version > version)
  const end = first ? kept.events.indexOf(first) : kept.events.length
  kept.events = kept.events.slice(0, end)
  return kept
}

/** What was claimed in one entry is another now, and every hash from there on is made anew to fit. */
export function rewritten(kept: Kept, from: number): Kept {
  const entries = kept.events.filter(({ stream }) => stream === 'chain/log')
  let previous = ''
  for (const entry of entries) {
    let data = entry.data as { readonly [name: string]: Json }
    if (entry.version > from) data = { ...data, previous }
    if (entry.version === from) {
      const own = kept.commands.get(entry.command)
      if (own) kept.commands.set(entry.command, { ...own, hash: 'another' })
      const command = data['command'] as { readonly [name: string]: Json }
      data = { ...data, command: { ...command, hash: 'another' } }
    }
    const anew: StoredEvent = { ...entry, data }
    kept.events[kept.events.indexOf(entry)] = anew
    previous = entryHash(anew)
  }
  return kept
}

/** As the chain says that it is made: told here a second time, on purpose. */
function entryHash({ stream, version, command, schema, data }: StoredEvent): string {
  return hash(sorted([stream, version, command, schema, data]))
}

function sorted(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((each) => sorted(each)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const names = Object.keys(value).sort()
  const parts = value as { readonly [name: string]: Json }
  return `{${names.map((name) => `${JSON.stringify(name)}:${sorted(parts[name] ?? null)}`).join(',')}}`
}

function at(kept: Kept, a: number): StoredEvent {
  const event = kept.events[a % kept.events.length]
  if (!event) throw new Error('a log without events')
  return event
}

function edit(
  kept: Kept,
  a: number,
  change: (event: StoredEvent) => Partial<StoredEvent>,
): boolean {
  const index = a % kept.events.length
  const event = at(kept, a)
  const other = { ...event, ...change(event) }
  kept.events[index] = other
  return sorted(rest(other)) !== sorted(rest(event))
}

function swap(kept: Kept, a: number, b: number, names: readonly (keyof StoredEvent)[]): boolean {
  const [i, j] = [a % kept.events.length, b % kept.events.length]
  const [left, right] = [at(kept, a), at(kept, b)]
  const from = (event: StoredEvent) => Object.fromEntries(names.map((name) => [name, event[name]]))
  kept.events[i] = { ...left, ...from(right) }
  kept.events[j] = { ...right, ...from(left) }
  return sorted(rest(at(kept, i))) !== sorted(rest(left))
}

function rest({ position: _, ...event }: StoredEvent): Json {
  return event
}
