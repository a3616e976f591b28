import type { Population } from '../../assessment/index.ts'
import type { CycleState, Determination, PopulationPin } from '../../cycle/index.ts'
import { withGrades } from './determined.ts'
import { inputsOf, type Listed, type PopulationInputs } from './inputs-of.ts'
import { pinnedRulebook } from './rulebook-of.ts'
import { subjectsOfCycle } from './subjects-of-cycle.ts'
import type { YearBase } from './year-base.ts'

/** A cycle that is closed and not published. */
export type ClosedCycleState = Extract<CycleState, { readonly status: 'closed' }>

/** What a closed cycle is graded by. */
export interface ClosedPopulations {
  readonly inputs: readonly PopulationInputs[]
  readonly populations: readonly Population[]
}

/** Everybody on the rolls of a closed cycle, by what was known at closing and decided since. */
export async function closedPopulations(
  year: YearBase,
  state: ClosedCycleState,
  determinations: readonly Determination[],
  lists?: readonly Listed[],
): Promise<ClosedPopulations> {
  const { asOf, at: knownAt } = state.closed
  const listed = lists ?? (await subjectsOfCycle(year, state))
  const inputs = await inputsOf(year, state, { asOf, knownAt }, listed)
  const populations = inputs.flatMap(({ population: name, subjects }) => {
    const rules = rulesOf(year, state.populations, name)
    return rules ? [{ name, rules, subjects }] : []
  })
  return { inputs, populations: withGrades(populations, determinations, asOf) }
}

function rulesOf(year: YearBase, pins: readonly PopulationPin[], name: string) {
  const pin = pins.find((each) => each.name === name)
  return pin && pinnedRulebook(year, pin)
}
