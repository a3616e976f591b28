import { type OpeningEvent, opening } from '../../cycle/index.ts'
import { ok } from '../../foundation/index.ts'
import { parseOpeningCommand } from '../../schema/index.ts'
import { type AnyDesk, anyDesk } from '../desk.ts'
import { openingStream } from '../names.ts'
import type { World } from '../world.ts'
import { aboutSubjects, isKnown } from './about-subject.ts'
import { pointsAfterOpening } from './points-after.ts'
import { subjectUnknown } from './refusals.ts'

/**
 * What was before the book began. Where a rulebook says what is posted, points are posted at once, and so is
 * what a number changes that its rules read.
 */
export function openingDesk(world: World): AnyDesk {
  return anyDesk({
    to: 'opening',
    decider: opening,
    schema: 1,
    parse: parseOpeningCommand,
    judging: ['bring-points', 'bring-results', 'bring-input'],
    streamOf: ({ subject }) => openingStream(subject),
    labelsOf: () => [],
    about: ({ command }, look) => aboutSubjects(world, look, [command.subject], command.at),
    contextOf: async ({ command }, look) => {
      const known = await isKnown(world, look, command.subject)
      return known ? ok(undefined) : subjectUnknown(command, 'subject', command.subject)
    },
    ...(world.posting.length > 0 && {
      follow: async (event: OpeningEvent) => ok(pointsAfterOpening(event, world)),
    }),
  })
}
