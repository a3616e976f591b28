import type { EventLog, Position, StoredEvent } from '../../../log/index.ts'
import { type Finding, finding } from '../finding.ts'
import type { Told } from '../told.ts'

/** Everything that a log holds, in commit order, page by page. */
export async function allEvents(log: EventLog): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = []
  let after: Position | undefined
  for (;;) {
    const page = await log.readAll({ limit: 500, ...(after !== undefined && { after }) })
    events.push(...page.events)
    if (page.atEnd) return events
    after = page.next
  }
}

/** Versions without gaps, no place twice, and a stream read by itself is what stands in the whole. */
export async function auditLog(
  log: EventLog,
  events: readonly StoredEvent[],
): Promise<readonly Finding[]> {
  const streams = new Map<string, StoredEvent[]>()
  for (const event of events) {
    const own = streams.get(event.stream) ?? []
    streams.set(event.stream, own)
    own.push(event)
  }
  const places = new Set(events.map(({ position }) => position))
  const found: Finding[] = []
  if (places.size !== events.length) found.push(finding('a place twice', [`${places.size}`]))
  const lists = await log.read([...streams.keys()].map((stream) => ({ stream })))
  for (const [index, [stream, own]] of [...streams].entries()) {
    const gap = own.findIndex(({ version }, at) => version !== at + 1)
    if (gap >= 0) found.push(finding('a gap', [`${stream} at ${gap + 1}`]))
    if (JSON.stringify(own) !== JSON.stringify(lists[index])) {
      found.push(finding('a stream and the whole differ', [stream]))
    }
  }
  return found
}

/** What was acknowledged stands once, with as many events as was said; what was refused left nothing. */
export function auditTold(
  events: readonly StoredEvent[],
  told: readonly Told[],
): readonly Finding[] {
  const runs = runsOf(events)
  const ids = new Set(told.map(({ planned }) => planned.command.id))
  const kept = new Map(
    told.filter(({ outcome }) => outcome === 'kept').map((each) => [each.planned.command.id, each]),
  )
  const found: Finding[] = []
  for (const id of ids) {
    const [own, said] = [runs.get(id) ?? [], kept.get(id)]
    if (!said && own.length > 0) found.push(finding('refused, and left something', [id]))
    if (said && own.length > 1) found.push(finding('stands twice', [id]))
    const count = own.reduce((sum, run) => sum + run, 0)
    if (said && own.length < 2 && count !== said.events) {
      found.push(finding('other events than acknowledged', [`${id}: ${said.events}, ${count}`]))
    }
  }
  return [...found, ...auditUnasked(runs, kept)]
}

/** How many events of each command stand together, run by run. */
function runsOf(events: readonly StoredEvent[]): ReadonlyMap<string, readonly number[]> {
  const runs = new Map<string, number[]>()
  let before: string | undefined
  for (const { command } of events) {
    const own = runs.get(command) ?? []
    runs.set(command, own)
    if (command === before) own.push((own.pop() ?? 0) + 1)
    else own.push(1)
    before = command
  }
  return runs
}

/** What nobody asked for follows from something that was kept, and stands once. */
function auditUnasked(
  runs: ReadonlyMap<string, readonly number[]>,
  kept: ReadonlyMap<string, Told>,
): readonly Finding[] {
  const found: Finding[] = []
  for (const [id, own] of runs) {
    if (kept.has(id as Told['planned']['command']['id'])) continue
    const cause = id.split(':')[0] as Told['planned']['command']['id']
    if (!kept.has(cause)) found.push(finding('nobody asked for it', [id]))
    if (own.length > 1) found.push(finding('follows twice', [id]))
  }
  return found
}
