import type { CycleState, SubjectsOf } from '../../cycle/index.ts'
import { basis } from './basis.ts'
import { statesOf } from './states-of.ts'
import type { YearBase } from './year-base.ts'
import { basisStream } from './year-names.ts'

/** Who is judged in each population of a cycle, as its rolls were kept at closing: exempt ones last. */
export async function subjectsOfCycle(
  { log }: YearBase,
  state: CycleState | undefined,
): Promise<readonly SubjectsOf[]> {
  if (state === undefined) return []
  const streams = state.populations.map(({ name }) => basisStream(state.id, name))
  const bases = await statesOf(log, basis, streams)
  return bases.map(({ state: { population, roll } }) => ({
    population,
    subjects: [...roll.in, ...roll.exempt.map(({ subject }) => subject)],
  }))
}
