import {
  cycle,
  type Determination,
  type DeterminationCommand,
  type DeterminationContext,
  type DeterminationEvent,
  type DeterminationRefusal,
  determination,
} from '../../cycle/index.ts'
import { ok } from '../../foundation/index.ts'
import { objection } from '../../record/index.ts'
import { parseDeterminationCommand } from '../../schema/index.ts'
import type { About, Desk, Following } from '../desk.ts'
import type { Look } from '../look.ts'
import { aboutSubject } from './about-subject.ts'
import { determinationContext } from './determination-context.ts'
import { reviseFollowing } from './revise-following.ts'
import { ruledEvent } from './revision.ts'
import { pendingIn } from './waiting-ties.ts'
import {
  clausesLabel,
  cycleStream,
  determinationStream,
  determinationsLabel,
  objectionsLabel,
} from './year-names.ts'
import type { YearWorld } from './year-world.ts'

/** The desk of what people decide in grading: ties, grades by hand, and points or profiles under a clause. */
export function determinationDesk(
  year: YearWorld,
): Desk<
  DeterminationCommand,
  Determination,
  DeterminationEvent,
  DeterminationContext,
  DeterminationRefusal
> {
  return {
    to: 'determination',
    decider: determination,
    schema: 1,
    parse: parseDeterminationCommand,
    inner: ['lift'],
    // The domain refuses the own case, and knows who else ties or has a part in it.
    judging: [],
    streamOf,
    labelsOf,
    about: ({ command }, look) => aboutWhat(year, command, look),
    contextOf: ({ command }, look) => determinationContext(year, command, look),
    follow: async (event, look) => ok(await followDetermination(year, event, look)),
  }
}

/** What is decided under a clause has a stream for each subject: there may be many. */
function streamOf(command: DeterminationCommand): string {
  const { cycle: id, population } = command
  switch (command.type) {
    case 'decide-clause':
    case 'withdraw-clause':
    case 'lift': {
      const { subject } = command
      return determinationStream({ cycle: id, population, ...(subject && { subject }) })
    }
    default:
      return determinationStream({ cycle: id, population })
  }
}

function labelsOf(event: DeterminationEvent): readonly string[] {
  const { cycle: id, population } = event
  const all = determinationsLabel(id)
  return event.type === 'clause-decided' ? [all, clausesLabel(id, population)] : [all]
}

/** A tie belongs to the unit whose cycle it is; all else to the subject's. */
async function aboutWhat(
  year: YearWorld,
  command: DeterminationCommand,
  look: Look,
): Promise<About> {
  if ('subject' in command && command.subject !== undefined) {
    return aboutSubject(year, look, command.subject, command.at)
  }
  const state = await look.state(cycle, cycleStream(command.cycle))
  return { members: [], units: state === undefined ? [] : [state.unit] }
}

/** Where a tie kept a ruling from being drawn from, that is done now. */
async function followDetermination(
  year: YearWorld,
  event: DeterminationEvent,
  look: Look,
): Promise<readonly Following[]> {
  if (event.type !== 'tie-decided') return []
  const state = await look.state(cycle, cycleStream(event.cycle))
  const objections = await look.states(objection, await look.find(objectionsLabel(event.cycle)))
  const following: Following[] = []
  for (const { ref } of pendingIn(state, objections, event.at)) {
    const ruled = await ruledEvent(year.log, ref)
    if (ruled) following.push(reviseFollowing(year.hash, ruled, ref.matter, event.cycle, event.at))
  }
  return following
}
