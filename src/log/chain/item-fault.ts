import type { Hash } from '../../cycle/index.ts'
import type { StoredEvent } from '../stored-event.ts'
import { type ChainEntry, chainEntryOf, chainStream } from './chain-entry.ts'
import type { ChainRefusal } from './chain-refusal.ts'
import { hashOfEvent } from './hash-of-event.ts'
import { readingChain } from './reading.ts'
import { faultAt, type Walk } from './walk.ts'

/** An event as an entry names it. */
export interface Item {
  readonly stream: string
  readonly version: number
  readonly hash: string
}

/** The events that an entry names, in their order. */
export function itemsOf({ writes }: ChainEntry): readonly Item[] {
  return writes.flatMap(({ stream, first, hashes }) =>
    hashes.map((hash, index) => ({ stream, version: first + index, hash })),
  )
}

/** Holds the next event of all to what the chain says it is; where it is another, says why. */
export async function itemFault(item: Item, walk: Walk): Promise<ChainRefusal | undefined> {
  const { log, hash, all } = walk
  const actual = walk.behind ? undefined : await all.peek()
  if (actual && isSame(actual, item, hash)) return void (await all.take())
  const { stream, version } = item
  const [slice = []] = await log.read([{ stream, after: version - 1, limit: 1 }])
  const found = slice[0]
  if (found?.version !== version) return faultAt('entry-missing', stream, version)
  if (!isSame(found, item, hash)) return faultAt('entry-changed', stream, version)
  if (!actual) {
    walk.behind = true
    return undefined
  }
  const known = await isNamedLater(actual, walk)
  return known
    ? faultAt('entry-moved', stream, version)
    : faultAt('entry-unchained', actual.stream, actual.version)
}

function isSame(event: StoredEvent, { stream, version, hash: named }: Item, hash: Hash): boolean {
  return event.stream === stream && event.version === version && hashOfEvent(event, hash) === named
}

/** Whether the chain names an event here or further on: then it is only at the wrong place. */
async function isNamedLater(event: StoredEvent, { log, head }: Walk): Promise<boolean> {
  const { stream, version } = event
  const chain = readingChain(log, head.version)
  for (let each = await chain.take(); each; each = await chain.take()) {
    if (stream === chainStream && version === each.version) return true
    const entry = chainEntryOf(each.data)
    const items = entry ? itemsOf(entry) : []
    if (items.some((item) => item.stream === stream && item.version === version)) return true
  }
  return false
}
