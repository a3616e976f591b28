import { cycle, determination } from '../../cycle/index.ts'
import {
  type Matter,
  type Notice,
  notice,
  type ObjectionCommand,
  type ObjectionContext,
  record,
} from '../../record/index.ts'
import type { MemberId, SubjectId } from '../../vocabulary/index.ts'
import type { Look } from '../look.ts'
import { recordStream } from '../names.ts'
import { concernedBy } from './concerned.ts'
import { appraisalOf } from './matter-key.ts'
import { cycleStream, determinationStream, noticeStream, noticesLabel } from './year-names.ts'
import type { YearWorld } from './year-world.ts'

/** What a decision about an objection needs to know: the notice that shows the matter, and who has a part in it. */
export async function objectionContext(
  year: YearWorld,
  command: ObjectionCommand,
  look: Look,
): Promise<ObjectionContext> {
  const { matter, actor, at } = command
  const about = await subjectsOf(matter, look)
  const concerned = await Promise.all(about.map((each) => concernedBy(year, look, each, at)))
  const roles = await look.rolesOf(command.actor, command.at)
  return {
    hearing: year.hearing,
    notice: await noticeOf(matter, look),
    // Whoever has a part in the result may not judge, but does not object in its name.
    subjects: isPlea(command) ? about : [...about, ...concerned.flat()],
    // Whether somebody else judged first makes no difference to this actor.
    judgedFirst: [
      ...(roles.some((role) => year.judgedBy.includes(role)) ? [actor] : []),
      ...(isPlea(command) ? [] : await decidersOf(matter, look)),
    ],
    actorRoles: roles,
  }
}

function isPlea({ type }: ObjectionCommand): boolean {
  return type === 'raise' || type === 'appeal'
}

/** Who decided something in the grading of whom a matter is about: they judged first. */
async function decidersOf(matter: Matter, look: Look): Promise<readonly MemberId[]> {
  const key = appraisalOf(matter)
  if (key === undefined) return []
  const { cycle: id, population, subject } = key
  const keys = [
    { cycle: id, population },
    { cycle: id, population, subject },
  ]
  const states = await look.states(determination, keys.map(determinationStream))
  return states.flatMap(({ ties, grades, clauses }) => [
    ...ties.filter(({ tied }) => tied.includes(subject)).map(({ by }) => by),
    ...[...grades, ...clauses].filter((each) => each.subject === subject).map(({ by }) => by),
  ])
}

/** Whom a matter is about: a grade or a measure names them, a fact knows. */
export async function subjectsOf(matter: Matter, look: Look): Promise<readonly SubjectId[]> {
  const key = appraisalOf(matter)
  if (key) return [key.subject]
  if (matter.kind !== 'fact') return []
  const fact = await look.state(record, recordStream(matter.id))
  return fact ? [fact.subject] : []
}

/** The notice that shows a grade now, as its cycle says; of any other matter the last one posted about it. */
async function noticeOf(matter: Matter, look: Look): Promise<Notice | undefined> {
  const key = appraisalOf(matter)
  if (key === undefined || key.measure !== undefined) {
    const notices = await look.states(notice, await look.find(noticesLabel(matter)))
    const posted = notices.filter(({ status }) => status !== 'withdrawn')
    const [first, ...others] = posted
    return others.reduce((last, each) => (last && last.from > each.from ? last : each), first)
  }
  const state = await look.state(cycle, cycleStream(key.cycle))
  const shown = state && 'shown' in state ? state.shown : []
  const id = shown.find(({ population }) => population === key.population)?.notice
  return id === undefined ? undefined : look.state(notice, noticeStream(id))
}
