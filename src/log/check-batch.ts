import {
  canonicalJson,
  describe,
  type Json,
  okUnless,
  type Path,
  parseId,
  type Refusal,
  type Result,
  refusal,
} from '../foundation/index.ts'
import type { CommandId } from '../vocabulary/index.ts'
import type { StreamRead } from './batch.ts'
import type { CheckedBatch, CheckedCommand, CheckedEvent, CheckedWrite } from './checked-batch.ts'
import { logLimits } from './log-limits.ts'
import { isLabel, isStreamName, kindOf } from './names.ts'
import type { BatchInvalid } from './refusals.ts'

/**
 * Reads a batch, each part of it once, and gives a copy that no caller can reach: what every log does
 * first. Refused with `batch-invalid` at each of the first ten faulty places.
 */
export function checkBatch(batch: unknown): Result<CheckedBatch, BatchInvalid> {
  const faults = new Faults()
  const { command, writes, reads } = partsOf(batch)
  const checked: CheckedBatch = {
    command: commandAt(command, faults),
    writes: listAt(writes, ['writes'], logLimits.streams, faults).map((write, at) =>
      writeAt(write, ['writes', at], faults),
    ),
    reads: listAt(reads ?? [], ['reads'], logLimits.streams, faults).map((read, at) =>
      readAt(read, ['reads', at], faults),
    ),
  }
  checkSums(checked, faults)
  return okUnless(faults.refusals(checked.command.id), () => checked)
}

/** What was found so far. A faulty part is read as something empty: the batch is not used then. */
class Faults {
  readonly #found: { path: Path; expected: Json; actual: Json }[] = []

  add(path: Path, expected: string, actual: unknown): undefined {
    if (this.#found.length < 10) this.#found.push({ path, expected, actual: describe(actual) })
  }

  addInside(path: Path, inner: Refusal): undefined {
    const place = [...path, ...inner.path]
    this.#found.push({ path: place, expected: inner.expected, actual: inner.actual })
  }

  get full(): boolean {
    return this.#found.length >= 10
  }

  refusals(subject: string): readonly BatchInvalid[] {
    return this.#found.map((parts) => refusal('batch-invalid', { subject, ...parts }))
  }
}

interface Parts {
  readonly [name: string]: unknown
}

const none: Parts = {}

/** The parts by name of whatever it is. */
function partsOf(value: unknown): Parts {
  // Any object can be asked for any name.
  return typeof value === 'object' && value !== null ? (value as Parts) : none
}

function commandAt(value: unknown, faults: Faults): CheckedCommand {
  const { id, hash, request } = partsOf(value)
  const parsed = parseId('command', id)
  if (!parsed.ok) faults.add(['command', 'id'], 'a command id', id)
  const isHash = typeof hash === 'string' && /^[\x21-\x7e]{1,256}$/.test(hash)
  if (!isHash) faults.add(['command', 'hash'], '1 to 256 visible ASCII characters', hash)
  return {
    // The empty id is never used: where it stands, there is a fault.
    id: parsed.ok ? parsed.value : ('' as CommandId),
    hash: isHash ? hash : '',
    request: request === undefined ? undefined : textAt(request, ['command', 'request'], faults),
  }
}

function writeAt(value: unknown, path: Path, faults: Faults): CheckedWrite {
  const { stream, expected, events, labels } = partsOf(value)
  const name = streamAt(stream, path, faults)
  const list = listAt(events, [...path, 'events'], logLimits.events, faults)
  if (Array.isArray(events) && list.length === 0) {
    faults.add([...path, 'events'], 'one event or more', events)
  }
  return {
    stream: name,
    kind: kindOf(name),
    expected: numberAt(expected, 0, [...path, 'expected'], faults),
    events: list.map((event, at) => eventAt(event, [...path, 'events', at], faults)),
    labels: labelsAt(labels ?? [], [...path, 'labels'], faults),
  }
}

function readAt(value: unknown, path: Path, faults: Faults): StreamRead {
  const { stream, expected } = partsOf(value)
  return {
    stream: streamAt(stream, path, faults),
    expected: numberAt(expected, 0, [...path, 'expected'], faults),
  }
}

function eventAt(value: unknown, path: Path, faults: Faults): CheckedEvent {
  // A batch with ten faults is refused: its other data need no text.
  if (faults.full) return { schema: 0, text: '' }
  const { schema, data } = partsOf(value)
  return {
    schema: numberAt(schema, 1, [...path, 'schema'], faults),
    text: textAt(data, [...path, 'data'], faults),
  }
}

function labelsAt(value: unknown, path: Path, faults: Faults): readonly string[] {
  const list = listAt(value, path, logLimits.labels, faults)
  for (const [at, label] of list.entries()) {
    if (!isLabel(label)) faults.add([...path, at], 'a label', label)
  }
  return [...new Set(list.filter(isLabel))]
}

function streamAt(value: unknown, path: Path, faults: Faults): string {
  if (isStreamName(value)) return value
  faults.add([...path, 'stream'], 'the name of a stream, such as pledge/p-1', value)
  return ''
}

function numberAt(value: unknown, least: number, path: Path, faults: Faults): number {
  const fits =
    Number.isInteger(value) && Number(value) >= least && Number(value) <= logLimits.number
  if (!fits) faults.add(path, `a whole number from ${least} to ${logLimits.number}`, value)
  // Negative zero is zero.
  return fits ? Number(value) + 0 : 0
}

function textAt(value: unknown, path: Path, faults: Faults): string {
  const text = canonicalJson(value)
  if (!text.ok) faults.addInside(path, text.refusals[0])
  else if (text.value.length > logLimits.text) {
    faults.add(path, `at most ${logLimits.text} UTF-16 units`, text.value.length)
  }
  return text.ok ? text.value : ''
}

function listAt(value: unknown, path: Path, most: number, faults: Faults): readonly unknown[] {
  if (!Array.isArray(value)) faults.add(path, 'a list', value)
  else if (value.length > most) faults.add(path, `at most ${most}`, value.length)
  // `Array.from` fills holes, which `map` would skip.
  else return Array.from<unknown>(value)
  return []
}

/** What no part shows alone: too many events in all, and a stream that stands twice. */
function checkSums({ writes, reads }: CheckedBatch, faults: Faults): void {
  const events = writes.reduce((sum, write) => sum + write.events.length, 0)
  if (events > logLimits.events)
    faults.add(['writes'], `at most ${logLimits.events} events`, events)
  const seen = new Set<string>()
  const once = (stream: string, path: Path) => {
    if (stream !== '' && seen.has(stream)) faults.add(path, 'each stream at most once', stream)
    seen.add(stream)
  }
  for (const [at, { stream }] of writes.entries()) once(stream, ['writes', at, 'stream'])
  for (const [at, { stream }] of reads.entries()) once(stream, ['reads', at, 'stream'])
}
