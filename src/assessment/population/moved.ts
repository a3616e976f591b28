import type { SubjectId } from '../../vocabulary/index.ts'
import type { GradedPopulation } from './graded-population.ts'

/** Somebody whose grade is another one after a change. */
export interface Moved {
  readonly population: string
  readonly subject: SubjectId
  /** `null`: not graded, or undecided. */
  readonly from: string | null
  readonly to: string | null
  /** Its own input changed; a linked result did; or others took or left a seat. */
  readonly because: 'ruling' | 'link' | 'quota'
}

/** Why the input of somebody is another one, by its position. */
export type Reasons = ReadonlyMap<number, 'ruling' | 'link'>

/** Who moved in one population, in its order. */
export function movedIn(
  before: GradedPopulation,
  after: GradedPopulation,
  reasons: Reasons,
): readonly Moved[] {
  const { name } = after.population
  return after.results.flatMap(({ standing: { subject }, grade }, index) => {
    const [from, to] = [before.results[index]?.grade.grade ?? null, grade.grade]
    if (from === to) return []
    return [{ population: name, subject, from, to, because: reasons.get(index) ?? 'quota' }]
  })
}
