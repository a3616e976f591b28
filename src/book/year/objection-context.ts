import { compareInstants } from '../../calendar/index.ts'
import { cycle } from '../../cycle/index.ts'
import {
  type Matter,
  type Notice,
  type NoticeId,
  notice,
  type Objection,
  type ObjectionCommand,
  type ObjectionContext,
  type Objections,
  objection,
} from '../../record/index.ts'
import type { MemberId } from '../../vocabulary/index.ts'
import type { Look } from '../look.ts'
import { concernedBy } from './concerned.ts'
import { appraisalOf } from './matter-key.ts'
import { stateNamed } from './matters/acts.ts'
import { partiesOf } from './matters/parties-of.ts'
import { cycleStream, noticeStream, noticesLabel, objectionStream } from './year-names.ts'
import type { YearWorld } from './year-world.ts'

/**
 * What a decision about an objection needs to know: the notice that shows the matter, and who has a part in it
 * or judged it before, as far as `partiesOf` can tell. To one more objection, whoever upheld an earlier one
 * judged first: what is objected to now is theirs.
 */
export async function objectionContext(
  year: YearWorld,
  command: ObjectionCommand,
  look: Look,
): Promise<ObjectionContext> {
  const { matter, actor, at } = command
  const { subjects, concerned, judged } = await partiesOf(matter, look)
  const roles = await look.rolesOf(actor, at)
  const base = { hearing: year.hearing, notice: await noticeOf(matter, look), actorRoles: roles }
  // Whoever has a part in it may not judge, but does not object in its name.
  if (isPlea(command)) return { ...base, subjects, judgedFirst: [] }
  const partners = await Promise.all(subjects.map((each) => concernedBy(year, look, each, at)))
  const state = await look.state(objection, objectionStream(matter))
  return {
    ...base,
    subjects: [...subjects, ...concerned, ...partners.flat()],
    // Whether somebody else judged first makes no difference to this actor.
    judgedFirst: [
      ...(roles.some((role) => year.judgedBy.includes(role)) ? [actor] : []),
      ...judged,
      ...upheldBefore(state, command),
    ],
  }
}

function isPlea({ type }: ObjectionCommand): boolean {
  return type === 'raise' || type === 'appeal'
}

/** Who had changed the matter by a ruling when this objection to it was raised. */
function upheldBefore(
  state: Objections | undefined,
  { objection: id }: ObjectionCommand,
): readonly MemberId[] {
  const own = state?.objections.find((each) => each.id === id)
  if (state === undefined || own === undefined) return []
  const others = state.objections.filter((each) => each !== own)
  return others
    .flatMap(decisionsOn)
    .filter(({ outcome }) => outcome === 'upheld' || outcome === 'partly-upheld')
    .filter(({ at }) => compareInstants(at, own.raisedAt) <= 0)
    .map(({ by }) => by)
}

function decisionsOn(each: Objection) {
  if (!('decision' in each)) return []
  return 'ruling' in each ? [each.decision, each.ruling] : [each.decision]
}

/**
 * The notice that shows a grade now, as its cycle says; a notice shows itself; of any other matter the last one
 * posted about it.
 */
async function noticeOf(matter: Matter, look: Look): Promise<Notice | undefined> {
  const key = appraisalOf(matter)
  if (matter.kind === 'notice') {
    return stateNamed(look, notice, noticeStream(matter.id as NoticeId))
  }
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
