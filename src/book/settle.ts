import { type Followed, react } from './react.ts'
import type { Shell } from './shell.ts'

/**
 * What settling did. It ends where `readAll` ends: what a database holds back for a while (PostgreSQL, as
 * long as somebody else's transaction is writing) is not told of here, and comes with the next one.
 */
export interface Settled {
  /** How many events were looked at. */
  readonly events: number
  /** What followed from them and had not been done before, or was refused. */
  readonly followed: readonly Followed[]
}

/** How many events are read at once. */
const pageSize = 200

/**
 * The name under which the log keeps how far was settled. A book that knows fewer rules has one of its own:
 * what it passes over is not settled for the others.
 */
function readerOf(kinds: readonly string[]): string {
  return ['book', ...kinds].join(':')
}

/**
 * Runs what follows from every event since the last time: what a crash left over, and what was put off.
 * What was done is not done again, whoever did it.
 */
export async function settle(shell: Shell): Promise<Settled> {
  const followed: Followed[] = []
  let events = 0
  let isStuck = false
  const kinds = kindsOf(shell)
  if (kinds.length === 0) return { events, followed }
  const reader = readerOf(kinds)
  for (;;) {
    const from = await shell.log.checkpoints.load(reader)
    const page = await shell.log.readAll({
      limit: pageSize,
      kinds,
      ...(from !== undefined && { after: from }),
    })
    events += page.events.length
    for (const each of await react(shell, page.events, true)) {
      if (!each.result.ok || !each.result.value.repeated) followed.push(each)
      isStuck ||= each.isOutstanding
    }
    // The next one to settle begins here again.
    if (isStuck) return { events, followed }
    // Where another one moved on meanwhile, the next round begins where that one is.
    if (page.next !== undefined && page.next !== from) {
      await shell.log.checkpoints.move(reader, from, page.next)
    }
    if (page.atEnd) return { events, followed }
  }
}

/** Only what something can follow from is read. */
function kindsOf({ desks }: Shell): readonly string[] {
  return [...desks.values()].filter(({ follow }) => follow).map(({ to }) => to)
}
