import type { SubjectInput } from '../../assessment/index.ts'
import {
  type CycleCommand,
  type CycleState,
  type Revisions,
  type RulingRef,
  revisionsOf,
} from '../../cycle/index.ts'
import { ok, type Refusal, type Result } from '../../foundation/index.ts'
import type { EventLog } from '../../log/index.ts'
import type { ObjectionEvent, ObjectionRuled } from '../../record/index.ts'
import { dataOf } from '../data-of.ts'
import type { Completed } from '../desk.ts'
import { changedWrites } from './basis-writes.ts'
import type { CycleOrder } from './cycle-order.ts'
import { type GradedEdition, nextEdition } from './graded-cycle.ts'
import { isPublished } from './graded-reader.ts'
import { inputAfter } from './input-after.ts'
import { appraisalOf } from './matter-key.ts'
import type { YearBase } from './year-base.ts'
import { objectionStream } from './year-names.ts'
import type { YearWorld } from './year-world.ts'

type Order = Extract<CycleOrder, { readonly type: 'revise' }>

/** What a ruling does to the results of a cycle: everything that hangs on it is graded again. */
export async function completeRevision(
  year: YearWorld,
  order: Order,
  state: CycleState | undefined,
): Promise<Result<Completed<CycleCommand>, Refusal>> {
  const { ruling } = order
  const key = appraisalOf(ruling.matter)
  const event = await ruledEvent(year.log, ruling)
  // The domain says what is wrong with the stage or the ruling.
  if (!isPublished(state) || key === undefined || event === undefined) {
    return ok({ command: { ...order, populations: [], digest: '' } })
  }
  const graded = await year.graded(state)
  if (!graded.ok) return graded
  const before = graded.value.at(-1) ?? graded.value[0]
  const former = inputIn(before, key.population, key.subject)
  const { population } = key
  const changes = former
    ? [{ population, input: await inputAfter(year, { state, population, former, event }) }]
    : []
  const after = nextEdition(year, before, ruling, changes)
  if (!after.ok) return after
  const revisions = revisionsBetween(year, event, {
    ruling,
    cycle: state.id,
    before,
    after: after.value,
  })
  if (!revisions.ok) return revisions
  const { digest } = state.editions.at(-1) ?? state.editions[0]
  const results = revisions.value?.cycle ?? { populations: [], digest }
  const writes = changes.flatMap(({ input }) => changedWrites(order, population, { ruling, input }))
  const { populations } = results
  return ok({ command: { ...order, populations, digest: results.digest }, writes })
}

/** Two editions, and the ruling between them. */
export interface Between {
  readonly cycle: CycleState['id']
  readonly ruling: RulingRef
  readonly before: GradedEdition
  readonly after: GradedEdition
}

/** What follows from a ruling for the cycle and for each appraisal. */
export function revisionsBetween(
  { hash }: YearBase,
  event: ObjectionRuled,
  { cycle, ruling, before, after }: Between,
): Result<Revisions | undefined, Refusal> {
  const { matter } = ruling
  const subject = appraisalOf(matter)?.subject
  const populations = before.lists.map(({ population, list }, index) => ({
    ...{ population, before: list, after: after.lists[index]?.list ?? [] },
  }))
  const about = subject === undefined ? [] : [subject]
  return revisionsOf(event, { cycle, matter, about, populations, moved: after.moved }, hash)
}

/** The event of a ruling, as it stands in the stream of its matter. */
export async function ruledEvent(
  log: EventLog,
  { matter, objection, at }: RulingRef,
): Promise<ObjectionRuled | undefined> {
  const [stored = []] = await log.read([{ stream: objectionStream(matter) }])
  const events = stored.map((each) => dataOf<ObjectionEvent>(each))
  return events.find(
    (each): each is ObjectionRuled =>
      each.type === 'ruled' && each.objection === objection && each.at === at,
  )
}

function inputIn(
  { populations }: GradedEdition,
  name: string,
  subject: string,
): SubjectInput | undefined {
  const found = populations.find(({ population }) => population.name === name)
  return found?.population.subjects.find(({ input }) => input.subject === subject)?.input
}
