import { type EventLog, type headOf, type StoredEvent, verifyLog } from '../../src/log/index.ts'
import { accounts, counter, hash, idOf } from './transfers.ts'

/** What each worker said was kept: the number of the command, and what it counted to. */
export type Acknowledged = ReadonlyMap<string, ReadonlyMap<number, number>>

/** Reads the whole log and says all that is wrong with it; nothing where all is well. */
export async function audit(log: EventLog, said: Acknowledged): Promise<readonly string[]> {
  const events = await everything(log)
  return [
    ...gaps(events),
    ...amiss(events),
    ...(await lost(log, events, said)),
    ...(await unfound(log)),
    ...(await caches(log, events)),
  ]
}

/** Where a hash chain no longer holds, held against the head that was kept. */
export async function auditChain(
  log: EventLog,
  head: Awaited<ReturnType<typeof headOf>>,
): Promise<readonly string[]> {
  const verified = await verifyLog(log, { hash, head })
  return verified.ok ? [] : verified.refusals.map((refusal) => JSON.stringify(refusal))
}

/** Every event, in pages. */
export async function everything(log: EventLog): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = []
  for (let page = await log.readAll({ limit: 500 }); ; ) {
    events.push(...page.events)
    if (page.atEnd) return events
    page = await log.readAll({ limit: 500, ...(page.next && { after: page.next }) })
  }
}

/** Where versions do not go 1, 2, 3 in a stream. */
export function gaps(events: readonly StoredEvent[]): readonly string[] {
  const versions = new Map<string, number>()
  return events.flatMap(({ stream, version }) => {
    const expected = (versions.get(stream) ?? 0) + 1
    versions.set(stream, version)
    return version === expected ? [] : [`${stream}: ${version} where ${expected} was to come`]
  })
}

/** Accounts sum to nothing, and the count counts the commands. */
function amiss(events: readonly StoredEvent[]): readonly string[] {
  const found: string[] = []
  let sum = 0
  let count = 0
  for (const { stream, data } of events) {
    const { amount = 0, count: counted } = data as { amount?: number; count?: number }
    if (stream.startsWith('account/')) sum += amount
    if (stream === counter && counted !== ++count)
      found.push(`${counter}: ${counted}, not ${count}`)
  }
  const commands = new Set(events.map(({ command }) => command)).size
  if (commands !== count) found.push(`${commands} commands counted to ${count}`)
  return sum === 0 ? found : [...found, `the accounts sum to ${sum}`]
}

/** Every command that was said to be kept is there once, where it was said to be, and none is missing. */
async function lost(
  log: EventLog,
  events: readonly StoredEvent[],
  said: Acknowledged,
): Promise<readonly string[]> {
  const found: string[] = []
  const places = new Map<string, number[]>()
  for (const { stream, version, command } of events) {
    if (stream === counter) places.set(command, [...(places.get(command) ?? []), version])
  }
  for (const [worker, kept] of said) {
    const last = Math.max(0, ...kept.keys())
    for (let number = 1; number <= last; number++) {
      const id = idOf(worker, number)
      const at = places.get(id) ?? []
      const expected = kept.get(number)
      const isThere = at.length === 1 && (expected === undefined || at[0] === expected)
      if (!isThere) found.push(`${id}: counted to ${at.join(' and ')}, said ${expected}`)
      if ((await log.find(id))?.hash !== `h-${number}`) found.push(`${id}: not found`)
    }
  }
  return found
}

/** Every account is found by its label. */
async function unfound(log: EventLog): Promise<readonly string[]> {
  const names = await log.streams({ label: 'accounts', limit: 100 })
  const expected = Array.from({ length: accounts }, (_, at) => `account/${at}`)
  return names.join() === expected.join() ? [] : [`the label leads to ${names.join()}`]
}

/** No cache says more than the log. */
async function caches(log: EventLog, events: readonly StoredEvent[]): Promise<readonly string[]> {
  const snapshot = await log.snapshots.load(counter)
  if (!snapshot) return ['no snapshot was kept']
  const { version, state } = snapshot
  const reached = events.filter(({ stream }) => stream === counter).length
  const { count } = state as { count: number }
  return count === version && version <= reached
    ? []
    : [`a snapshot of version ${version} counts ${count} of ${reached}`]
}
