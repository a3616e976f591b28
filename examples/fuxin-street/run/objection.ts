import {
  commandId,
  factId,
  type ObjectionCommand,
  type ObjectionContext,
  type ObjectionRuled,
  objection,
  regrade,
  revisionsOf,
  unwrap,
} from 'pledgebook'
import { sha256 } from '../sha-256.ts'
import { dayOf, happen, rolesOf, type Year } from '../year.ts'
import { concernedBy, listsOf, runAppraisal } from './appraisal.ts'
import { runCycle } from './cycle.ts'
import { gradedMatter } from './graded-matter.ts'
import { inputNow } from './populations.ts'
import { runRecord } from './record.ts'

/** One command about an objection; a ruling that upheld it is drawn from at once. */
export function runObjection(year: Year, command: ObjectionCommand): void {
  const place = [year.objections, command.matter.id] as const
  const done = happen(year, 'objection', objection, place, command, contextOf(year, command))
  if (!done.ok) return
  for (const event of done.value) {
    if (event.type === 'ruled' && event.outcome !== 'rejected') drawFrom(year, event, command)
  }
}

function contextOf(year: Year, command: ObjectionCommand): ObjectionContext {
  const { population, subject } = gradedMatter(command.matter)
  const day = dayOf(year, command.at)
  const state = year.cycles.get(year.data.street.cycle)
  const shown = state && 'shown' in state ? state.shown : []
  const notice = shown.find((each) => each.population === population)?.notice
  return {
    hearing: year.world.hearing,
    notice: notice === undefined ? undefined : year.notices.get(notice),
    // Whoever has a part in the result may not judge, but does not object in its name.
    subjects: isPlea(command) ? [subject] : [subject, ...concernedBy(year, subject, day)],
    judgedFirst: year.data.street.officers
      .filter(({ roles }) => roles.includes('appraiser'))
      .map(({ id }) => id),
    actorRoles: rolesOf(year, command.actor, day),
  }
}

function isPlea({ type }: ObjectionCommand): boolean {
  return type === 'raise' || type === 'appeal'
}

/** What was wrong is taken back, everything that hangs on it runs again, and every change is entered. */
function drawFrom(year: Year, event: ObjectionRuled, command: ObjectionCommand): void {
  const before = year.graded ?? []
  for (const { kind, id, note } of event.remedy) {
    if (kind !== 'fact') continue
    const { at, actor, cause } = event
    const base = { id: commandId(`${cause}:${id}`), type: 'withdraw', at, actor } as const
    runRecord(year, { ...base, fact: factId(id), reason: note })
  }
  const changed = gradedMatter(command.matter)
  const { populations, moved } = unwrap(
    regrade(before, [{ population: changed.population, input: inputNow(year, changed, before) }]),
  )
  year.graded = populations
  year.effects.push({ objection: event.objection, moved, before })
  const after = listsOf(populations)
  const revisions = unwrap(
    revisionsOf(
      event,
      {
        ...{ cycle: year.data.street.cycle, matter: command.matter, about: [changed.subject] },
        populations: listsOf(before).map(({ population, list }, index) => ({
          ...{ population, before: list, after: after[index]?.list ?? [] },
        })),
        moved,
      },
      sha256,
    ),
  )
  if (!revisions) return
  runCycle(year, revisions.cycle)
  for (const each of revisions.appraisals) runAppraisal(year, each)
}
