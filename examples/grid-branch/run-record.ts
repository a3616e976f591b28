import {
  commandId,
  type FactRecorded,
  type RecordCommand,
  type RecordEvent,
  record,
  recordingOf,
} from 'pledgebook'
import { postFor } from './run-ledger.ts'
import { happen, rolesOf, type Year } from './year.ts'

/** One command about a fact, and what follows from it for the ledger. */
export function runRecord(year: Year, command: RecordCommand): void {
  const { catalogue, zone } = year.world
  const context = { catalogue, zone, actorRoles: rolesOf(year, command.actor) }
  const done = happen(record, year.records, command.fact, command, context)
  if (!done.ok) {
    year.refused.push({ room: 'record', command, refusals: done.refusals })
    return
  }
  for (const event of done.value) {
    if (event.type === 'recorded') note(year, event)
    react(year, event)
  }
}

function note({ factsAbout }: Year, { subject, fact }: FactRecorded): void {
  factsAbout.set(subject, (factsAbout.get(subject) ?? new Set()).add(fact))
}

/** A correction records the fact that stands instead; whatever changes what counts is posted. */
function react(year: Year, event: RecordEvent): void {
  if (event.type === 'corrected') {
    runRecord(year, recordingOf(event, commandId(`${event.cause}:record`)))
  }
  if (event.type === 'recorded' || event.type === 'returned' || event.type === 'resubmitted') return
  const state = year.records.get(event.fact)
  const on = state?.versions.at(-1)?.on
  if (state && on) postFor(year, state.subject, event, on)
}
