import { announcementOf, type CycleId, type CycleState, cycle } from '../../cycle/index.ts'
import { ok, parseId, type Result, unwrap } from '../../foundation/index.ts'
import {
  type Notice,
  type NoticeCommand,
  type NoticeContext,
  type NoticeEvent,
  type NoticeRefusal,
  notice,
} from '../../record/index.ts'
import { parseNoticeCommand } from '../../schema/index.ts'
import type { About, Completed, Desk, Following } from '../desk.ts'
import type { Look } from '../look.ts'
import { aboutParties } from './about-subject.ts'
import { followingOf } from './following-of.ts'
import { partiesOf } from './matters/parties-of.ts'
import { cycleStream, noticeStream, noticesLabel } from './year-names.ts'
import type { YearWorld } from './year-world.ts'

/** The desk of notices. One that shows the results of a cycle carries their digest, and the cycle takes note of it. */
export function noticeDesk(
  year: YearWorld,
): Desk<NoticeCommand, Notice, NoticeEvent, NoticeContext, NoticeRefusal> {
  const { notice: rules, calendar } = year.hearing
  return {
    to: 'notice',
    decider: notice,
    schema: 1,
    parse: parseNoticeCommand,
    judging: [],
    streamOf: (command) => noticeStream(command.notice),
    labelsOf: (event) => (event.type === 'posted' ? [noticesLabel(event.matter)] : []),
    about: (seen, look) => aboutNotice(year, seen, look),
    complete: ({ command }, look) => completeNotice(command, look),
    contextOf: () => Promise.resolve(ok({ rules, calendar })),
    follow: async (event, look) => ok(await followNotice(event, look)),
  }
}

/** The digest of the results as they are now, where the notice shows them and names none. */
async function completeNotice(
  command: NoticeCommand,
  look: Look,
): Promise<Result<Completed<NoticeCommand>>> {
  if (command.type !== 'post' || command.content.digest !== undefined) return ok({ command })
  const state = await cycleOf(command.matter, look)
  const edition = state && 'editions' in state ? state.editions.at(-1) : undefined
  if (edition === undefined) return ok({ command })
  return ok({ command: { ...command, content: { ...command.content, digest: edition.digest } } })
}

async function followNotice(event: NoticeEvent, look: Look): Promise<readonly Following[]> {
  if (event.type !== 'posted') return []
  const state = await cycleOf(event.matter, look)
  if (state?.status !== 'provisional') return []
  const announcement = unwrap(announcementOf(event, { cycle: state.id, populations: [] }))
  // Which populations it shows is the book's to fill in.
  const { id, type, at, actor, cycle: shown, notice: by } = announcement
  return [followingOf('cycle', { ...{ id, type, at, actor }, ...{ cycle: shown, notice: by } })]
}

/** The cycle whose results a matter is, where it is of kind `'grades'`. */
async function cycleOf(matter: Notice['matter'], look: Look): Promise<CycleState | undefined> {
  if (matter.kind !== 'grades') return undefined
  const id = parseId<'cycle'>('cycle', matter.id)
  return id.ok ? look.state(cycle, cycleStream(id.value as CycleId)) : undefined
}

async function aboutNotice(
  year: YearWorld,
  { command, state }: { readonly command: NoticeCommand; readonly state: Notice | undefined },
  look: Look,
): Promise<About> {
  const matter = state?.matter ?? (command.type === 'post' ? command.matter : undefined)
  if (matter === undefined) return { members: [], units: [] }
  const { units } = await aboutParties(year, look, await partiesOf(matter, look), command.at)
  return { members: [], units }
}
