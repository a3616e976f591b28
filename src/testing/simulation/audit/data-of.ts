import type { LedgerEvent } from '../../../assessment/index.ts'
import type { AppraisalEvent, CycleEvent } from '../../../cycle/index.ts'
import type { StoredEvent } from '../../../log/index.ts'
import type { MemberEvent, UnitEvent } from '../../../organisation/index.ts'
import type { ObjectionEvent, RecordEvent } from '../../../record/index.ts'
import type { PledgeEvent, RegisterEvent } from '../../../work/pledge/index.ts'

/** What stands in streams of each kind. */
interface AuditedEvents {
  readonly pledge: PledgeEvent
  readonly register: RegisterEvent
  readonly record: RecordEvent
  readonly ledger: LedgerEvent
  readonly unit: UnitEvent
  readonly member: MemberEvent
  readonly cycle: CycleEvent
  readonly appraisal: AppraisalEvent
  readonly objection: ObjectionEvent
}

/** A stored event and what it says. */
export interface Said<Event> {
  readonly stored: StoredEvent
  readonly event: Event
}

/** The events of one kind, stream by stream, in the order of the streams' beginnings. */
export function streamsOf<Kind extends keyof AuditedEvents>(
  events: readonly StoredEvent[],
  kind: Kind,
): ReadonlyMap<string, readonly Said<AuditedEvents[Kind]>[]> {
  const streams = new Map<string, Said<AuditedEvents[Kind]>[]>()
  for (const stored of events) {
    if (!stored.stream.startsWith(`${kind}/`)) continue
    // A book keeps in a stream of a kind what its decider gave; an audit finds out if not.
    const said = { stored, event: stored.data as unknown as AuditedEvents[Kind] }
    const stream = streams.get(stored.stream)
    if (stream) stream.push(said)
    else streams.set(stored.stream, [said])
  }
  return streams
}
