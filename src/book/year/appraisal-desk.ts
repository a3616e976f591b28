import {
  type Appraisal,
  type AppraisalCommand,
  type AppraisalContext,
  type AppraisalEvent,
  type AppraisalRefusal,
  appraisal,
  cycle,
  proposalOf,
} from '../../cycle/index.ts'
import { ok, type Result, unwrap } from '../../foundation/index.ts'
import { parseAppraisalCommand } from '../../schema/index.ts'
import type { Desk, Following } from '../desk.ts'
import type { Look } from '../look.ts'
import { aboutSubject } from './about-subject.ts'
import { appraisalContext } from './appraisal-context.ts'
import { followingOf } from './following-of.ts'
import { isPublished } from './graded-reader.ts'
import {
  appraisalStream,
  appraisalsLabel,
  cycleStream,
  judgedLabel,
  populationLabel,
} from './year-names.ts'
import type { YearWorld } from './year-world.ts'

/** The desk of appraisals. Results come from their cycle alone; people decide on what is proposed. */
export function appraisalDesk(
  year: YearWorld,
): Desk<AppraisalCommand, Appraisal, AppraisalEvent, AppraisalContext, AppraisalRefusal> {
  return {
    to: 'appraisal',
    decider: appraisal,
    schema: 1,
    parse: parseAppraisalCommand,
    inner: ['grade', 'revise', 'confirm', 'propose', 'lift', 'carry'],
    // The domain refuses the own case, and knows who else has a part in it.
    judging: [],
    streamOf: appraisalStream,
    labelsOf,
    about: ({ command }, look) => aboutSubject(year, look, command.subject, command.at),
    contextOf: async ({ command }, look) => ok(await appraisalContext(year, command, look)),
    follow: (event, look) => followAppraisal(year, event, look),
  }
}

function labelsOf(event: AppraisalEvent): readonly string[] {
  if (event.type !== 'graded') return []
  const { cycle: id, population, subject } = event
  return [appraisalsLabel(id), populationLabel(id, population), judgedLabel(subject)]
}

/** A confirmed result gets what its rules propose. */
async function followAppraisal(
  year: YearWorld,
  event: AppraisalEvent,
  look: Look,
): Promise<Result<readonly Following[]>> {
  if (event.type !== 'confirmed') return ok([])
  const state = await look.state(cycle, cycleStream(event.cycle))
  if (!isPublished(state)) return ok([])
  const measures = await year.measures(state)
  if (!measures.ok) return measures
  const own = measures.value.get(appraisalStream(event)) ?? []
  const proposal = unwrap(proposalOf(event, own, year.hash))
  return ok(proposal ? [followingOf('appraisal', proposal)] : [])
}
