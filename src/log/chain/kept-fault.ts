import { canonicalJson, type Json, refusal } from '../../foundation/index.ts'
import type { StoredEvent } from '../stored-event.ts'
import { type ChainEntry, chainStream } from './chain-entry.ts'
import type { ChainRefusal } from './chain-refusal.ts'
import type { Walk } from './walk.ts'

/** What is wrong with what is kept beside the events of an append: its command, and the labels of its streams. */
export async function keptFault(
  entry: ChainEntry,
  event: StoredEvent,
  walk: Walk,
): Promise<ChainRefusal | undefined> {
  return (await commandFault(entry, event, walk)) ?? (await labelFault(entry, walk))
}

async function commandFault(
  { command }: ChainEntry,
  event: StoredEvent,
  { log, hash }: Walk,
): Promise<ChainRefusal | undefined> {
  const found = await log.find(event.command)
  const request = found?.request === undefined ? undefined : hashOf(found.request, hash)
  if (found?.hash === command.hash && request === command.request) return undefined
  const actual = found ? 'changed' : 'missing'
  const path = [chainStream, event.version]
  return refusal('command-changed', { subject: event.command, path, actual })
}

/** What nobody could have appended has no hash. */
function hashOf(request: Json, hash: Walk['hash']): string {
  const text = canonicalJson(request)
  return text.ok ? hash(text.value) : ''
}

async function labelFault(entry: ChainEntry, { log }: Walk): Promise<ChainRefusal | undefined> {
  const labelled = entry.writes.filter(({ labels }) => labels.length > 0)
  if (labelled.length === 0) return undefined
  const found = await log.labels(labelled.map(({ stream }) => stream))
  for (const [index, { stream, first, labels }] of labelled.entries()) {
    const has = new Set(found[index])
    const expected = labels.filter((label) => !has.has(label))
    const parts = { subject: stream, path: [stream, first], expected }
    if (expected.length > 0) return refusal('labels-missing', parts)
  }
  return undefined
}
