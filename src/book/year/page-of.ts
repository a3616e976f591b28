import type { Instant } from '../../calendar/index.ts'
import type { Evolution } from '../../foundation/index.ts'
import type { EventLog } from '../../log/index.ts'
import { statesOf } from './states-of.ts'

/** Where to go on, and how many. */
export interface Paged {
  /** The `next` of the page before; left out: from the beginning. */
  readonly after?: string
  /** 1 to 10,000; left out: 100. */
  readonly limit?: number
}

/** Part of a list, and where it goes on; no `next`: this was the end of it. */
export interface ListPage<T> {
  readonly entries: readonly T[]
  readonly next?: string
}

/** Which streams, and by what was known when. */
export interface PageQuery extends Paged {
  readonly label: string
  readonly knownAt: Instant | undefined
}

/** One page of the states under a label. Streams that had not begun by then are left out of it. */
export async function pageOf<State, Event extends { readonly at: Instant }>(
  log: EventLog,
  decider: Pick<Evolution<State, Event>, 'replay'>,
  { label, after, limit = 100, knownAt }: PageQuery,
): Promise<ListPage<State>> {
  const names = await log.streams({ label, limit, ...(after !== undefined && { after }) })
  const states = await statesOf(log, decider, names, knownAt)
  const entries = states.map(({ state }) => state)
  const next = names.length === limit ? names.at(-1) : undefined
  return next === undefined ? { entries } : { entries, next }
}
