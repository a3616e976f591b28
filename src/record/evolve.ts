import { copyOf, invariant, type Mutable, unreachable } from '../foundation/index.ts'
import type { MemberId } from '../vocabulary/index.ts'
import type { FactDetails, FactRecorded, RecordEvent } from './events.ts'
import type { FactVersion, RecordState, Remark } from './state.ts'

type Draft = Mutable<RecordState>

/** How one event changes the state of a fact. */
export function recipe(draft: Draft | undefined, event: RecordEvent): Draft | undefined {
  if (event.type === 'recorded') return begin(event)
  invariant(draft !== undefined, 'a fact is recorded before anything else happens to it')
  switch (event.type) {
    case 'certified':
      return {
        ...common(draft, event),
        status: 'certified',
        stamp: { by: event.actor, at: event.at },
      }
    case 'returned':
      return { ...common(draft, event), status: 'returned', versions: withReturn(draft, event) }
    case 'resubmitted':
      return {
        ...common(draft, event),
        status: event.needsStamp ? 'awaiting' : 'counted',
        versions: [draft.versions[0], ...draft.versions.slice(1), versionOf(event)],
      }
    case 'corrected':
      return {
        ...ended(draft, event),
        status: 'corrected',
        replacement: event.replacement.fact,
      }
    case 'withdrawn':
      return { ...ended(draft, event), status: 'withdrawn' }
    default:
      return unreachable(event)
  }
}

function begin(event: FactRecorded): Draft {
  return {
    fact: event.fact,
    kind: event.kind,
    subject: event.subject,
    ...(event.corrects !== undefined && { corrects: event.corrects }),
    versions: [versionOf(event)],
    lastAt: event.at,
    status: event.needsStamp ? 'awaiting' : 'counted',
  }
}

type Stamped = FactDetails & { readonly actor: MemberId; readonly at: RecordEvent['at'] }

function versionOf(event: Stamped): Mutable<FactVersion> {
  return {
    on: event.on,
    fields: copyOf(event.fields),
    evidence: copyOf(event.evidence),
    recordedBy: event.actor,
    recordedAt: event.at,
  }
}

/** What every state keeps, at the time of the event. */
function common(draft: Draft, event: RecordEvent) {
  const { fact, kind, subject, corrects, versions } = draft
  return {
    fact,
    kind,
    subject,
    ...(corrects !== undefined && { corrects }),
    versions,
    lastAt: event.at,
  }
}

function ended(draft: Draft, event: RecordEvent & { readonly reason: string }) {
  const stamp = draft.status === 'certified' ? { stamp: draft.stamp } : {}
  return { ...common(draft, event), ...stamp, end: remarkOf(event) }
}

function withReturn(draft: Draft, event: RecordEvent & { readonly reason: string }) {
  const latest = draft.versions.length - 1
  const [first, ...later] = draft.versions.map((version, index) =>
    index === latest ? { ...version, returned: remarkOf(event) } : version,
  )
  invariant(first !== undefined, 'a record has at least one version')
  return [first, ...later] as [Mutable<FactVersion>, ...Mutable<FactVersion>[]]
}

function remarkOf(event: RecordEvent & { readonly reason: string }): Mutable<Remark> {
  return { by: event.actor, at: event.at, reason: event.reason }
}
