import type { ManualGrades, Population } from '../../assessment/index.ts'
import type { CivilDate } from '../../calendar/index.ts'
import { type CycleState, type Determination, determinedIn } from '../../cycle/index.ts'
import type { PopulationTies } from './settle-ties.ts'
import { determinationStream } from './year-names.ts'

/** Where the ties and grades by hand of each population of a cycle are kept. */
export function determinationsOf({ id: cycle, populations }: CycleState): readonly string[] {
  return populations.map(({ name: population }) => determinationStream({ cycle, population }))
}

/** What people decided about ties, population by population. */
export function decidedTies(determinations: readonly Determination[]): readonly PopulationTies[] {
  return determinations.map((each) => {
    return { population: each.population, ties: determinedIn(each).ties }
  })
}

/** The populations with the grades that people gave by hand, as of the last day reckoned. */
export function withGrades(
  populations: readonly Population[],
  determinations: readonly Determination[],
  asOf: CivilDate,
): readonly Population[] {
  return populations.map((each) => {
    const own = determinations.find(({ population }) => population === each.name)
    const { grades } = determinedIn(own)
    if (grades.length === 0) return each
    const manual: ManualGrades = { asOf, grades }
    return { ...each, manual }
  })
}
