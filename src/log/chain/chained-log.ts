import type { Hash } from '../../cycle/index.ts'
import { ok, type Refused, type Result, refusal, refuse } from '../../foundation/index.ts'
import { checkBatch } from '../check-batch.ts'
import type { CheckedBatch } from '../checked-batch.ts'
import { delegatesOf } from '../delegates-of.ts'
import type { AllQuery, Appended, EventLog, Page } from '../event-log.ts'
import { kindOf } from '../names.ts'
import type { AppendRefusal } from '../refusals.ts'
import type { StoredEvent } from '../stored-event.ts'
import { chainKind, chainStream } from './chain-entry.ts'
import { type ChainHead, noHead } from './chain-head.ts'
import { headOf } from './head-of.ts'
import { linked } from './linked.ts'
import { queue } from './queue.ts'

/** How to chain. */
export interface ChainOptions {
  /** SHA-256 in hexadecimal, say: the library brings none of its own. The same for as long as the log lives. */
  readonly hash: Hash
  /** How often an append is tried whose place in the chain another process took. 50 where left out. */
  readonly tries?: number
}

/**
 * A log that also keeps a hash chain of all that it is given, so that `verifyLog` finds what anybody
 * changes later. Each append writes one event more, to the stream `chain/log`: the hash of the entry before
 * it, and hashes of the command and of each of its events. Snapshots and checkpoints are not covered: they
 * can be thrown away.
 *
 * The chain must begin with the log; to chain one that exists, import its export through a chained log. It
 * stays out of sight: what `append`, `find` and `readAll` give is what they would give without it, unless the
 * kind `chain` is asked for. A write to a stream of that kind is refused with `batch-invalid`, as is a
 * batch of the very last event that a log takes: the entry needs its place. A conflict on the chain itself
 * is tried again; after `tries` of them it surfaces as the `version-conflict` that it is. One entry follows
 * the other, so appends to one chained log never run side by side.
 *
 * @example
 * ```ts
 * import { createHash } from 'node:crypto'
 * import { commandId } from 'pledgebook'
 * import { chainedLog, headOf, memoryLog, verifyLog } from 'pledgebook/book'
 *
 * const hash = (text: string) => createHash('sha256').update(text).digest('hex')
 * const stored = memoryLog()
 * const log = chainedLog(stored, { hash })
 * const events = [{ schema: 1, data: { said: 'I sweep the stairs.' } }]
 * const command = { id: commandId('c-1'), hash: 'h-1' }
 * await log.append({ command, writes: [{ stream: 'pledge/p-1', expected: 0, events }] })
 * const head = await headOf(stored, { hash })
 * head.version // => 1
 * const verified = await verifyLog(stored, { hash, head })
 * verified.ok // => true
 * ```
 */
export function chainedLog(log: EventLog, { hash, tries = 50 }: ChainOptions): EventLog {
  const inTurn = queue()
  const chain: Chain = { log, hash, tries, head: noHead }
  return {
    ...delegatesOf(log),
    append: async (batch) => {
      // Now, while the batch is as it was handed in: its turn may come later.
      const checked = withoutOwn(checkBatch(batch))
      return checked.ok ? inTurn(() => append(chain, checked.value)) : checked
    },
    find: async (id) => {
      const found = await log.find(id)
      return found && { ...found, events: found.events.filter(isOthers) }
    },
    readAll: (query) => (query.kinds ? log.readAll(query) : readOthers(log, query)),
  }
}

interface Chain {
  readonly log: EventLog
  readonly hash: Hash
  readonly tries: number
  /** As far as this process knows: another may have gone on. */
  head: ChainHead
}

async function append(
  chain: Chain,
  checked: CheckedBatch,
): Promise<Result<Appended, AppendRefusal>> {
  const { log, hash } = chain
  if (chain.head === noHead) chain.head = await headOf(log, { hash })
  for (let left = chain.tries; ; left--) {
    const { batch, head } = linked(checked, chain.head, hash)
    const result = await log.append(batch)
    if (result.ok) {
      if (!result.value.repeated) chain.head = head
      return ok({ ...result.value, events: result.value.events.filter(isOthers) })
    }
    const others = result.refusals.filter(({ subject }) => subject !== chainStream)
    const [first, ...rest] = others
    if (first) return refuse(first, ...rest)
    if (left <= 1) return result
    chain.head = await headOf(log, { hash, known: chain.head })
  }
}

function withoutOwn<R extends AppendRefusal>(
  checked: Result<CheckedBatch, R>,
): Result<CheckedBatch, R> | Refused<AppendRefusal> {
  if (!checked.ok) return checked
  const { command, writes, reads } = checked.value
  const own = [...writes, ...reads].find((each) => kindOf(each.stream) === chainKind)
  if (!own) return checked
  const parts = { subject: command.id, expected: 'a stream of another kind', actual: own.stream }
  return refuse(refusal('batch-invalid', parts))
}

/** A page as if the chain were not there: as full as it would be then. */
async function readOthers(log: EventLog, query: AllQuery): Promise<Page> {
  const events: StoredEvent[] = []
  let page = await log.readAll(query)
  for (;;) {
    events.push(...page.events.filter(isOthers))
    const limit = query.limit - events.length
    if (page.atEnd || limit === 0) {
      return { ...page, events, next: events.length > 0 ? page.next : query.after }
    }
    page = await log.readAll({ ...query, limit, ...(page.next && { after: page.next }) })
  }
}

function isOthers({ stream }: StoredEvent): boolean {
  return kindOf(stream) !== chainKind
}
