import {
  type CycleCommand,
  type CycleState,
  type PopulationPin,
  publicationOf,
  resultsOf,
  rollCount,
} from '../../cycle/index.ts'
import { allOk, ok, type Refusal, type Result } from '../../foundation/index.ts'
import type { Completed, Seen } from '../desk.ts'
import { rolledWrites, takenWrites } from './basis-writes.ts'
import type { CycleOrder } from './cycle-order.ts'
import { checkFollowing } from './following-ids.ts'
import { firstEdition } from './graded-cycle.ts'
import { inputsOf } from './inputs-of.ts'
import { completeRevision } from './revision.ts'
import { rollsOfCycle } from './rolls-of-cycle.ts'
import { pinnedRulebook, pinsOf } from './rulebook-of.ts'
import { subjectsOfCycle } from './subjects-of-cycle.ts'
import type { YearWorld } from './year-world.ts'

type Order<Type extends CycleOrder['type']> = Extract<CycleOrder, { readonly type: Type }>
type Full = Promise<Result<Completed<CycleCommand>, Refusal>>

/** Makes of what is asked of a cycle the domain's command, with everything that the log has to say to it. */
export async function completeCycle(
  year: YearWorld,
  { command: order, state }: Seen<CycleOrder, CycleState>,
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
      return completePublication(year, order, state)
    case 'announce':
      return ok({ command: { ...order, populations: toShow(state) } })
    case 'revise':
      return completeRevision(year, order, state)
    case 'confirm':
    case 'carry-on': {
      const ids = checkFollowing(order, await subjectsOfCycle(year, state))
      return ids.ok ? ok({ command: order }) : ids
    }
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

/** Everybody is graded by what was known at closing, and what they were graded by is kept. */
async function completePublication(
  year: YearWorld,
  order: Order<'publish'>,
  state: CycleState | undefined,
): Full {
  if (state?.status !== 'closed') {
    return ok({ command: { ...order, populations: [], digest: '' } })
  }
  const { asOf, at: knownAt } = state.closed
  const lists = await subjectsOfCycle(year, state)
  const ids = checkFollowing(order, lists)
  if (!ids.ok) return ids
  const inputs = await inputsOf(year, state, { asOf, knownAt }, lists)
  const graded = firstEdition(
    year,
    inputs.flatMap(({ population: name, subjects }) => {
      const rules = rulesOf(year, state.populations, name)
      return rules ? [{ name, rules, subjects }] : []
    }),
  )
  if (!graded.ok) return graded
  const results = allOk(
    graded.value.lists.map(({ population, list }) => resultsOf(population, list, year.hash)),
  )
  if (!results.ok) return results
  const publication = publicationOf(results.value, year.hash)
  if (!publication.ok) return publication
  const writes = inputs.flatMap((each) => takenWrites(order, each))
  return ok({ command: { ...order, ...publication.value }, writes })
}

function rulesOf(year: YearWorld, pins: readonly PopulationPin[], name: string) {
  const pin = pins.find((each) => each.name === name)
  return pin && pinnedRulebook(year, pin)
}
