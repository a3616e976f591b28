import type { InputChange, SubjectInput } from '../../assessment/index.ts'
import {
  type CycleCommand,
  type CycleState,
  determination,
  type Revisions,
  type RulingRef,
  revisionsOf,
} from '../../cycle/index.ts'
import { ok, type Refusal, type Result } from '../../foundation/index.ts'
import type { EventLog } from '../../log/index.ts'
import type { ObjectionEvent, ObjectionRuled } from '../../record/index.ts'
import { dataOf } from '../data-of.ts'
import type { Completed } from '../desk.ts'
import type { Look } from '../look.ts'
import { changedWrites, determinedWrites } from './basis-writes.ts'
import type { CycleOrder } from './cycle-order.ts'
import { decidedTies, determinationsOf } from './determined.ts'
import { type GradedEdition, nextEdition } from './graded-cycle.ts'
import { isPublished, type PublishedCycle } from './graded-reader.ts'
import { inputAfter } from './input-after.ts'
import { gradesLeft, withoutLifted } from './lifted.ts'
import { appraisalOf } from './matter-key.ts'
import { tiesOf } from './settle-ties.ts'
import { statesOf } from './states-of.ts'
import type { YearBase } from './year-base.ts'
import { determinationStream, objectionStream } from './year-names.ts'
import type { YearWorld } from './year-world.ts'

type Order = Extract<CycleOrder, { readonly type: 'revise' }>

/** What a ruling does to the results of a cycle: everything that hangs on it is graded again. */
export async function completeRevision(
  year: YearWorld,
  order: Order,
  state: CycleState | undefined,
  look: Look,
): Promise<Result<Completed<CycleCommand>, Refusal>> {
  const { ruling } = order
  const found = await revisionGrounds(year, ruling, state)
  if (!found.ok) return found
  // The domain says what is wrong with the stage or the ruling.
  if (found.value === undefined) {
    return ok({ command: { ...order, populations: [], digest: '' } })
  }
  const { state: published, before, event, changes } = found.value
  const known = await look.states(determination, determinationsOf(published))
  const ruled = {
    changes,
    decided: decidedTies(known),
    grades: gradesLeft(before.populations, known),
  }
  const after = nextEdition(year, published.id, before, ruling, ruled)
  if (!after.ok) return after
  const between = { ruling, cycle: published.id, before, after: after.value }
  const revisions = revisionsBetween(year, event, between)
  if (!revisions.ok) return revisions
  const { digest } = published.editions.at(-1) ?? published.editions[0]
  const results = revisions.value?.cycle ?? { populations: [], digest }
  const writes = [
    ...changes.flatMap(({ population, input }) =>
      changedWrites(order, population, { ruling, input }),
    ),
    ...published.populations.flatMap(({ name }) => {
      const ties = tiesOf(after.value.ties, name)
      const manual = ruled.grades.find(({ population }) => population === name)?.manual
      return determinedWrites(order, name, { ruling, ties, ...(manual && { manual }) })
    }),
  ]
  const { populations } = results
  return ok({ command: { ...order, populations, digest: results.digest }, writes })
}

/** What a revision begins with. */
export interface RevisionGrounds {
  readonly state: PublishedCycle
  readonly before: GradedEdition
  readonly event: ObjectionRuled
  readonly changes: readonly InputChange[]
}

/** What a ruling is about, and what changes with it; nothing where there are no results or no such ruling. */
export async function revisionGrounds(
  year: YearWorld,
  ruling: RulingRef,
  state: CycleState | undefined,
): Promise<Result<RevisionGrounds | undefined, Refusal>> {
  const key = appraisalOf(ruling.matter)
  const event = await ruledEvent(year.log, ruling)
  if (!isPublished(state) || key === undefined || event === undefined) return ok(undefined)
  const graded = await year.graded(state)
  if (!graded.ok) return graded
  const before = graded.value.at(-1) ?? graded.value[0]
  const { population, subject } = key
  const former = inputIn(before, population, subject)
  if (former === undefined) return ok({ state, before, event, changes: [] })
  const input = await inputAfter(year, { state, population, former, event })
  const stream = determinationStream(key)
  const [own] = await statesOf(year.log, determination, [stream])
  const changes = [{ population, input: withoutLifted(input, own?.state) }]
  return ok({ state, before, event, changes })
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
