import { freezeDeep, type Json, okUnless, type Result } from '../foundation/index.ts'
import type { CommandId } from '../vocabulary/index.ts'
import { answerAgain } from './answer-again.ts'
import type { Batch } from './batch.ts'
import { checkBatch } from './check-batch.ts'
import { checkAllQuery, checkList, checkReader, checkSlices, queryInvalid } from './check-query.ts'
import type { CheckedBatch, CheckedWrite } from './checked-batch.ts'
import { conflictsOf } from './conflicts-of.ts'
import type {
  AllQuery,
  Appended,
  CheckpointStore,
  EventLog,
  FoundCommand,
  Page,
  Snapshot,
  SnapshotStore,
  StreamSlice,
} from './event-log.ts'
import { type LabelIndex, labelIndex } from './label-index.ts'
import { kindOf } from './names.ts'
import type { AppendRefusal } from './refusals.ts'
import { snapshotText } from './snapshot-text.ts'
import type { Position, StoredEvent } from './stored-event.ts'

/**
 * A log in memory, for tests, simulations and whatever need not outlive its process. It keeps every
 * promise of the port; what it hands out is frozen and shared.
 */
export function memoryLog(): EventLog {
  const kept: Kept = { all: [], streams: new Map(), commands: new Map(), labels: labelIndex() }
  // Each method is async, so that what it throws rejects, and does its work before it first waits:
  // nothing comes between the versions it saw and what it keeps.
  return {
    append: async (batch) => append(kept, batch),
    read: async (slices) => {
      checkSlices(slices)
      return slices.map((slice) => sliceOf(kept, slice))
    },
    readAll: async (query) => pageOf(kept, query),
    streams: async (query) => kept.labels.find(query),
    labels: async (streams) => {
      checkList('streams', streams)
      return streams.map((stream) => kept.labels.labelsOf(stream))
    },
    find: async (id) => kept.commands.get(id),
    snapshots: snapshotsInMemory(),
    checkpoints: checkpointsInMemory(),
  }
}

interface Kept {
  /** In the order in which they were kept; a position is how many stood up to there. */
  readonly all: StoredEvent[]
  readonly streams: Map<string, StoredEvent[]>
  readonly commands: Map<CommandId, FoundCommand>
  readonly labels: LabelIndex
}

function append(kept: Kept, batch: Batch): Result<Appended, AppendRefusal> {
  const checked = checkBatch(batch)
  if (!checked.ok) return checked
  const { command } = checked.value
  const before = kept.commands.get(command.id)
  if (before) return answerAgain(before, command)
  const conflicts = conflictsOf(checked.value, (name) => kept.streams.get(name)?.length ?? 0)
  return okUnless(conflicts, () => keep(kept, checked.value))
}

function keep(kept: Kept, { command, writes }: CheckedBatch): Appended {
  const { id, hash, request } = command
  const events = writes.flatMap((write) => keepWrite(kept, id, write))
  const found = { id, hash, ...(request !== undefined && { request: dataOf(request) }), events }
  kept.commands.set(id, freezeDeep(found))
  return { events, repeated: false }
}

function keepWrite(kept: Kept, command: CommandId, write: CheckedWrite): StoredEvent[] {
  const stream = kept.streams.get(write.stream) ?? []
  const events = write.events.map(({ schema, text }): StoredEvent => {
    const [version, position] = [stream.length + 1, positionAt(kept.all.length + 1)]
    const event = { stream: write.stream, version, position, command, schema, data: dataOf(text) }
    stream.push(freezeDeep(event))
    kept.all.push(event)
    return event
  })
  kept.streams.set(write.stream, stream)
  kept.labels.add(write.stream, write.labels)
  return events
}

function dataOf(text: string): Json {
  return JSON.parse(text) as Json
}

function sliceOf(
  kept: Kept,
  { stream, after = 0, limit = Number.MAX_SAFE_INTEGER }: StreamSlice,
): readonly StoredEvent[] {
  return kept.streams.get(stream)?.slice(after, after + limit) ?? []
}

function pageOf({ all }: Kept, query: AllQuery): Page {
  checkAllQuery(query)
  const { after, limit, kinds } = query
  const wanted = kinds && new Set(kinds)
  const events: StoredEvent[] = []
  let at = after === undefined ? 0 : indexOf(after)
  for (; at < all.length && events.length < limit; at++) {
    const event = all[at]
    if (event && (!wanted || wanted.has(kindOf(event.stream)))) events.push(event)
  }
  const next = at === 0 ? after : positionAt(at)
  return { events, next, atEnd: at >= all.length }
}

function positionAt(index: number): Position {
  return String(index) as Position
}

function indexOf(position: Position): number {
  if (/^[1-9]\d{0,14}$/.test(position)) return Number(position)
  throw queryInvalid('after', 'a position that this log gave', position)
}

function snapshotsInMemory(): SnapshotStore {
  const snapshots = new Map<string, Omit<Snapshot, 'state'> & { readonly text: string }>()
  return {
    load: async (stream) => {
      const snapshot = snapshots.get(stream)
      if (!snapshot) return undefined
      const { version, made, text } = snapshot
      return { version, made, state: dataOf(text) }
    },
    save: async (stream, snapshot) => {
      const text = snapshotText(stream, snapshot)
      const { version, made } = snapshot
      if ((snapshots.get(stream)?.version ?? 0) <= version) {
        snapshots.set(stream, { version, made, text })
      }
    },
    clear: async () => snapshots.clear(),
  }
}

function checkpointsInMemory(): CheckpointStore {
  const positions = new Map<string, Position>()
  return {
    load: async (reader) => positions.get(reader),
    move: async (reader, from, to) => {
      checkReader(reader)
      indexOf(to)
      if (positions.get(reader) !== from) return false
      positions.set(reader, to)
      return true
    },
  }
}
