import type { Hash } from '../../cycle/index.ts'
import type { EventLog, StreamSlice } from '../event-log.ts'
import type { StoredEvent } from '../stored-event.ts'
import { chainStream } from './chain-entry.ts'
import { type ChainHead, noHead } from './chain-head.ts'
import { hashOfEvent } from './hash-of-event.ts'

const page = 100

/**
 * The head of a log's chain as it is now, for whoever keeps it elsewhere: print it, have it published,
 * hand it to another office. It says nothing about what stands before; `verifyLog` does.
 *
 * @param known - A head that was read before: then only what came later is read.
 */
export async function headOf(
  log: Pick<EventLog, 'read'>,
  { hash, known = noHead }: { readonly hash: Hash; readonly known?: ChainHead },
): Promise<ChainHead> {
  let head = known
  for (;;) {
    const [events = []] = await log.read([slice(head.version, page)])
    const last = events.length < page ? events.at(-1) : await leap(log, head.version + page)
    if (last) head = { version: last.version, hash: hashOfEvent(last, hash) }
    if (events.length < page) return head
  }
}

/** A port tells no last event, so: one asked for at growing distances, and the farthest that is there. */
async function leap(log: Pick<EventLog, 'read'>, from: number): Promise<StoredEvent | undefined> {
  const slices = Array.from({ length: 24 }, (_, power) => slice(from - 2 + 2 ** power, 1))
  const found = await log.read(slices)
  return found.flat().at(-1)
}

function slice(after: number, limit: number): StreamSlice {
  return { stream: chainStream, after, limit }
}
