import { ok } from '../../foundation/index.ts'
import { type RecordCommand, type RecordEvent, record, recordingOf } from '../../record/index.ts'
import { parseRecordCommand } from '../../schema/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import { type AnyDesk, anyDesk, type Companion } from '../desk.ts'
import { factsLabel, recordStream } from '../names.ts'
import type { World } from '../world.ts'
import { aboutSubjects, isKnown } from './about-subject.ts'
import { pointsAfterFact } from './points-after.ts'
import { subjectUnknown } from './refusals.ts'

/**
 * Facts. A correction records what stands in its place, in the same batch. What begins or ends to count is
 * posted to the ledger, where a rulebook says what is.
 */
export function recordDesk(world: World): AnyDesk {
  const desk: AnyDesk = anyDesk({
    to: 'record',
    decider: record,
    schema: 1,
    parse: parseRecordCommand,
    judging: ['certify', 'return'],
    streamOf: (command) => recordStream(command.fact),
    labelsOf: (event) => (event.type === 'recorded' ? [factsLabel(event.subject)] : []),
    about: async ({ command, state }, look) => {
      const subject = state?.subject ?? (command.type === 'record' ? command.subject : undefined)
      return aboutSubjects(world, look, subject === undefined ? [] : [subject], command.at)
    },
    contextOf: async ({ command }, look) => {
      const named = newSubjectOf(command)
      if (named && !(await isKnown(world, look, named))) {
        return subjectUnknown(command, 'subject', named)
      }
      return ok({
        catalogue: world.catalogue,
        zone: world.zone,
        actorRoles: await look.rolesOf(command.actor, command.at),
      })
    },
    also: async ({ events, command, state }): Promise<readonly Companion[]> =>
      events.flatMap((event) => {
        if (event.type !== 'corrected') return []
        // Whoever may correct a fact about one may not for that record one about another.
        const asks = event.replacement.subject !== state?.subject
        return [{ desk, command: recordingOf(event, command.id), asks }]
      }),
    ...(world.posting.length > 0 && {
      follow: async (event: RecordEvent) => ok(pointsAfterFact(event, world)),
    }),
  })
  return desk
}

/** Whom a fact is about that is new: those recorded before were asked for then. */
function newSubjectOf(command: RecordCommand): SubjectId | undefined {
  if (command.type === 'record') return command.subject
  return command.type === 'correct' ? command.replacement.subject : undefined
}
