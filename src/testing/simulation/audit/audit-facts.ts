import type { EventLog, StoredEvent } from '../../../log/index.ts'
import type { RecordEvent } from '../../../record/index.ts'
import type { CommandId } from '../../../vocabulary/index.ts'
import { type Finding, finding } from '../finding.ts'
import { streamsOf } from './data-of.ts'

/** A fact, as its events tell it. */
export interface AuditedFact {
  readonly fact: string
  readonly kind: string
  readonly subject: string
  readonly recorders: Set<string>
  on: string
  fields: { readonly [name: string]: unknown }
  status: 'awaiting' | 'returned' | 'certified' | 'counted' | 'corrected' | 'withdrawn'
}

/** The state of facts after one more event, or why it cannot be: nothing is taken from the library. */
export function recordedFact(
  before: AuditedFact | undefined,
  event: RecordEvent,
): AuditedFact | string {
  if (event.type === 'recorded') {
    if (before) return 'recorded twice'
    const { fact, kind, subject, on, fields, actor, needsStamp } = event
    const status = needsStamp ? 'awaiting' : 'counted'
    return { fact, kind, subject, on, fields, status, recorders: new Set([actor]) }
  }
  if (!before) return 'not recorded'
  const { status, subject, recorders } = before
  const isOwn = recorders.has(event.actor) || subject === event.actor
  switch (event.type) {
    case 'certified':
    case 'returned':
      if (status !== 'awaiting') return 'a stage was skipped'
      return isOwn ? 'judged the own case' : { ...before, status: event.type }
    case 'resubmitted':
      if (status !== 'returned') return 'a stage was skipped'
      return {
        ...{ ...before, on: event.on, fields: event.fields },
        recorders: new Set([...recorders, event.actor]),
        status: event.needsStamp ? 'awaiting' : 'counted',
      }
    default:
      if (status === 'withdrawn' || status === 'corrected') return 'ended twice'
      return { ...before, status: event.type }
  }
}

/** Whether it counts. */
export function countsNow({ status }: AuditedFact): boolean {
  return status === 'certified' || status === 'counted'
}

/** What an audit makes of facts. */
export interface AuditedFacts {
  readonly facts: ReadonlyMap<string, AuditedFact>
  readonly findings: readonly Finding[]
}

/** All facts by their events alone. */
export function auditFacts(events: readonly StoredEvent[]): AuditedFacts {
  const facts = new Map<string, AuditedFact>()
  const findings: Finding[] = []
  for (const [stream, said] of streamsOf(events, 'record')) {
    let fact: AuditedFact | undefined
    for (const { event } of said) {
      const next = recordedFact(fact, event)
      if (typeof next === 'string') findings.push(finding(next, [`${stream} ${event.type}`]))
      else fact = next
    }
    if (fact) facts.set(fact.fact, fact)
  }
  return { facts, findings }
}

/** Every review and every verdict became a fact, and every fact that began or ceased to count was posted. */
export async function auditFollowing(
  log: EventLog,
  events: readonly StoredEvent[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const records = streamsOf(events, 'record')
  for (const said of streamsOf(events, 'pledge').values()) {
    for (const { event } of said) {
      if (event.type !== 'reviewed' && event.type !== 'verified') continue
      const part = event.type === 'reviewed' ? event.month : 'verdict'
      const told = records.get(`record/${event.pledge}:${part}`)?.[0]
      if (told?.stored.command !== `${event.cause}:${part}`) {
        findings.push(finding('a fact did not follow', [`${event.pledge} ${part}`]))
      }
    }
  }
  for (const said of records.values()) {
    let fact: AuditedFact | undefined
    for (const { event } of said) {
      const next = recordedFact(fact, event)
      if (typeof next === 'string') continue
      const changes = countsNow(next) !== (fact !== undefined && countsNow(fact))
      fact = next
      const id = `${event.cause}:${event.fact}:points` as CommandId
      if (changes && !(await log.find(id))) {
        findings.push(finding('points did not follow', [`${event.fact} ${event.type}`]))
      }
    }
  }
  return findings
}
