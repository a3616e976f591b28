import {
  type AppraisalCommand,
  type AppraisalContext,
  cycle,
  measureMatter,
} from '../../cycle/index.ts'
import { type Objections, objection } from '../../record/index.ts'
import type { Look } from '../look.ts'
import { concernedBy } from './concerned.ts'
import { cycleStream, objectionStream } from './year-names.ts'
import type { YearWorld } from './year-world.ts'

/** What a decision about an appraisal needs to know, of a few streams whatever the number of subjects. */
export async function appraisalContext(
  year: YearWorld,
  command: AppraisalCommand,
  look: Look,
): Promise<AppraisalContext> {
  const { subject, at } = command
  return {
    cycle: await look.state(cycle, cycleStream(command.cycle)),
    actorRoles: command.type === 'decide' ? await look.rolesOf(command.actor, command.at) : [],
    concerned: isByPeople(command) ? await concernedBy(year, look, subject, at) : [],
    effect: year.effect,
    calendar: year.hearing.calendar,
    objections: await objectionsTo(command, look),
  }
}

/** Whoever decides or carries out has a part in it or not. */
function isByPeople({ type }: AppraisalCommand): boolean {
  return type === 'decide' || type === 'carry-out'
}

async function objectionsTo(command: AppraisalCommand, look: Look): Promise<readonly Objections[]> {
  if (command.type !== 'lift' && command.type !== 'carry-out') return []
  const matter = measureMatter(command, command.measure)
  const state = await look.state(objection, objectionStream(matter))
  return state ? [state] : []
}
