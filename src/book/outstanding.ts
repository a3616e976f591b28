import { ok, type Refusal, type Result } from '../foundation/index.ts'
import { checkAllQuery, kindOf, type Position, type StoredEvent } from '../log/index.ts'
import type { CommandId } from '../vocabulary/index.ts'
import { dataOf } from './data-of.ts'
import type { AnyEvent, Following } from './desk.ts'
import { draft } from './draft.ts'
import { parts } from './reads/asked.ts'
import { kindsThatLead } from './settle.ts'
import type { Shell } from './shell.ts'
import { viewOf } from './view.ts'
import type { ListPage, Paged } from './year/page-of.ts'

/** A reaction that is due by what the log holds, and has not happened. */
export interface Outstanding {
  /** The id of the command, derived from its cause. */
  readonly id: CommandId
  /** The desk that it would go to. */
  readonly to: string
  /** The event that it follows from. */
  readonly cause: StoredEvent
  /**
   * Why it would be refused now; empty where nothing stands against it, and `settle` does it. Where this book
   * has not the rules to tell what follows, `id` and `to` are the cause's.
   */
  readonly refusals: readonly Refusal[]
}

/** Outstanding reactions of some events. */
export interface OutstandingPage extends ListPage<Outstanding> {
  /** How many events were looked at. */
  readonly events: number
  /**
   * Where the next look may begin, once nothing before it is outstanding: also at the end of the log, where
   * there is no `next`. Absent where the log is empty.
   */
  readonly until?: string
}

/**
 * What would follow from the events after a position and has not, each with the refusal that it meets now.
 * Nothing is kept: every reaction is looked up by its id, and those that are not there are decided and let go.
 */
export async function outstanding(shell: Shell, query: Paged): Promise<OutstandingPage> {
  parts({})('query', query)
  const { after, limit = 100 } = query
  const kinds = kindsThatLead(shell)
  checkAllQuery({ limit })
  if (kinds.length === 0) return { entries: [], events: 0 }
  const page = await shell.log.readAll({
    ...{ limit, kinds },
    // A position that this log never gave is refused there.
    ...(after !== undefined && { after: after as Position }),
  })
  const entries: Outstanding[] = []
  for (const event of page.events) entries.push(...(await outstandingOf(shell, event)))
  const { next } = page
  return {
    ...{ entries, events: page.events.length },
    ...(next !== undefined && { until: next, ...(!page.atEnd && { next }) }),
  }
}

async function outstandingOf(shell: Shell, cause: StoredEvent): Promise<readonly Outstanding[]> {
  const to = kindOf(cause.stream)
  const follow = shell.desks.get(to)?.follow
  if (!follow) return []
  const look = viewOf(shell.world, shell.log)
  const following = await follow(dataOf<AnyEvent>(cause), look, cause.stream)
  if (!following.ok) return [{ id: cause.command, to, cause, refusals: following.refusals }]
  const entries: Outstanding[] = []
  for (const each of following.value) {
    const tried = (await shell.log.find(each.id)) ? ok(false) : await trial(shell, each)
    const refusals = tried.ok ? [] : tried.refusals
    if (!tried.ok || tried.value) entries.push({ id: each.id, to: each.to, cause, refusals })
  }
  return entries
}

/** Whether something would come of it, or why it would be refused: decided as when it runs, and not kept. */
async function trial(shell: Shell, { id, to, make }: Following): Promise<Result<boolean>> {
  const desk = shell.desks.get(to)
  // A desk that this book was not opened with: there is nobody to take it.
  if (!desk) return ok(false)
  const view = viewOf(shell.world, shell.log)
  const made = await make(view)
  if (!made.ok) return made
  if (made.value === undefined) return ok(false)
  const drafted = await draft(desk, { ...made.value, id }, view)
  if (!drafted.ok) return drafted
  return ok(view.batch({ id, hash: '' }).writes.length > 0)
}
