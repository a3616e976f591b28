import { canonicalJson, type Json, unwrap } from '../../foundation/index.ts'
import type { CheckedCommand, CheckedWrite } from '../checked-batch.ts'
import { logLimits } from '../log-limits.ts'
import { kindOf } from '../names.ts'
import type { StoredEvent } from '../stored-event.ts'
import { batchesOf, type ExportableLog } from './batches-of.ts'
import { endLine, headLine, lineOf } from './line-of.ts'

/**
 * A whole log as lines of JSON, one for each append, in the order in which they were kept: streams, versions,
 * commands with their hashes and requests, schema numbers, labels. Write them to a file with a line feed
 * after each; `importLog` reads them into another log, on whatever database. The same log gives the same
 * bytes, and so does a log that was imported.
 *
 * Hand in the log itself: then texts stay sealed and a chain comes along. Left out are snapshots and
 * checkpoints, and commands that appended nothing: they would be decided anew. Appends may go on meanwhile;
 * the export ends where nothing more is readable. A page of events is in memory at a time.
 *
 * @example
 * ```ts
 * import { commandId } from 'pledgebook'
 * import { exportLog, importLog, memoryLog } from 'pledgebook/book'
 *
 * const [log, copy] = [memoryLog(), memoryLog()]
 * const events = [{ schema: 1, data: { said: 'I sweep the stairs.' } }]
 * const command = { id: commandId('c-1'), hash: 'h-1' }
 * await log.append({ command, writes: [{ stream: 'pledge/p-1', expected: 0, events }] })
 * await importLog(copy, exportLog(log)) // => { ok: true, value: { batches: 1, events: 1, already: 0 } }
 * ```
 */
export async function* exportLog(log: ExportableLog): AsyncGenerator<string, undefined> {
  const rest = new Map<string, readonly string[]>()
  let [batches, events] = [0, 0]
  yield headLine
  for await (const batch of batchesOf(log)) {
    yield await lineFor(batch, log, rest)
    batches += 1
    events += batch.length
  }
  yield endLine(batches, events)
}

async function lineFor(
  batch: readonly StoredEvent[],
  log: ExportableLog,
  rest: Map<string, readonly string[]>,
): Promise<string> {
  const groups = new Map<string, StoredEvent[]>()
  for (const event of batch) {
    const own = groups.get(event.stream) ?? []
    groups.set(event.stream, own)
    own.push(event)
  }
  await lookUpLabels(groups, log, rest)
  const writes = [...groups].map(([stream, own]): CheckedWrite => {
    const expected = (own[0]?.version ?? 1) - 1
    const texts = own.map(({ schema, data }) => ({ schema, text: textOf(data) }))
    return { stream, kind: kindOf(stream), expected, events: texts, labels: some(stream, rest) }
  })
  return lineOf({ command: await commandOf(batch, log), writes })
}

/** All labels stand with the first write of their stream: when each came is not kept. */
async function lookUpLabels(
  groups: ReadonlyMap<string, readonly StoredEvent[]>,
  log: ExportableLog,
  rest: Map<string, readonly string[]>,
): Promise<void> {
  const begun = [...groups].flatMap(([stream, own]) => (own[0]?.version === 1 ? [stream] : []))
  if (begun.length === 0) return
  const found = await log.labels(begun)
  for (const [index, stream] of begun.entries()) rest.set(stream, found[index] ?? [])
}

/** As many as one write takes; what is left comes with the next: no stream has more than its writes hold. */
function some(stream: string, rest: Map<string, readonly string[]>): readonly string[] {
  const all = rest.get(stream) ?? []
  if (all.length > logLimits.labels) rest.set(stream, all.slice(logLimits.labels))
  else rest.delete(stream)
  return all.slice(0, logLimits.labels)
}

async function commandOf(
  [first]: readonly StoredEvent[],
  log: ExportableLog,
): Promise<CheckedCommand> {
  const found = first && (await log.find(first.command))
  if (!found) throw new Error(`no command ${first?.command} is kept: the log was tampered with`)
  const { id, hash, request } = found
  return { id, hash, request: request === undefined ? undefined : textOf(request) }
}

function textOf(data: Json): string {
  return unwrap(canonicalJson(data))
}
