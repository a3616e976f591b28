import { checkReader } from './check-query.ts'
import type { AllQuery, EventLog, Page } from './event-log.ts'
import type { Position, StoredEvent } from './stored-event.ts'

/** Who reads on, and what is done with what was read. */
export interface FollowOptions {
  /** Under which name the place is kept, written as labels are. */
  readonly reader: string
  /**
   * Is handed one event after the other, in commit order, each at least once: again after a crash, and
   * where two read under one name. What it does must bear that: by the event's position, or by commands
   * whose ids follow from it. Where it rejects, the reader stays before that event.
   */
  readonly handle: (event: StoredEvent) => Promise<unknown>
  /** Only streams of these kinds; left out: all. */
  readonly kinds?: readonly string[]
  /** How many events one step reads at most: 1 to 10,000; left out: 100. */
  readonly limit?: number
}

/** A reader that goes on from where it was, in this process or an earlier one. */
export interface Follower {
  /** Reads some events, hands them on and moves the checkpoint behind them. */
  readonly step: () => Promise<Stepped>
  /**
   * Steps until nothing more is there, then asks `wait`: `true` when it is time to look again, `false`
   * to stop. Waiting itself, by a timer or a notice from the database, is the caller's.
   */
  readonly run: (wait: () => Promise<boolean>) => Promise<void>
}

/** What one step did. */
export interface Stepped {
  /** How many events were handed on. */
  readonly handled: number
  /** Whether nothing more was there. */
  readonly atEnd: boolean
  /**
   * Whether the checkpoint stands where this step left it. `false`: another reader of this name has moved
   * it in the meantime; the next step goes on from there.
   */
  readonly moved: boolean
}

/**
 * Follows a log: every event once it is committed, from the beginning on, whoever writes. The place is
 * kept in the log under the reader's name, and moves only after the events before it were handed on; so
 * nothing is lost, and something may come twice.
 *
 * @example
 * ```ts
 * import { commandId } from 'pledgebook'
 * import { follow, memoryLog } from 'pledgebook/book'
 *
 * const log = memoryLog()
 * const events = [{ schema: 1, data: 'begun' }, { schema: 1, data: 'done' }]
 * const writes = [{ stream: 'pledge/p-1', expected: 0, events }]
 * await log.append({ command: { id: commandId('c-1'), hash: 'h' }, writes })
 * const seen: unknown[] = []
 * const follower = follow(log, { reader: 'board', handle: async ({ data }) => seen.push(data) })
 * await follower.step() // => { handled: 2, atEnd: true, moved: true }
 * seen // => ['begun', 'done']
 * await follower.step() // => { handled: 0, atEnd: true, moved: true }
 * ```
 */
export function follow(
  log: Pick<EventLog, 'readAll' | 'checkpoints'>,
  { reader, handle, kinds, limit = 100 }: FollowOptions,
): Follower {
  const step = async (): Promise<Stepped> => {
    // Before anything is handed on: a place that cannot be kept would hand it on for ever.
    checkReader(reader)
    const from = await log.checkpoints.load(reader)
    const page = await log.readAll(queryOf(from, limit, kinds))
    // Where there is no such place yet, the first move gives it; after that each compares.
    const move = moverOf(log.checkpoints, reader, from)
    await handleAll(page, handle, move)
    return { handled: page.events.length, atEnd: page.atEnd, moved: await move(page.next) }
  }
  return {
    step,
    run: async (wait) => {
      for (;;) {
        const { atEnd } = await step()
        if (atEnd && !(await wait())) return
      }
    },
  }
}

/** Moves the checkpoint on from where it was found; says whether it stands there then. */
type Move = (to: Position | undefined) => Promise<boolean>

function moverOf(
  checkpoints: EventLog['checkpoints'],
  reader: string,
  from: Position | undefined,
): Move {
  return async (to) => to === undefined || to === from || (await checkpoints.move(reader, from, to))
}

function queryOf(
  after: Position | undefined,
  limit: number,
  kinds: readonly string[] | undefined,
): AllQuery {
  return { limit, ...(after !== undefined && { after }), ...(kinds && { kinds }) }
}

/** Hands a page on; where that fails, what was handled so far counts as done. */
async function handleAll(page: Page, handle: FollowOptions['handle'], move: Move): Promise<void> {
  let done: Position | undefined
  try {
    for (const event of page.events) {
      await handle(event)
      done = event.position
    }
  } catch (error) {
    // The error of the handler is the one to be heard, should the log fail as well.
    await move(done).catch(() => false)
    throw error
  }
}
