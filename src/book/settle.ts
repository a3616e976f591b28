import { checkList, queryInvalid, type StoredEvent } from '../log/index.ts'
import { type Followed, react } from './react.ts'
import { parts } from './reads/asked.ts'
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

/** What to begin with, beside what is new. */
export interface SettleOptions {
  /**
   * What `outstanding` named: what follows from these events is tried first, wherever settling is by now.
   * Left out: nothing. Where one names no event of this log, nothing is tried: it rejects with `query-invalid`.
   */
  readonly again?: readonly CausedBy[]
}

/** Something with the event that it follows from, by its stream and version. */
export interface CausedBy {
  readonly cause: Pick<StoredEvent, 'stream' | 'version'>
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
 * Runs what follows from some events again, then from every event since the last time: what a crash left
 * over, and what was put off. What was done is not done again, whoever did it.
 */
export async function settle(shell: Shell, options: SettleOptions = {}): Promise<Settled> {
  parts({})('options', options)
  const { again = [] } = options
  const first = await settleAgain(shell, again)
  const news = await settleNews(shell)
  return {
    events: first.events + news.events,
    // What is among the news as well is told of once, as it is by now.
    followed: [...first.followed.filter((each) => !isAmong(news.followed, each)), ...news.followed],
  }
}

/** What names no event throws `query-invalid`, as the reads do: it may have come from elsewhere. */
function causeOf(named: CausedBy | null, at: number): CausedBy['cause'] {
  const { stream, version } = named?.cause ?? {}
  if (typeof stream === 'string' && Number.isSafeInteger(version) && Number(version) > 0) {
    return { stream, version: Number(version) }
  }
  throw noEvent(at, named)
}

function noEvent(at: number, named: unknown) {
  return queryInvalid(`again.${at}.cause`, 'the stream and version of an event', named)
}

function isAmong(followed: readonly Followed[], { id, to }: Followed): boolean {
  return followed.some((each) => each.id === id && each.to === to)
}

/** Each event once, however often it is named. */
async function settleAgain(shell: Shell, again: readonly CausedBy[]): Promise<Settled> {
  checkList('again', again)
  // Unlike `map`, this asks for what a hole in the list names, too.
  const causes = Array.from(again, causeOf)
  const events = await eventsOf(shell, causes)
  const followed = (await react(shell, events, true)).filter(isNew)
  return { events: events.length, followed }
}

/** Found all, before anything is tried. */
async function eventsOf(
  { log }: Shell,
  causes: readonly CausedBy['cause'][],
): Promise<readonly StoredEvent[]> {
  const found = new Map<string, StoredEvent>()
  for (const [at, { stream, version }] of causes.entries()) {
    const name = `${version} ${stream}`
    if (found.has(name)) continue
    const [[event] = []] = await log.read([{ stream, after: version - 1, limit: 1 }])
    if (event === undefined) throw noEvent(at, { stream, version })
    found.set(name, event)
  }
  return [...found.values()]
}

async function settleNews(shell: Shell): Promise<Settled> {
  const followed: Followed[] = []
  let events = 0
  const kinds = kindsThatLead(shell)
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
    const all = await react(shell, page.events, true)
    followed.push(...all.filter(isNew))
    // The next one to settle begins here again.
    if (all.some(({ isOutstanding }) => isOutstanding)) return { events, followed }
    // Where another one moved on meanwhile, the next round begins where that one is.
    if (page.next !== undefined && page.next !== from) {
      await shell.log.checkpoints.move(reader, from, page.next)
    }
    if (page.atEnd) return { events, followed }
  }
}

function isNew({ result }: Followed): boolean {
  return !result.ok || !result.value.repeated
}

/** Only what something can follow from is read. */
export function kindsThatLead({ desks }: Shell): readonly string[] {
  return [...desks.values()].filter(({ follow }) => follow).map(({ to }) => to)
}
