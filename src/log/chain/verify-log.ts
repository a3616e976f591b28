import type { Hash } from '../../cycle/index.ts'
import { ok, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { StoredEvent } from '../stored-event.ts'
import { type ChainEntry, chainEntryOf, chainSchema, chainStream } from './chain-entry.ts'
import { type ChainHead, noHead } from './chain-head.ts'
import type { ChainRefusal } from './chain-refusal.ts'
import { hashOfEvent } from './hash-of-event.ts'
import { itemFault, itemsOf } from './item-fault.ts'
import { keptFault } from './kept-fault.ts'
import { readingAll, readingChain } from './reading.ts'
import { faultAt, type VerifiableLog, type Walk } from './walk.ts'

/** What a log is held against. */
export interface VerifyOptions {
  /** The one with which it was chained. */
  readonly hash: Hash
  /** The head that you kept elsewhere: without it, whatever was done to the end of the log is not found. */
  readonly head?: ChainHead
}

/**
 * Reads a whole chained log and names the first entry that is not what was appended, or gives the head
 * that it has now. What it finds: every change of an event (data, schema, version, command), of a command's
 * hash or request, of the order; every event, command and label that was taken out; every event that was
 * written past the chain. With the head that you kept it also finds an end that was cut off or written anew,
 * hashes and all, as long as the kept head lies in it.
 *
 * What it cannot find: what was done after the kept head by somebody who also made the hashes anew; a label
 * that was added; a command without events that was written past the chain; changed snapshots and
 * checkpoints. Where the very last entry is the changed one and no head was kept, what it names is in doubt.
 *
 * Hand in the log itself, not the chained one. Appends may go on meanwhile. It keeps a page of events in
 * memory, whatever the length of the log.
 */
export async function verifyLog(
  log: VerifiableLog,
  { hash, head: kept = noHead }: VerifyOptions,
): Promise<Result<ChainHead, ChainRefusal>> {
  const chain = readingChain(log, 0)
  const walk: Walk = { log, hash, kept, chain, all: readingAll(log), head: noHead, behind: false }
  for (;;) {
    const event = await chain.take()
    const fault = event ? await entryFault(event, walk) : await endFault(walk)
    if (fault) return refuse(fault)
    if (!event && !(await chain.peek())) return ok(walk.head)
  }
}

/** What is wrong with one entry of the chain and with what it speaks of. */
async function entryFault(event: StoredEvent, walk: Walk): Promise<ChainRefusal | undefined> {
  const { head, hash, kept } = walk
  const version = head.version + 1
  if (event.version !== version) return faultAt('entry-missing', chainStream, version)
  const own = hashOfEvent(event, hash)
  const next: ChainHead = { version, hash: own }
  const entry = event.schema === chainSchema ? chainEntryOf(event.data) : undefined
  const fault = entry
    ? await faultOfEntry(entry, event, next, walk)
    : faultAt('entry-changed', chainStream, version)
  if (fault) {
    const claims = await claimOf(version, walk)
    return claims === undefined || claims === own
      ? fault
      : faultAt('entry-changed', chainStream, version)
  }
  walk.head = next
  const isOther = version === kept.version && own !== kept.hash
  return isOther ? faultAt('log-rewritten', chainStream, version) : undefined
}

async function faultOfEntry(
  entry: ChainEntry,
  event: StoredEvent,
  { version, hash }: ChainHead,
  walk: Walk,
): Promise<ChainRefusal | undefined> {
  // Where this entry is what it was, it is the one before that is not.
  if (entry.previous !== walk.head.hash)
    return faultAt('entry-changed', chainStream, Math.max(1, version - 1))
  const items = [{ stream: chainStream, version, hash }, ...itemsOf(entry)]
  for (const item of items) {
    const fault = await itemFault(item, walk)
    if (fault) return fault
  }
  return keptFault(entry, event, walk)
}

/** What the chain says of the entry of a version: the entry after it names it, or the head that was kept. */
async function claimOf(version: number, { log, kept }: Walk): Promise<string | undefined> {
  if (kept.version === version) return kept.hash
  const [after = []] = await log.read([{ stream: chainStream, after: version, limit: 1 }])
  const next = after[0]
  return next?.version === version + 1 ? chainEntryOf(next.data)?.previous : undefined
}

/** What is wrong where the chain ends. */
async function endFault({
  kept,
  head,
  all,
  chain,
  behind,
}: Walk): Promise<ChainRefusal | undefined> {
  if (head.version < kept.version) {
    const [path, expected] = [[chainStream, head.version + 1], kept.version]
    return refusal('log-cut-off', { subject: chainStream, path, expected, actual: head.version })
  }
  const beyond = behind ? undefined : await all.peek()
  // What was appended just now has its entry by now.
  if (!beyond || (await chain.peek())) return undefined
  return faultAt('entry-unchained', beyond.stream, beyond.version)
}
