import { copyOf } from '../foundation/index.ts'
import type { CommandId } from '../vocabulary/index.ts'
import type { FactCorrected } from './events.ts'
import type { RecordFact } from './record-fact.ts'

/**
 * What follows from a correction: the command that records the new fact, in the name of whoever
 * corrected and naming the old one. Append its events together with the correction, and both stand or
 * neither does. `id` is the new command's own.
 */
export function recordingOf(event: FactCorrected, id: CommandId): RecordFact {
  const { at, actor, fact: corrects, replacement } = event
  return { id, type: 'record', at, actor, ...copyOf<typeof replacement>(replacement), corrects }
}
