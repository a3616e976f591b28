import { ok, type Result, refusal, refuse } from '../../foundation/index.ts'
import { answerAgain } from '../answer-again.ts'
import type { Batch } from '../batch.ts'
import { batchOf } from '../batch-of.ts'
import { checkBatch } from '../check-batch.ts'
import type { CheckedBatch } from '../checked-batch.ts'
import { delegatesOf } from '../delegates-of.ts'
import type { Appended, EventLog, FoundCommand } from '../event-log.ts'
import { isStreamName, kindOf } from '../names.ts'
import type { AppendRefusal } from '../refusals.ts'
import { opened, openedEvent, openedHash } from './opened.ts'
import type { PersonKeys } from './person-keys.ts'
import type { PersonalTexts } from './personal.ts'
import { isSealedRequest } from './sealed.ts'
import { holdsSealing, sealedBatch } from './sealed-batch.ts'

/** What is personal, and who keeps the keys. */
export interface ForgettingOptions {
  readonly personal: PersonalTexts
  readonly keys: PersonKeys
  /** What a forgotten text reads as: `forgottenText` where left out. */
  readonly mark?: string
  /** Kinds of streams whose states hold nothing personal: only their snapshots are kept. None if left out. */
  readonly plainKinds?: readonly string[]
}

/** What a forgotten text reads as. */
export const forgottenText = '[forgotten]'

/**
 * A log in which personal texts are sealed under the keys of the people whom they belong to. With the key
 * destroyed, each of their texts reads as `[forgotten]`; all else stays: ids, days, numbers, points, grades, and a
 * chain, for that is made of what is kept (`forgettable(chainedLog(log, …), …)`).
 *
 * What is kept of a command would remember as well, so the same holds for its request, and its hash is kept
 * as a digest under those keys: nobody can try texts against it later. A command that came before a person was
 * forgotten and comes again afterwards is refused: with `person-forgotten` (subject: who) as everything
 * is that would seal something new, for nothing can tell any more whether it is the same.
 *
 * Snapshots hold states in the open, so none are kept but for `plainKinds`. Refused with `batch-invalid`: data
 * with a field of the name `$sealed` or `$hash`, and a personal text that is no text.
 */
export function forgettable(log: EventLog, options: ForgettingOptions): EventLog {
  const { keys, mark = forgottenText, plainKinds = [] } = options
  const plain = new Set(plainKinds)
  const all = (events: readonly Parameters<typeof openedEvent>[0][]) =>
    Promise.all(events.map((event) => openedEvent(event, keys, mark)))
  const find: EventLog['find'] = async (id) => {
    const found = await log.find(id)
    return found && { ...(await openedCommand(found, keys, mark)), events: await all(found.events) }
  }
  const { snapshots, ...rest } = delegatesOf(log)
  return {
    ...rest,
    find,
    append: async (batch) => {
      const checked = withoutSealing(checkBatch(batch))
      if (!checked.ok) return checked
      const sealed = await sealedBatch(batchOf(checked.value), options.personal, keys)
      if (!sealed.ok) return sealed
      const result = await log.append(sealed.value)
      if (result.ok) return ok({ ...result.value, events: await all(result.value.events) })
      return (await inTheOpen(result, checked.value, find)) ?? result
    },
    read: async (slices) => Promise.all((await log.read(slices)).map(all)),
    readAll: async (query) => {
      const page = await log.readAll(query)
      return { ...page, events: await all(page.events) }
    },
    snapshots: {
      load: async (stream) => (plain.has(kindOf(stream)) ? snapshots.load(stream) : undefined),
      save: async (stream, snapshot) => {
        // A name that is none goes on, to be refused.
        if (!isStreamName(stream) || plain.has(kindOf(stream))) {
          await snapshots.save(stream, snapshot)
        }
      },
      clear: snapshots.clear,
    },
  }
}

async function openedCommand(
  found: FoundCommand,
  keys: PersonKeys,
  mark: string,
): Promise<Batch['command']> {
  const { id, hash, request } = found
  if (!isSealedRequest(request)) return { id, hash, ...(request !== undefined && { request }) }
  const own = request.request
  return {
    id,
    hash: (await openedHash(request.$hash, keys)) ?? hash,
    ...(own !== undefined && { request: await opened(own, keys, mark) }),
  }
}

function withoutSealing<R extends AppendRefusal>(
  checked: Result<CheckedBatch, R>,
): Result<CheckedBatch, R | AppendRefusal> {
  if (!checked.ok) return checked
  const { command, writes } = checked.value
  const texts = [command.request, ...writes.flatMap(({ events }) => events.map(({ text }) => text))]
  const name = texts.map((text) => text && holdsSealing(text)).find((each) => each)
  if (!name) return checked
  const parts = { subject: command.id, expected: 'fields of other names', actual: name }
  return refuse(refusal('batch-invalid', parts))
}

/** Which fields differ cannot be seen in what is sealed: held against each other once more, in the open. */
async function inTheOpen(
  { refusals }: { readonly refusals: readonly AppendRefusal[] },
  { command }: CheckedBatch,
  find: EventLog['find'],
): Promise<Result<Appended, AppendRefusal> | undefined> {
  const isReused = refusals.some(({ code }) => code === 'command-reused')
  const found = isReused ? await find(command.id) : undefined
  return found && answerAgain(found, command)
}
