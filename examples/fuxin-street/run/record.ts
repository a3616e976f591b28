import { type RecordCommand, record } from 'pledgebook'
import { dayOf, happen, rolesOf, type Year } from '../year.ts'

/** One command about a fact. What kind of fact it is says whose rulebook knows it. */
export function runRecord(year: Year, command: RecordCommand): void {
  const { records, factsAbout, world } = year
  const kind = command.type === 'record' ? command.kind : records.get(command.fact)?.kind
  const catalogue = world.catalogues.get(kind ?? '') ?? { facts: [], attributes: [], inputs: [] }
  const day = dayOf(year, command.at)
  const context = { catalogue, zone: world.zone, actorRoles: rolesOf(year, command.actor, day) }
  const done = happen(year, 'record', record, [records, command.fact], command, context)
  if (!done.ok || command.type !== 'record') return
  const { subject, fact } = command
  factsAbout.set(subject, [...(factsAbout.get(subject) ?? []), fact])
}
