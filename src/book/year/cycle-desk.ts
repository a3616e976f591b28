import {
  type CycleCommand,
  type CycleContext,
  type CycleEvent,
  type CycleRefusal,
  type CycleState,
  carriagesOf,
  confirmationsOf,
  cycle,
  gradingsOf,
  openingOf,
} from '../../cycle/index.ts'
import { ok, type Result, unwrap } from '../../foundation/index.ts'
import type { Desk, DeskCommand, Following } from '../desk.ts'
import type { Look } from '../look.ts'
import { completeCycle } from './complete-cycle.ts'
import { cycleContext } from './cycle-context.ts'
import { type CycleOrder, parseCycleOrder } from './cycle-order.ts'
import { followingOf } from './following-of.ts'
import { isPublished } from './graded-reader.ts'
import { revisionsBetween, ruledEvent } from './revision.ts'
import { subjectsOfCycle } from './subjects-of-cycle.ts'
import { cycleStream } from './year-names.ts'
import type { YearWorld } from './year-world.ts'

/** The desk of cycles: what a step needs of rolls, results and digests it reckons from the log. */
export function cycleDesk(
  year: YearWorld,
): Desk<CycleCommand, CycleState, CycleEvent, CycleContext, CycleRefusal, CycleOrder> {
  return {
    to: 'cycle',
    decider: cycle,
    schema: 1,
    parse: parseCycleOrder,
    inner: ['announce', 'revise'],
    // The domain asks for the role that answers for the cycle; nobody judges a case here.
    judging: [],
    streamOf: (order) => cycleStream(order.cycle),
    labelsOf: (event) => (event.type === 'opened' ? [`cycles-of:${event.unit}`] : []),
    about: ({ command, state }) => {
      const unit = state?.unit ?? (command.type === 'open' ? command.unit : undefined)
      return Promise.resolve({ members: [], units: unit === undefined ? [] : [unit] })
    },
    complete: (seen, look) => completeCycle(year, seen, look),
    contextOf: async ({ command }, look) => ok(await cycleContext(year, command, look)),
    follow: (event, look) => followCycle(year, event, look),
  }
}

/** What follows for everybody in a cycle, in the order of its rolls. */
async function followCycle(
  year: YearWorld,
  event: CycleEvent,
  look: Look,
): Promise<Result<readonly Following[]>> {
  const state = await look.state(cycle, cycleStream(event.cycle))
  switch (event.type) {
    case 'published':
      return gradings(year, event, state)
    case 'revised':
      return revisions(year, event, state)
    case 'confirmed': {
      const subjects = await subjectsOfCycle(year, state)
      return ok(following(unwrap(confirmationsOf(event, subjects, year.hash))))
    }
    case 'carried-on': {
      const subjects = await subjectsOfCycle(year, state)
      const carriages = unwrap(carriagesOf(event, subjects, year.hash))
      return ok([...following(carriages), ...opening(year, event, state)])
    }
    default:
      return ok([])
  }
}

type Published = Extract<CycleEvent, { readonly type: 'published' }>
type Revised = Extract<CycleEvent, { readonly type: 'revised' }>
type CarriedOn = Extract<CycleEvent, { readonly type: 'carried-on' }>

async function gradings(
  year: YearWorld,
  event: Published,
  state: CycleState | undefined,
): Promise<Result<readonly Following[]>> {
  if (!isPublished(state)) return ok([])
  const graded = await year.graded(state)
  if (!graded.ok) return graded
  const [first] = graded.value
  return ok(
    first.lists.flatMap(({ population, list }) =>
      following(unwrap(gradingsOf(event, population, list, year.hash))),
    ),
  )
}

/** Every appraisal that a ruling gave another result. */
async function revisions(
  year: YearWorld,
  { ruling, cycle: id, at }: Revised,
  state: CycleState | undefined,
): Promise<Result<readonly Following[]>> {
  const event = await ruledEvent(year.log, ruling)
  if (!isPublished(state) || event === undefined) return ok([])
  const graded = await year.graded(state)
  if (!graded.ok) return graded
  const place = graded.value.findIndex((each) => each.ruling && isSame(each.ruling, ruling))
  const [before, after] = [graded.value[place - 1], graded.value[place]]
  if (before === undefined || after === undefined) return ok([])
  const drawn = unwrap(revisionsBetween(year, event, { cycle: id, ruling, before, after }))
  // Where a tie had to be decided first, that is later than the ruling.
  return ok(following((drawn?.appraisals ?? []).map((each) => ({ ...each, at }))))
}

function isSame(a: Revised['ruling'], b: Revised['ruling']): boolean {
  return a.objection === b.objection && a.at === b.at && a.matter.id === b.matter.id
}

/** The next cycle, under the same title and with the rules that the book has by then. */
function opening(
  { nextCycle, hash }: YearWorld,
  event: CarriedOn,
  state: CycleState | undefined,
): readonly Following[] {
  if (state === undefined || nextCycle === undefined) return []
  const { unit, title, zone, responsible } = state
  const terms = { unit, title, zone, responsible, populations: [] }
  const next = unwrap(openingOf(event, nextCycle(state, event.next), terms, hash))
  // Zone and rules are the book's to fill in, as whenever a cycle is opened.
  const { id, type, at, actor, cycle: opened, period, follows } = next
  const order = { id, type, at, actor, cycle: opened, period, unit, title, responsible, follows }
  return [followingOf('cycle', order)]
}

function following(commands: readonly DeskCommand[]): readonly Following[] {
  return commands.map((command) => followingOf('appraisal', command))
}
