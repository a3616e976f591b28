import { type CivilDate, civilDateIn } from '../../calendar/index.ts'
import { ok } from '../../foundation/index.ts'
import {
  type RecordCommand,
  type RecordEvent,
  type RecordState,
  record,
  recordingOf,
} from '../../record/index.ts'
import { parseRecordCommand } from '../../schema/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import { type AnyDesk, anyDesk, type Companion, type Completed, type Seen } from '../desk.ts'
import { factsLabel, factsOfYearLabel, recordStream } from '../names.ts'
import type { World } from '../world.ts'
import { aboutSubjects, isKnown } from './about-subject.ts'
import { pointsAfterFact } from './points-after.ts'
import { subjectUnknown } from './refusals.ts'
import { yearOf } from './years-of-facts.ts'

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
    labelsOf: (event) => {
      if (event.type !== 'recorded') return []
      return [factsLabel(event.subject), factsOfYearLabel(event.subject, yearOf(event.on))]
    },
    complete: async (seen) => ok(withOtherYear(seen, world)),
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

/**
 * A fact is found under the year of its day and, where it is stamped or handed in again with a day of another
 * year, under that one too: whichever of them the rules go by.
 */
function withOtherYear(
  { command, state }: Seen<RecordCommand, RecordState>,
  { zone }: World,
): Completed<RecordCommand> {
  const day = placedBy(command, zone)
  if (!state || day === undefined || yearOf(day) === yearOf(state.versions[0].on)) {
    return { command }
  }
  const labels = [factsOfYearLabel(state.subject, yearOf(day))]
  return { command, writes: [{ stream: recordStream(command.fact), events: [], labels }] }
}

function placedBy(command: RecordCommand, zone: World['zone']): CivilDate | undefined {
  if (command.type === 'certify') return civilDateIn(command.at, zone)
  return command.type === 'resubmit' ? command.on : undefined
}
