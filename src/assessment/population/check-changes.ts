import { type Path, type Refusal, refusal } from '../../foundation/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import type { SubjectInput } from '../standing/index.ts'
import type { GradedPopulation } from './graded-population.ts'

/** What is known of one subject now, after an upheld objection: the whole input, in the place of the old one. */
export interface InputChange {
  readonly population: string
  readonly input: SubjectInput
}

/** The codes of changes that have no place in the populations. */
export type ChangeCode = 'population-unknown' | 'subject-unknown' | 'subject-repeated'

/** The changed inputs of each population, by subject. */
export type Changes = ReadonlyMap<string, ReadonlyMap<SubjectId, SubjectInput>>

/** Sorts changes by population and subject. */
export function changesBy(changes: readonly InputChange[]): Changes {
  const sorted = new Map<string, Map<SubjectId, SubjectInput>>()
  for (const { population, input } of changes) {
    const own = sorted.get(population) ?? new Map<SubjectId, SubjectInput>()
    sorted.set(population, own.set(input.subject, input))
  }
  return sorted
}

/** Every change is about somebody who is there, and nobody is changed twice. */
export function checkChanges(
  before: readonly GradedPopulation[],
  changes: readonly InputChange[],
): readonly Refusal<ChangeCode>[] {
  const rolls = rollsOf(before, new Set(changes.map(({ population }) => population)))
  const seen = new Map([...rolls.keys()].map((name) => [name, new Set<SubjectId>()]))
  return changes.flatMap(({ population, input: { subject } }, index) => {
    const path: Path = ['changes', index]
    const said = (code: ChangeCode) => [refusal(code, { subject, path, actual: population })]
    const [roll, known] = [rolls.get(population), seen.get(population)]
    if (!roll) return said('population-unknown')
    if (!roll.has(subject)) return said('subject-unknown')
    const again = known?.has(subject)
    known?.add(subject)
    return again ? said('subject-repeated') : []
  })
}

function rollsOf(before: readonly GradedPopulation[], named: ReadonlySet<string>) {
  const changed = before.filter(({ population }) => named.has(population.name))
  return new Map(
    changed.map(({ population: { name, subjects } }) => {
      return [name, new Set(subjects.map(({ input }) => input.subject))]
    }),
  )
}
