import {
  type CycleCommand,
  type CycleState,
  determination,
  publicationOf,
  resultsOf,
  rollCount,
} from '../../cycle/index.ts'
import { allOk, ok, type Refusal, type Result } from '../../foundation/index.ts'
import type { Completed, Seen } from '../desk.ts'
import type { Look } from '../look.ts'
import { determinedWrites, rolledWrites, takenWrites } from './basis-writes.ts'
import { closedPopulations } from './closed-cycle.ts'
import type { CycleOrder } from './cycle-order.ts'
import { decidedTies, determinationsOf } from './determined.ts'
import { firstEdition } from './graded-cycle.ts'
import { completeRevision } from './revision.ts'
import { rollsOfCycle } from './rolls-of-cycle.ts'
import { pinsOf } from './rulebook-of.ts'
import { tiesOf } from './settle-ties.ts'
import { subjectsOfCycle } from './subjects-of-cycle.ts'
import type { YearWorld } from './year-world.ts'

type Order<Type extends CycleOrder['type']> = Extract<CycleOrder, { readonly type: Type }>
type Full = Promise<Result<Completed<CycleCommand>, Refusal>>

/** Makes of what is asked of a cycle the domain's command, with everything that the log has to say to it. */
export async function completeCycle(
  year: YearWorld,
  { command: order, state }: Seen<CycleOrder, CycleState>,
  look: Look,
): Full {
  switch (order.type) {
    case 'open': {
      const { zone } = year.hearing.calendar
      return ok({ command: { ...order, zone: zone.name, populations: pinsOf(year) } })
    }
    case 'amend':
      return ok({ command: { ...order, populations: pinsOf(year) } })
    case 'close':
      return completeClosing(year, order, state)
    case 'publish':
      return completePublication(year, order, state, look)
    case 'announce':
      return ok({ command: { ...order, populations: toShow(state) } })
    case 'revise':
      return completeRevision(year, order, state, look)
    default:
      return ok({ command: order })
  }
}

/** Those that no notice shows: all of them at first, after a ruling the ones that must be shown anew. */
function toShow(state: CycleState | undefined): readonly string[] {
  if (state === undefined || !('shown' in state)) return []
  const shown = new Set(state.shown.map(({ population }) => population))
  return state.populations.map(({ name }) => name).filter((name) => !shown.has(name))
}

/** The rolls of the last day are counted, and kept as they are. */
async function completeClosing(
  year: YearWorld,
  order: Order<'close'>,
  state: CycleState | undefined,
): Full {
  const populations = pinsOf(year)
  // The domain says what is wrong with the stage.
  if (state?.status !== 'running') return ok({ command: { ...order, populations, rolls: [] } })
  const rolls = await rollsOfCycle(year, state, { asOf: order.asOf, knownAt: order.at })
  if (!rolls.ok) return rolls
  const counts = allOk(rolls.value.map(({ name, roll }) => rollCount(name, roll, year.hash)))
  if (!counts.ok) return counts
  const writes = rolls.value.flatMap((named) => rolledWrites(order, named))
  return ok({ command: { ...order, populations, rolls: counts.value }, writes })
}

/** Everybody is graded by what was known at closing and decided since, and that is kept. */
async function completePublication(
  year: YearWorld,
  order: Order<'publish'>,
  state: CycleState | undefined,
  look: Look,
): Full {
  if (state?.status !== 'closed') {
    return ok({ command: { ...order, populations: [], digest: '' } })
  }
  const lists = await subjectsOfCycle(year, state)
  const determinations = await look.states(determination, determinationsOf(state))
  const closed = await closedPopulations(year, state, determinations, lists)
  const graded = firstEdition(year, state.id, closed.populations, decidedTies(determinations))
  if (!graded.ok) return graded
  const results = allOk(
    graded.value.lists.map(({ population, list }) => resultsOf(population, list, year.hash)),
  )
  if (!results.ok) return results
  const publication = publicationOf(results.value, year.hash)
  if (!publication.ok) return publication
  const writes = [
    ...closed.inputs.flatMap((each) => takenWrites(order, each)),
    ...graded.value.populations.flatMap(({ population: { name, manual } }) => {
      const ties = tiesOf(graded.value.ties, name)
      return determinedWrites(order, name, manual === undefined ? { ties } : { ties, manual })
    }),
  ]
  return ok({ command: { ...order, ...publication.value }, writes })
}
